import { expect, test } from 'vitest';
import { ceilingOf, densityPath } from './path.ts';

const density = (counts: readonly number[]) => ({ from: 100, step: 10, counts });

test('the ceiling is 1, 2 or 5 times a power of ten, and no count is above it', () => {
	const ceilings = [[], [0], [1], [2, 3], [5], [6], [19], [51], [1234, 7]].map((counts) =>
		ceilingOf([density(counts)])
	);
	expect(ceilings).toEqual([1, 1, 1, 5, 5, 10, 20, 100, 2000]);
});

test('steps are as high as their counts; what is there at all is seen, what is not is left out', () => {
	const room = { at: (day: number) => day - 100, base: 50, height: 40, ceiling: 10 };
	expect(densityPath(density([0, 5, 5, 10, 0]), room)).toBe('M10,50V30.0H30V10.0H40V50.0Z');
	expect(densityPath(density([0, 0.1, 0]), room)).toBe('M10,50V49.0H20V50.0Z');
	expect(densityPath(density([0, 0]), room)).toBe('');
});
