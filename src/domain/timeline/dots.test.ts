import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stackDots } from './dots.ts';

const at = (...xs: number[]) => xs.map((x, of) => ({ of, x }));

describe('stackDots', () => {
	test.each([
		{
			name: 'apart',
			xs: [0, 50],
			dots: [
				[0, 0],
				[50, 0]
			]
		},
		{
			name: 'on one day',
			xs: [20, 20, 20],
			dots: [
				[20, 0],
				[20, 1],
				[20, 2]
			]
		},
		{
			name: 'five deep, then beside, the later side first',
			xs: [0, 0, 0, 0],
			depth: 2,
			dots: [
				[0, 0],
				[0, 1],
				[10, 0],
				[10, 1]
			]
		},
		{
			name: 'between two columns goes to the nearer',
			xs: [14, 16],
			dots: [
				[10, 0],
				[20, 0]
			]
		}
	])('$name', ({ xs, dots, depth = 5 }) => {
		expect(stackDots(at(...xs), 10, depth).map(({ x, level }) => [x, level])).toEqual(dots);
	});

	test('no two dots lie on each other, none is lost, and no column is too deep', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 120 }),
				fc.integer({ min: 1, max: 6 }),
				(xs, depth) => {
					const dots = stackDots(at(...xs), 8, depth);
					expect(new Set(dots.map(({ of }) => of)).size).toBe(xs.length);
					expect(new Set(dots.map(({ x, level }) => `${x} ${level}`)).size).toBe(xs.length);
					for (const { level } of dots) expect(level).toBeLessThan(depth);
				}
			)
		);
	});
});
