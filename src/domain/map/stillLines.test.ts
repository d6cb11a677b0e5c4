import { describe, expect, test } from 'vitest';
import { clipLines, clipRings, pathOf, simplifyLine, weighLine } from './stillLines.ts';

const at = (...numbers: number[]) =>
	Array.from({ length: numbers.length / 2 }, (_, i) => ({ x: numbers[2 * i] ?? 0, y: numbers[2 * i + 1] ?? 0 }));
const frame = { x: 0, y: 0, width: 10, height: 10 };

describe('simplifyLine', () => {
	test('lets go what looks smaller than asked, smallest first, and keeps the ends', () => {
		const line = at(0, 0, 5, 0.1, 10, 0, 10, 10);
		expect(simplifyLine(weighLine(line), 1)).toEqual(at(0, 0, 10, 0, 10, 10));
		expect(simplifyLine(weighLine(line), 1000)).toEqual(at(0, 0, 10, 10));
	});

	test('a point weighs the triangle that it made when it went', () => {
		const weights = weighLine(at(0, 0, 1, 3, 2, 0, 3, 4, 4, 0)).map(({ weight }) => weight);
		expect(weights).toEqual([Infinity, 3, 4, 8, Infinity]);
	});

	test('gives neighbours the same line, whichever way they run along it', () => {
		const line = at(0, 0, 1, 2, 3, 1, 4, 4, 6, 3, 9, 9);
		const back = simplifyLine(weighLine(line.toReversed()), 2);
		expect(back.toReversed()).toEqual(simplifyLine(weighLine(line), 2));
	});
});

describe('clipping', () => {
	test('a ring around the frame becomes the frame', () => {
		const [ring = []] = clipRings([at(-5, -5, 20, -5, 20, 20, -5, 20, -5, -5)], frame, 1);
		for (const { x, y } of ring) expect([0, 10]).toEqual(expect.arrayContaining([x, y]));
	});

	test('a ring outside, or too small to be seen, is dropped', () => {
		expect(clipRings([at(11, 11, 15, 11, 15, 15), at(1, 1, 2, 1, 2, 2)], frame, 1)).toEqual([]);
	});

	test('a line is kept in runs, where it may be seen', () => {
		const line = at(-20, 5, 5, 5, 20, 5, 40, 5, 40, -5, 5, -5, 5, 8);
		expect(clipLines([line], frame)).toEqual([at(-20, 5, 5, 5, 20, 5), at(5, -5, 5, 8)]);
	});
});

describe('pathOf', () => {
	test('says lines in relative steps, a minus sign in place of a space', () => {
		expect(pathOf([at(1, 2, 4, 1, 4, 6)], 1, false)).toBe('m1 2l3-1 0 5');
	});

	test('starts each ring from where the one before began', () => {
		const rings = [at(1, 1, 3, 1, 3, 3, 1, 1), at(5, 5, 6, 5, 6, 6, 5, 5)];
		expect(pathOf(rings, 1, true)).toBe('m1 1l2 0 0 2zm4 4l1 0 0 1z');
	});

	test('counts in steps, and leaves out what does not move by one', () => {
		expect(pathOf([at(1, 1, 1.1, 1.1, 2, 2), at(7, 7, 7.1, 7)], 0.5, false)).toBe('m2 2l2 2');
	});
});
