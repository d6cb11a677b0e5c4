import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../dates/edtf.ts';
import { anchorOf, extentOf } from '../dates/extent.ts';
import type { Event } from '../dossier.ts';
import { layoutLanes } from './lanes.ts';

/** Lanes by theme. */
function lanesOf(events: readonly Event[], pxPerDay: number, labelWidth: () => number, most?: number) {
	const groups = ['a', 'b'].map((id) => ({ id, events: events.filter(({ theme }) => theme === id) }));
	return layoutLanes(groups, pxPerDay, labelWidth, most);
}

function event(id: string, edtf: string, theme = 'a'): Event {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) throw new Error(parsed.message);
	const { when } = parsed;
	return {
		id,
		theme,
		when,
		title: id,
		phase: 'happened',
		disagreements: [] as readonly string[],
		anchor: anchorOf(when),
		extent: extentOf(when, null)
	} as Event;
}

const wide = () => 100;

describe('lanes', () => {
	test('events of one day stand in rows of their own', () => {
		const [lane] = lanesOf([event('x', '2018-12-29'), event('y', '2018-12-29')], 1, wide);
		expect(lane?.placed.map(({ row }) => row)).toEqual([0, 1]);
	});

	test('an event whose label leaves room shares the row', () => {
		const [lane] = lanesOf([event('x', '2018-01-01'), event('y', '2018-12-29')], 1, wide);
		expect(lane?.rows).toBe(1);
	});

	test('a lane without events keeps one row', () => {
		expect(lanesOf([], 1, wide).map(({ rows }) => rows)).toEqual([1, 1]);
	});

	test('where rows are short, labels give way before marks do', () => {
		const events = [
			event('x', '2018-01-01'),
			event('y', '2018-02-20'),
			event('z', '2018-12-29', 'b'),
			event('w', '2018-12-29', 'b')
		];
		expect(lanesOf(events, 1, wide, 3).map(({ rows }) => rows)).toEqual([1, 2]);
	});

	const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 });

	test('every event is placed once, whatever the scale', () => {
		fc.assert(
			fc.property(days, fc.double({ min: 0.05, max: 50, noNaN: true }), (offsets, pxPerDay) => {
				const events = offsets.map((offset, i) => ({ ...event(`e${i}`, '2018-01-01'), anchor: 17532.5 + offset }));
				const placed = lanesOf(events, pxPerDay, wide).flatMap((lane) => lane.placed);
				expect(placed.map((p) => p.event.id).sort()).toEqual(events.map(({ id }) => id).sort());
			})
		);
	});

	test('the rows never exceed what is allowed, but for one a lane', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 8 }), (offsets, most) => {
				const events = offsets.map((offset, i) => ({ ...event(`e${i}`, '2018-01-01'), anchor: 17532.5 + offset }));
				const lanes = lanesOf(events, 1, wide, most);
				const rows = lanes.reduce((sum, lane) => sum + lane.rows, 0);
				expect(rows).toBeLessThanOrEqual(Math.max(most, 2));
				expect(lanes.every((lane) => lane.placed.every(({ row }) => row < lane.rows))).toBe(true);
			})
		);
	});
});
