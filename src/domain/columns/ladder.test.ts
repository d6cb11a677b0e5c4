import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { touches } from '../dates/touches.ts';
import type { Event } from '../dossier.ts';
import { countAfter, countBefore, countTouching, density, extendLadder, ladderOf } from './ladder.ts';
import { cut, madeEvents } from './made.ts';

const LANES = 3;

const asked = fc
	.record({
		seed: fc.integer(),
		count: fc.integer({ min: 0, max: 40 }),
		lane: fc.constantFrom(null, 0, 1, 2),
		marks: fc.uint8Array({ max: 1, minLength: 40, maxLength: 40 }),
		from: fc.integer({ min: 15_600, max: 17_900 }),
		days: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3000 })),
		loose: fc.nat({ max: 10 })
	})
	.map(({ seed, count, lane, marks, from, days, loose }) => {
		const { events, columns } = madeEvents(seed, count);
		const extent = {
			from: Math.min(from, ...events.map((event) => event.extent.from)) - loose,
			to: Math.max(from + days, ...events.map((event) => event.extent.to)) + loose
		};
		const codes = Uint8Array.from(columns.theme);
		const inLane = (row: number) => marks[row] === 1 && (lane === null || codes[row] === lane);
		const counted = events.filter((_, row) => inLane(row));
		const ladder = ladderOf(columns, codes, marks, LANES, extent);
		return { columns, codes, marks, extent, ladder, lane, window: { from, to: from + days }, counted };
	});

const howMany = (events: readonly Event[], passes: (event: Event) => boolean) => events.filter(passes).length;

describe('the ladder', () => {
	test('counts the events of a lane that touch a window, and those of all', () => {
		fc.assert(
			fc.property(asked, ({ ladder, lane, window, counted }) => {
				expect(countTouching(ladder, lane, window.from, window.to)).toBe(
					howMany(counted, ({ extent }) => touches(extent, window))
				);
			}),
			{ numRuns: 500 }
		);
	});

	test('counts those before and after', () => {
		fc.assert(
			fc.property(asked, ({ ladder, lane, window: { from, to }, counted }) => {
				expect(countBefore(ladder, lane, from)).toBe(howMany(counted, ({ extent }) => extent.to <= from));
				expect(countAfter(ladder, lane, to)).toBe(howMany(counted, ({ extent }) => extent.from >= to));
			})
		);
	});

	test('counts within its days also what reaches beyond them', () => {
		fc.assert(
			fc.property(asked, ({ columns, codes, marks, lane, window, counted }) => {
				fc.pre(window.from < window.to);
				const short = ladderOf(columns, codes, marks, LANES, window);
				expect(countTouching(short, lane, window.from, window.to)).toBe(
					howMany(counted, ({ extent }) => touches(extent, window))
				);
			})
		);
	});

	test('has in each stretch the events that touch it', () => {
		fc.assert(
			fc.property(asked, fc.integer({ min: 1, max: 90 }), ({ ladder, lane, window, counted }, step) => {
				const { from, counts } = density(ladder, lane, window.from, window.to, step);
				expect(Math.abs(from % step)).toBe(0);
				expect(from).toBeLessThanOrEqual(window.from);
				expect(from + step * counts.length).toBeGreaterThanOrEqual(window.to);
				counts.forEach((count, i) => {
					const stretch = { from: from + i * step, to: from + (i + 1) * step };
					expect(count).toBe(howMany(counted, ({ extent }) => touches(extent, stretch)));
				});
			}),
			{ numRuns: 50 }
		);
	});

	test('is the same when the rows come in pieces', () => {
		fc.assert(
			fc.property(asked, fc.array(fc.nat({ max: 40 }), { maxLength: 4 }), (all, cuts) => {
				const { columns, codes, marks, extent, ladder } = all;
				const rows = [...cuts, columns.rows].sort((a, b) => a - b);
				const grown = ladderOf(cut(columns, 0), codes, marks, LANES, extent);
				for (const some of rows) extendLadder(cut(columns, some), codes, marks, grown);
				expect(grown.rows).toBe(ladder.rows);
				expect(grown.starts.every((sum, i) => sum === ladder.starts[i])).toBe(true);
				expect(grown.ends.every((sum, i) => sum === ladder.ends[i])).toBe(true);
			})
		);
	});
});
