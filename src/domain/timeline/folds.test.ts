import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, toIso } from '../dates/day.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { extentOf } from '../dates/extent.ts';
import type { Window } from '../dates/when.ts';
import { BAND, foldDays, foldedMonths, foldsFor, moveFolded, quietStretches, reframe, scaleOf } from './folds.ts';

const EXTENT = { from: dayOf(2016, 1, 1), to: dayOf(2019, 1, 1) };

function event(edtf: string, told: number | null = null) {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) throw new Error(parsed.message);
	return { when: parsed.when, extent: extentOf(parsed.when, told) };
}

const iso = (stretches: readonly Window[]) => stretches.map(({ from, to }) => `${toIso(from)}/${toIso(to - 1)}`);

describe('quiet stretches', () => {
	test.each([
		['a gap, with seven days spared on both sides', ['2016-01-01', '2016-06-01'], '2016-01-09/2016-05-24', 0],
		['a day of a month: the month stays', ['2016-01-01', '2016-06'], '2016-01-09/2016-05-24', 0],
		['a closed span: its ends stay, its middle does not', ['2016-01-01/2016-06-01'], '2016-01-09/2016-05-24', 0],
		['after the last event, to the end', ['2016-01-01', '2018-11-01'], '2018-11-09/2018-12-31', 1],
		['before the first event, from the beginning', ['2016-06-01'], '2016-01-01/2016-05-24', 0]
	])('%s', (_, dates, stretch, at) => {
		expect(
			iso(
				quietStretches(
					dates.map((date) => event(date)),
					EXTENT
				)
			)[at]
		).toBe(stretch);
	});

	test('an open end stays open on the last day on which it is told', () => {
		const found = quietStretches([event('2016-01-01/..', dayOf(2016, 6, 1))], EXTENT);
		expect(iso(found)).toEqual(['2016-01-09/2016-05-24', '2016-06-09/2018-12-31']);
	});

	test('25 days fold, 24 do not', () => {
		const gap = (days: number) => {
			const [from, to] = [event('2016-01-01'), event(toIso(EXTENT.from + 15 + days))];
			return quietStretches([from, to], { from: EXTENT.from, to: EXTENT.from + 16 + days });
		};
		expect(gap(25)).toHaveLength(1);
		expect(gap(24)).toHaveLength(0);
	});

	test('no date stands in one, and each is at least 25 days long', () => {
		const dates = fc.array(fc.integer({ min: EXTENT.from, max: EXTENT.to - 1 }), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(dates, (days) => {
				const found = quietStretches(
					days.map((day) => event(toIso(day))),
					EXTENT
				);
				for (const { from, to } of found) {
					expect(to - from).toBeGreaterThanOrEqual(25);
					expect(days.some((day) => day >= from - 7 && day < to + 7)).toBe(false);
					expect(from).toBeGreaterThanOrEqual(EXTENT.from);
					expect(to).toBeLessThanOrEqual(EXTENT.to);
				}
				// They never touch: each has an event between it and the next.
				found.slice(1).forEach((stretch, i) => expect(stretch.from).toBeGreaterThan(found[i]?.to ?? Infinity));
			})
		);
	});
});

/** Stretches inside the extent, apart from each other. */
const stretches = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 25, max: 200 })), { maxLength: 8 })
	.map((gaps) => {
		let at = EXTENT.from;
		const found: Window[] = [];
		for (const [gap, length] of gaps) {
			const from = at + 14 + gap;
			at = from + length;
			if (at < EXTENT.to) found.push({ from, to: at });
		}
		return found;
	});
