import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastOf, type Manner, type Moment, reached, slide, SPEEDS, startOf, step } from './play.ts';

const extent = { from: 0, to: 1000 };
const window = { from: 100, to: 340 };

describe('where play begins', () => {
	test.each<[string, number | null, Manner, number]>([
		['no day is followed', null, 'until', 100],
		['a day of the window', 150, 'until', 150],
		['a day before it', 50, 'until', 100],
		['a day after it', 400, 'until', 100],
		['the last day: from the start again', 339, 'until', 100],
		['the last day of a window that travels', 339, 'window', 339]
	])('%s', (_, day, manner, start) => expect(startOf(day, window, manner, extent)).toBe(start));

	test('at the end of the dossier a window that travelled begins at its own start', () => {
		expect(startOf(999, { from: 760, to: 1000 }, 'window', extent)).toBe(760);
	});
});

describe('sliding', () => {
	const moment: Moment = { cursor: 100, window };

	test.each([
		[1, 110],
		[0.5, 105],
		[2, 120]
	] as const)('a second at speed %d', (speed, cursor) => {
		expect(slide(moment, 1000, speed, 'until', extent)).toEqual({ cursor, window });
	});

	test('up to here ends with the window', () => {
		expect(slide(moment, 1e6, 1, 'until', extent)).toEqual({ cursor: 339, window });
	});

	test('a window rests until the cursor is at its middle, then travels to the end of the dossier', () => {
		expect(slide(moment, 12_000, 1, 'window', extent)).toEqual({ cursor: 220, window });
		expect(slide(moment, 13_000, 1, 'window', extent)).toEqual({ cursor: 230, window: { from: 110, to: 350 } });
		expect(slide(moment, 1e6, 1, 'window', extent)).toEqual({ cursor: 999, window: { from: 760, to: 1000 } });
	});
});

describe('stepping from event to event', () => {
	const days = [90, 100, 150, 150, 400];
	test.each<[number, 1 | -1, Manner, number]>([
		[100, 1, 'until', 150],
		[100.7, 1, 'until', 150],
		[150, 1, 'until', 339],
		[150, 1, 'window', 400],
		[400, 1, 'window', 999],
		[150, -1, 'until', 100],
		[120, -1, 'until', 100],
		[100, -1, 'window', 90],
		[90, -1, 'window', 0]
	])('from %d by %d, %s', (cursor, by, manner, to) => {
		expect(step({ cursor, window }, by, days, manner, extent).cursor).toBe(to);
	});

	test('an event before the window brings it there', () => {
		expect(step({ cursor: 100, window }, -1, days, 'window', extent).window).toEqual({ from: 90, to: 330 });
	});
});

describe('what is reached', () => {
	const events = [5, 7, 7, 9].map((from) => ({ extent: { from, to: from + 1 } }));
	test.each([
		[4, 5, 1],
		[5, 6, 0],
		[5, 7, 2],
		[0, 20, 4]
	])('after %d, by %d', (after, by, count) => expect(reached(events, after, by)).toHaveLength(count));
});

describe('whatever is played', () => {
	const windows = fc
		.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 7, max: 1000 }))
		.map(([from, length]) => ({
			from,
			to: Math.min(from + length, 1000)
		}));
	const manner = fc.constantFrom<Manner>('window', 'until');
	const run = fc.record({
		window: windows,
		manner,
		speed: fc.constantFrom(...SPEEDS),
		days: fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 8 }),
		beats: fc.array(fc.oneof(fc.integer({ min: 1, max: 4000 }), fc.constant('step' as const)), { maxLength: 30 })
	});

	test('the cursor goes on, in a window that keeps its length within the dossier, and reaches each event once', () => {
		fc.assert(
			fc.property(run, ({ window, manner, speed, days, beats }) => {
				const start = startOf(null, window, manner, extent);
				const events = days.map((from) => ({ extent: { from, to: from + 1 } }));
				let moment: Moment = { cursor: start, window };
				let told = 0;
				for (const beat of beats) {
					const next =
						beat === 'step' ? step(moment, 1, days, manner, extent) : slide(moment, beat, speed, manner, extent);
					expect(next.cursor).toBeGreaterThanOrEqual(moment.cursor);
					expect(next.cursor).toBeLessThanOrEqual(lastOf(window, manner, extent));
					expect(next.window.to - next.window.from).toBeCloseTo(window.to - window.from);
					expect(next.window.from).toBeGreaterThanOrEqual(0);
					expect(next.window.to).toBeLessThanOrEqual(1000 + 1e-6);
					expect(next.cursor).toBeGreaterThanOrEqual(next.window.from);
					expect(next.cursor).toBeLessThan(next.window.to);
					told += reached(events, Math.floor(moment.cursor), Math.floor(next.cursor)).length;
					moment = next;
				}
				expect(told).toBe(reached(events, start, Math.floor(moment.cursor)).length);
			})
		);
	});

	test('it comes to its end', () => {
		fc.assert(
			fc.property(windows, manner, fc.constantFrom(...SPEEDS), (window, manner, speed) => {
				let moment: Moment = { cursor: window.from, window };
				const last = lastOf(window, manner, extent);
				for (let i = 0; i < 20_000 && moment.cursor < last; i++) moment = slide(moment, 1000, speed, manner, extent);
				expect(moment.cursor).toBe(last);
			})
		);
	});
});
