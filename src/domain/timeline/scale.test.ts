import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, percent, xOf } from './scale.ts';

const scale = { frame: { from: 100, to: 200 }, width: 500 };

describe('days and pixels', () => {
	test('the first day stands at the left edge, the day after the last at the right', () => {
		expect([xOf(100, scale), xOf(150, scale), xOf(200, scale)]).toEqual([0, 250, 500]);
	});

	test('the day under a pixel is the one that is drawn there', () => {
		const days = fc.double({ min: -1000, max: 1000, noNaN: true });
		fc.assert(fc.property(days, (day) => void expect(dayAt(xOf(day, scale), scale)).toBeCloseTo(day, 6)));
	});

	test('a share of the width is written with at most three decimals', () => {
		expect([percent(100, scale.frame), percent(133, { from: 100, to: 199 })]).toEqual(['0%', '33.333%']);
		expect(percent(50, scale.frame)).toBe('-50%');
	});
});