const scale = fc.double({ min: 0.05, max: 300, noNaN: true });
const day = fc.double({ min: EXTENT.from - 20, max: EXTENT.to + 20, noNaN: true });
const frame = fc
	.tuple(fc.double({ min: EXTENT.from, max: EXTENT.to - 7, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([from, share]) => ({ from, to: from + 7 + share * (EXTENT.to - from - 7) }));
const width = fc.integer({ min: 320, max: 2400 });

describe('the folded axis', () => {
	test('folding and unfolding a date returns it', () => {
		fc.assert(
			fc.property(stretches, scale, day, (folds, pxPerDay, day) => {
				const { at, dayAt } = foldDays(folds, pxPerDay);
				expect(Math.abs(dayAt(at(day)) - day)).toBeLessThan(1e-5);
			})
		);
	});

	test('it never turns back, and an unfolded day is one unit wide', () => {
		fc.assert(
			fc.property(
				stretches,
				scale,
				day,
				fc.double({ min: 0.001, max: 400, noNaN: true }),
				(folds, pxPerDay, day, by) => {
					const { at } = foldDays(folds, pxPerDay);
					const [from, to] = [at(day), at(day + by)];
					expect(to).toBeGreaterThan(from);
					expect(to - from).toBeLessThanOrEqual(by + 1e-6);
					if (!folds.some((fold) => fold.from < day + by && day < fold.to)) expect(to - from).toBeCloseTo(by, 6);
				}
			)
		);
	});

	test('without folds nothing changes', () => {
		const { at, dayAt } = foldDays([], 3);
		fc.assert(fc.property(day, (day) => at(day) === day && dayAt(day) === day));
		expect(scaleOf([], { from: 100, to: 200 }, 500)).toBe(5);
		expect(foldsFor([], EXTENT)).toEqual([]);
	});

	test('the frame fills the width, its folds no wider than their bands', () => {
		fc.assert(
			fc.property(stretches, frame, width, (all, frame, width) => {
				const folds = foldsFor(all, frame);
				const pxPerDay = scaleOf(folds, frame, width);
				const { at } = foldDays(folds, pxPerDay);
				const drawn = (at(frame.to) - at(frame.from)) * pxPerDay;
				// A frame with less than a week outside folds is drawn at the greatest scale there is.
				if (pxPerDay < width / 7) expect(drawn).toBeCloseTo(width, 3);
				else expect(drawn).toBeLessThanOrEqual(width + 1e-3);
				for (const { from, to } of folds) expect((at(to) - at(from)) * pxPerDay).toBeLessThanOrEqual(BAND + 1e-3);
			})
		);
	});

	test('a frame within a stretch opens it: there would be nothing to see', () => {
		const fold = { from: 100, to: 200 };
		expect(foldsFor([fold], { from: 100, to: 200 })).toEqual([]);
		expect(foldsFor([fold], { from: 99, to: 150 })).toEqual([fold]);
	});
});

describe('a hand that moves a folded axis', () => {
	const setup = (all: readonly Window[], frame: Window, width: number) => {
		const folds = foldsFor(all, frame);
		const pxPerDay = scaleOf(folds, frame, width);
		const measure = foldDays(folds, pxPerDay);
		const from = measure.at(frame.from);
		return { folded: { folds, frame, width, extent: EXTENT }, measure, pxPerDay, from, length: width / pxPerDay };
	};

	test('panning keeps the scale', () => {
		fc.assert(
			fc.property(stretches, frame, width, fc.double({ min: 0, max: 1, noNaN: true }), (all, frame, width, share) => {
				const { folded, measure, pxPerDay, length } = setup(all, frame, width);
				const room = measure.at(EXTENT.to) - measure.at(EXTENT.from) - length;
				fc.pre(room > 1 && pxPerDay < width / 8);
				const from = measure.at(EXTENT.from) + share * room;
				const moved = reframe(folded, { from, to: from + length });
				expect(moved.from).toBeCloseTo(measure.dayAt(from), 3);
				expect(scaleOf(folded.folds, moved, width) / pxPerDay).toBeCloseTo(1, 4);
			})
		);
	});

	test('zooming keeps the day under the hand, and the window never inverts nor leaves the dossier', () => {
		fc.assert(
			fc.property(
				stretches,
				frame,
				width,
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0.4, max: 2.5, noNaN: true }),
				(all, frame, width, share, factor) => {
					const { folded, measure, from, length } = setup(all, frame, width);
					const held = from + share * length;
					const longer = Math.max(7, length * factor);
					const moved = reframe(folded, { from: held - share * longer, to: held + (1 - share) * longer });
					expect(moved.to).toBeGreaterThan(moved.from);
					expect(moved.from).toBeGreaterThanOrEqual(EXTENT.from - 1e-6);
					expect(moved.to).toBeLessThanOrEqual(EXTENT.to + 1e-6);
					// Where neither end of the dossier nor the greatest scale stops it.
					const free = moved.from > EXTENT.from + 1 && moved.to < EXTENT.to - 1;
					const pxPerDay = scaleOf(folded.folds, moved, width);
					if (!free || pxPerDay >= width / 7.01) return;
					const { at } = foldDays(folded.folds, pxPerDay);
					const now = (at(measure.dayAt(held)) - at(moved.from)) * pxPerDay;
					expect(Math.abs(now - share * width)).toBeLessThan(0.1);
				}
			)
		);
	});

	test('a key’s step leaves whole days within the dossier, whatever its rule', () => {
		const part = fc.double({ min: -2, max: 2, noNaN: true });
		fc.assert(
			fc.property(stretches, frame, width, part, (all, frame, width, part) => {
				const window = { from: Math.floor(frame.from), to: Math.ceil(frame.to) };
				const moved = moveFolded({ stretches: all, window, width, extent: EXTENT }, ({ from, to }, extent) => {
					const at = Math.min(
						Math.max(from + part * (to - from), extent.from),
						Math.max(extent.from, extent.to - (to - from))
					);
					return { from: at, to: at + (to - from) };
				});
				expect(moved.to).toBeGreaterThan(moved.from);
				expect([moved.from, moved.to].every(Number.isInteger)).toBe(true);
				expect(moved.from).toBeGreaterThanOrEqual(EXTENT.from);
				expect(moved.to).toBeLessThanOrEqual(EXTENT.to);
			})
		);
	});

	test('as far out as it goes, the whole dossier is seen', () => {
		const folds = [{ from: EXTENT.from + 50, to: EXTENT.from + 900 }];
		const frame = { from: EXTENT.from, to: EXTENT.from + 1000 };
		expect(reframe({ folds, frame, width: 1000, extent: EXTENT }, { from: EXTENT.from, to: EXTENT.to })).toBe(EXTENT);
	});
});

