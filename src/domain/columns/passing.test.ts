import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facet, FACETS, NO_PICKS, passes, type Picks, valuesIn } from '../facets.ts';
import { cut, madeEvents, NAMES } from './made.ts';
import { extendPassing, passing, startPassing, valuesAt } from './passing.ts';
import { STEP } from './steps.ts';

const facets = fc.constantFrom<Facet>(...FACETS);
const pick = facets.chain((facet) =>
	fc.record({
		facet: fc.constant(facet),
		value: fc.constantFrom(...valuesAt(NAMES, facet), 'unknown'),
		not: fc.boolean()
	})
);
const picks = fc
	.array(pick, { maxLength: 6 })
	.map((list) => list.reduce<Picks>((all, { facet, ...one }) => ({ ...all, [facet]: [...all[facet], one] }), NO_PICKS));
const made = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 40 })).map(([seed, count]) => madeEvents(seed, count));

describe('the rows that pass', () => {
	test('are those whose events pass, without one facet too', () => {
		fc.assert(
			fc.property(made, picks, fc.option(facets, { nil: undefined }), ({ events, actors, columns }, chosen, except) => {
				const valuesOf = valuesIn(actors);
				const expected = events.map((event) => (passes(event, chosen, valuesOf, except) ? 1 : 0));
				expect([...passing(columns, NAMES, chosen, { except })]).toEqual(expected);
			}),
			{ numRuns: 200 }
		);
	});

	test('are among those that a search found', () => {
		fc.assert(
			fc.property(made, picks, fc.uint8Array({ max: 1, maxLength: 50 }), ({ columns }, chosen, within) => {
				const all = [...passing(columns, NAMES, chosen)];
				const expected = all.map((mark, row) => mark & (within[row] ?? 0));
				expect([...passing(columns, NAMES, chosen, { within })]).toEqual(expected);
			})
		);
	});

	test('are the same when the rows come in pieces', () => {
		fc.assert(
			fc.property(made, picks, fc.nat({ max: 40 }), ({ columns }, chosen, some) => {
				const all = startPassing(columns, NAMES, chosen);
				for (const rows of [some, columns.rows]) {
					const now = cut(columns, rows);
					const done = [...extendPassing(now, all)];
					expect(done.at(-1) ?? all.rows).toBe(Math.max(all.rows, now.rows));
				}
				expect([...all.marks]).toEqual([...passing(columns, NAMES, chosen)]);
			})
		);
	});

	test('are told in steps', () => {
		const { columns } = madeEvents(1, 1);
		const many = { ...columns, rows: STEP * 2 + 1, from: new Int32Array(STEP * 2 + 1) };
		const all = startPassing(many, NAMES, NO_PICKS);
		expect([...extendPassing(many, all)]).toEqual([STEP, STEP * 2, STEP * 2 + 1]);
	});
});
