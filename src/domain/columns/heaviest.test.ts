import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heaviest } from './heaviest.ts';

const weights = fc.uint8Array({ max: 3, minLength: 60, maxLength: 60 });
const lists = fc
	.uniqueArray(fc.nat({ max: 59 }), { maxLength: 60 })
	.map((rows) => Uint32Array.from(rows.sort((a, b) => a - b)));

describe('the rows that matter most', () => {
	test('are as many as asked for, in order, and none that is left weighs more', () => {
		fc.assert(
			fc.property(lists, weights, fc.nat({ max: 70 }), (rows, weight, n) => {
				const taken = [...heaviest(rows, weight, n)];
				expect(taken.length).toBe(Math.min(n, rows.length));
				expect(taken).toEqual([...rows].filter((row) => taken.includes(row)));
				const least = Math.min(...taken.map((row) => weight[row] ?? 0));
				for (const row of rows) if (!taken.includes(row)) expect(weight[row]).toBeLessThanOrEqual(least);
			})
		);
	});

	test('stay when others go', () => {
		fc.assert(
			fc.property(lists, weights, fc.nat({ max: 30 }), fc.nat({ max: 59 }), (rows, weight, n, from) => {
				const later = rows.filter((row) => row >= from);
				const taken = heaviest(later, weight, n);
				for (const row of heaviest(rows, weight, n)) if (row >= from) expect(taken).toContain(row);
			})
		);
	});

	test('lie spread where all weigh the same', () => {
		const rows = Uint32Array.from({ length: 100_000 }, (_, row) => row);
		const taken = heaviest(rows, new Uint8Array(rows.length), 100);
		const gaps = [...taken].slice(1).map((row, i) => row - (taken[i] ?? 0));
		expect(Math.min(...gaps)).toBeGreaterThan(300);
		expect(Math.max(...gaps)).toBeLessThan(3000);
	});
});
