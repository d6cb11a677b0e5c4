import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitList, HIGHEST } from './fitList.ts';

const state = { row: 76, open: -1, extra: 0, inSight: 400, scrolled: 0 };

describe('a list of which only what is near exists', () => {
	test('is as high as its entries, or as high as a browser draws', () => {
		expect(fitList({ ...state, count: 100 }).height).toBe(7600);
		expect(fitList({ ...state, count: 100, open: 3, extra: 200 }).height).toBe(7800);
		expect(fitList({ ...state, count: 1_000_000 }).height).toBe(HIGHEST);
	});

	test('shows the first entries at its top, and the last at its end, however many there are', () => {
		for (const count of [3, 100, 1_000_000]) {
			const { height, first } = fitList({ ...state, count });
			expect(first).toBe(0);
			expect(fitList({ ...state, count, scrolled: height - state.inSight }).last).toBe(count);
		}
	});

	test('scrolled to an entry, that entry is the first in sight', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 10, max: 2_000_000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 0, max: 900 }),
				(count, share, extra) => {
					const entry = Math.floor(share * (count - 10));
					const open = Math.floor(count / 2);
					const scrolled = fitList({ ...state, count, open, extra }).scrollTo(entry);
					const { first, last, topOf } = fitList({ ...state, count, open, extra, scrolled });
					expect(Math.abs(first - entry)).toBeLessThanOrEqual(1);
					expect(last).toBeGreaterThanOrEqual(first);
					expect(topOf(entry) - scrolled).toBeLessThan(state.row);
				}
			)
		);
	});
});
