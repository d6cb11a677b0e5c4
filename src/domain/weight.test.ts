import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, columnsOf } from './columns/block.ts';
import { headAt } from './columns/head.ts';
import { madeEvents, NAMES } from './columns/made.ts';
import { MOST_WEIGHT, weightOf } from './weight.ts';

const bare = { articles: [], disagreements: [], links: [] };
const link = { to: 'b', as: 'prompts', forward: true } as const;

test('without a weight of its own, what more tell, or tell differently, weighs more', () => {
	expect(weightOf(bare)).toBe(0);
	expect(weightOf({ ...bare, articles: ['first'] })).toBe(2);
	expect(weightOf({ ...bare, articles: ['first'], disagreements: ['who'], links: [link] })).toBe(6);
	expect(weightOf({ ...bare, articles: Array.from({ length: 200 }, (_, i) => `a${i}`) })).toBe(MOST_WEIGHT);
});

test('the weight that a table tells stands in the columns, and in what is read from them', () => {
	const weights = fc.array(fc.option(fc.integer({ min: 0, max: MOST_WEIGHT })), { minLength: 1, maxLength: 20 });
	fc.assert(
		fc.property(fc.integer(), weights, (seed, weights) => {
			const events = madeEvents(seed, weights.length).events.map((event, i) => {
				const weight = weights[i] ?? null;
				return weight === null ? event : { ...event, weight };
			});
			const columns = columnsOf(
				events.map((event) => ({ event, point: null })),
				codesOf(NAMES)
			);
			events.forEach((event, row) => {
				const expected = weights[row] ?? weightOf(event);
				expect(columns.weight[row]).toBe(expected);
				expect(weightOf(headAt(columns, NAMES, row))).toBe(expected);
			});
		})
	);
});
