import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { touches } from '../dates/touches.ts';
import { cut, madeEvents } from './made.ts';
import { endsOf, extendEnds, firstFrom, touching } from './slice.ts';

const ROWS = 1500;
const asked = fc
	.record({
		seed: fc.integer({ min: 0, max: 5 }),
		rows: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: ROWS })),
		some: fc.nat({ max: ROWS }),
		marked: fc.integer({ min: 1, max: 4 }),
		from: fc.integer({ min: 15_600, max: 17_900 }),
		days: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3000 }))
	})
	.map(({ seed, rows, some, marked, from, days }) => {
		const { columns } = madeBySeed(seed);
		const marks = Uint8Array.from({ length: ROWS }, (_, row) => ((row * 7919) % marked === 0 ? 1 : 0));
		return {
			columns: cut(columns, rows),
			before: cut(columns, Math.min(some, rows)),
			marks,
			window: { from, to: from + days }
		};
	});

const made = new Map<number, ReturnType<typeof madeEvents>>();
function madeBySeed(seed: number) {
	const found = made.get(seed) ?? madeEvents(seed, ROWS);
	made.set(seed, found);
	return found;
}

describe('the slice of a window', () => {
	test('holds exactly the marked rows that touch it, in order', () => {
		fc.assert(
			fc.property(asked, fc.oneof(fc.constant(Infinity), fc.nat({ max: 50 })), ({ columns, marks, window }, most) => {
				const { from, to, rows } = columns;
				const expected = Array.from({ length: rows }, (_, row) => row)
					.filter((row) => marks[row] === 1 && touches({ from: from[row] ?? 0, to: to[row] ?? 0 }, window))
					.slice(0, most);
				expect([...touching(columns, endsOf(columns), window, marks, most)]).toEqual(expected);
			}),
			{ numRuns: 500 }
		);
	});

	test('is the same when the rows come in pieces', () => {
		fc.assert(
			fc.property(asked, ({ columns, before, marks, window }) => {
				const ends = endsOf(before);
				extendEnds(columns, ends);
				expect(ends).toEqual(endsOf(columns));
				expect(touching(columns, ends, window, marks)).toEqual(touching(columns, endsOf(columns), window, marks));
			})
		);
	});

	test('starts with the first row that starts in it or later', () => {
		fc.assert(
			fc.property(asked, ({ columns, window }) => {
				const found = columns.from.subarray(0, columns.rows).findIndex((from) => from >= window.from);
				expect(firstFrom(columns, window.from)).toBe(found === -1 ? columns.rows : found);
			})
		);
	});
});