describe('months of a folded axis', () => {
	test('what follows a fold, and what stands at the left edge, is named anew, with its year where that is new', () => {
		const folds = [{ from: dayOf(2016, 7, 10), to: dayOf(2017, 1, 20) }];
		const ticks = foldedMonths(folds, { from: dayOf(2016, 6, 10), to: dayOf(2017, 3, 1) }, 5);
		expect(ticks.map(({ day, name, lineless }) => `${toIso(day)} ${name}${lineless ? ' lineless' : ''}`)).toEqual([
			'2016-06-10 long lineless',
			'2016-07-01 short',
			'2017-01-20 year lineless',
			'2017-02-01 long'
		]);
	});

	test('no month is named over a fold, nor over the name before it', () => {
		fc.assert(
			fc.property(stretches, frame, width, (all, frame, width) => {
				const folds = foldsFor(all, frame);
				const pxPerDay = scaleOf(folds, frame, width);
				const { at } = foldDays(folds, pxPerDay);
				const ticks = foldedMonths(folds, frame, pxPerDay);
				const room = { long: 92, short: 38, year: 34, none: 0 };
				let taken = -Infinity;
				for (const { day, name } of ticks) {
					expect(folds.some(({ from, to }) => day > from && day < to)).toBe(false);
					if (name === 'none') continue;
					const x = at(day) * pxPerDay;
					expect(x).toBeGreaterThanOrEqual(taken - 1e-3);
					taken = x + room[name];
				}
			})
		);
	});
});
