import { describe, expect, test } from 'vitest';
import { dayOf } from '../dates/day.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { extentOf } from '../dates/extent.ts';
import type { Phase } from '../lists.ts';
import {
	APPROXIMATE_DAYS,
	APPROXIMATE_SHARE,
	DOUBTFUL_FADE,
	OPEN_FADE,
	spanOf,
	UNKNOWN_FADE,
	type Span
} from './span.ts';

const TOLD = dayOf(2018, 12, 30);

function draw(edtf: string, phase: Phase = 'happened'): Span {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) throw new Error(parsed.message);
	return spanOf({ when: parsed.when, phase, extent: extentOf(parsed.when, TOLD) });
}

const plain = { type: 'plain' };
const fade = (px: number, dots = false) => ({ type: 'fade', px, dots });
const share = { type: 'share', of: APPROXIMATE_SHARE };
const bar = (from: number, to: number) => ({ from, to });
const mark = { bar: null, start: plain, end: plain, attested: false, doubtful: false, planned: false };

describe('an event’s time is drawn as sure as it is', () => {
	test('a day is the mark alone', () => {
		expect(draw('2018-12-29')).toEqual(mark);
	});

	test('a span is a bar from its first day to its last', () => {
		expect(draw('2018-01-29/2018-01-30')).toEqual({ ...mark, bar: bar(dayOf(2018, 1, 29), dayOf(2018, 1, 31)) });
	});

	test('a month is as wide as a month, a year as a year', () => {
		expect(draw('2017-02').bar).toEqual(bar(dayOf(2017, 2, 1), dayOf(2017, 3, 1)));
		expect(draw('2017').bar).toEqual(bar(dayOf(2017, 1, 1), dayOf(2018, 1, 1)));
	});

	test('about a month reaches four days past its ends and fades at both', () => {
		const around = bar(dayOf(2018, 9, 1) - APPROXIMATE_DAYS, dayOf(2018, 10, 1) + APPROXIMATE_DAYS);
		expect(draw('2018-09~')).toEqual({ ...mark, bar: around, start: share, end: share });
	});

	test('a doubtful day fades on both sides and bears a question mark', () => {
		const noon = dayOf(2018, 12, 28) + 0.5;
		const soft = fade(DOUBTFUL_FADE);
		expect(draw('2018-12-28?')).toEqual({ ...mark, bar: bar(noon, noon), start: soft, end: soft, doubtful: true });
	});

	test('an open end is full to the last day on which it is told, then fades into dots', () => {
		const { bar: drawn, start, end } = draw('2016-02-27/..', 'ongoing');
		expect(drawn).toEqual(bar(dayOf(2016, 2, 27), TOLD + 1));
		expect([start, end]).toEqual([plain, fade(OPEN_FADE, true)]);
	});

	test('an approximate start of an open end fades in too', () => {
		const { bar: drawn, start, end } = draw('2016-05~/..', 'ongoing');
		expect(drawn?.from).toBe(dayOf(2016, 5, 1) - APPROXIMATE_DAYS);
		expect([start, end]).toEqual([share, fade(OPEN_FADE, true)]);
	});

	test('a start that nobody knows fades in before the day by which it was', () => {
		const day = dayOf(2016, 5, 29);
		expect(draw('[..2016-05-29]')).toEqual({ ...mark, bar: bar(day, day), start: fade(UNKNOWN_FADE) });
	});

	test('one of two days is a bar over both', () => {
		expect(draw('[2018-12-29,2018-12-30]').bar).toEqual(bar(dayOf(2018, 12, 29), dayOf(2018, 12, 31)));
	});

	test('what is only attested has dots on both sides', () => {
		expect(draw('2016-05-24', 'attested')).toEqual({ ...mark, attested: true });
	});

	test('what is planned is two lines', () => {
		expect(draw('2019-01~', 'planned')).toMatchObject({ planned: true, start: share, end: share });
	});
});
