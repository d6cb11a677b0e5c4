import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitWindow, LEAST, panWindow, windowAround, windowFor, zoomWindow } from './window.ts';

const extent = { from: 1000, to: 2000 };
const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const windows = fc
	.tuple(fc.integer({ min: 1000, max: 2000 - LEAST }), fc.integer({ min: LEAST, max: 1000 }))
	.map(([from, length]) => ({ from, to: Math.min(from + length, 2000) }));

function expectFits({ from, to }: { from: number; to: number }) {
	expect(from).toBeGreaterThanOrEqual(extent.from);
	expect(to).toBeLessThanOrEqual(extent.to);
	expect(to - from).toBeGreaterThanOrEqual(LEAST);
	expect([from, to].every(Number.isInteger)).toBe(true);
}

describe('the window', () => {
	test('whatever is asked, it has whole days, inside the dossier, and never inverts', () => {
		fc.assert(fc.property(number, number, (from, to) => expectFits(fitWindow(from, to, extent))));
		fc.assert(fc.property(windows, number, (window, days) => expectFits(panWindow(window, days, extent))));
		fc.assert(
			fc.property(windows, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), number, (window, factor, about) =>
				expectFits(zoomWindow(window, factor, about, extent))
			)
		);
	});

	test('a dossier shorter than a week is shown whole', () => {
		expect(fitWindow(0, 1, { from: 10, to: 13 })).toEqual({ from: 10, to: 13 });
	});

	test('panning keeps its length', () => {
		fc.assert(
			fc.property(windows, number, (window, days) => {
				const moved = panWindow(window, days, extent);
				expect(moved.to - moved.from).toBe(window.to - window.from);
			})
		);
	});

	test('zooming about a day keeps it where it stands, to a day', () => {
		const share = (day: number, { from, to }: { from: number; to: number }) => (day - from) / (to - from);
		const inside = fc.tuple(
			fc.constant({ from: 1400, to: 1600 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0.1, max: 2, noNaN: true })
		);
		fc.assert(
			fc.property(inside, ([window, at, factor]) => {
				const about = window.from + at * 200;
				const zoomed = zoomWindow(window, factor, about, extent);
				expect(Math.abs(share(about, zoomed) - at) * (zoomed.to - zoomed.from)).toBeLessThanOrEqual(1.5);
			})
		);
	});

	test('a day that is in sight moves nothing', () => {
		expect(windowAround(1500, { from: 1400, to: 1600 }, extent)).toEqual({ from: 1400, to: 1600 });
	});

	test('a day out of sight comes in, a tenth from the edge', () => {
		expect(windowAround(1300, { from: 1400, to: 1600 }, extent)).toEqual({ from: 1280, to: 1480 });
		expect(windowAround(1700, { from: 1400, to: 1600 }, extent)).toEqual({ from: 1520, to: 1720 });
	});

	test('any day of the dossier comes in, and the length stays', () => {
		fc.assert(
			fc.property(windows, fc.integer({ min: 1000, max: 1999 }), (window, day) => {
				const moved = windowAround(day + 0.5, window, extent);
				expect(moved.from <= day && day < moved.to).toBe(true);
				expect(moved.to - moved.from).toBe(window.to - window.from);
			})
		);
	});

	test('an event of which the window shows an end moves nothing, though its mark is outside', () => {
		const window = { from: 1400, to: 1600 };
		expect(windowFor({ extent: { from: 1100, to: 1500 }, anchor: 1100.5 }, window, extent)).toBe(window);
		expect(windowFor({ extent: { from: 1100, to: 1400 }, anchor: 1100.5 }, window, extent).from).toBeLessThan(1101);
	});
});
