import { describe, expect, it } from 'vitest';
import { parseIso, toIso } from './day.ts';
import { parseEdtf } from './edtf.ts';
import { anchorOf, extentOf, firstDay, lastDay } from './extent.ts';
import type { When } from './when.ts';

function read(text: string): When {
	const parsed = parseEdtf(text);
	if (!parsed.ok) throw new Error(parsed.message);
	return parsed.when;
}

describe('extentOf', () => {
	it.each([
		['a day fills itself', '2018-12-29', null, '2018-12-29', '2018-12-30'],
		['a month fills itself', '2017-05', '2018-12-29', '2017-05-01', '2017-06-01'],
		['a stretch fills both its ends', '2018-01-29/2018-01-30', null, '2018-01-29', '2018-01-31'],
		['an open end stops after the last day told', '2016-02-27/..', '2016-05-30', '2016-02-27', '2016-05-31'],
		['an open end that nobody attests is its start', '2016-02/..', null, '2016-02-01', '2016-03-01'],
		['an open end told before its start is its start', '2019-01/..', '2018-12-29', '2019-01-01', '2019-02-01'],
		['one of several days fills them all', '[2018-12-29,2018-12-31]', null, '2018-12-29', '2019-01-01'],
		['an unknown start fills the last day only', '[..2016-05-29]', '2016-05-30', '2016-05-29', '2016-05-30']
	])('%s', (_, text, told, from, to) => {
		const extent = extentOf(read(text), told === null ? null : parseIso(told));
		expect([toIso(extent.from), toIso(extent.to)]).toEqual([from, to]);
	});
});

describe('anchorOf', () => {
	it.each([
		['the noon of a day', '1970-01-02', 1.5],
		['the middle of a month', '1970-01', 15.5],
		['the middle of the start of what lasts', '1970-01-02/1970-03', 1.5],
		['the middle of the start of what has no end', '1970-01/..', 15.5],
		['the middle of all the days that it may be', '[1970-01-01,1970-01-04]', 2],
		['the last day, where the start is unknown', '[..1970-01-02]', 1.5]
	])('is %s', (_, text, anchor) => {
		expect(anchorOf(read(text))).toBe(anchor);
	});
});

describe('firstDay and lastDay', () => {
	it.each([
		['2018-12-29', '2018-12-29', '2018-12-29'],
		['2017-05', '2017-05-01', '2017-05-31'],
		['[2018-12-29,2018-12-30]', '2018-12-29', '2018-12-30'],
		['[..2016-05]', '2016-05-01', '2016-05-31'],
		['2016-02/..', '2016-02-01', '2016-02-29']
	])('of %s are %s and %s', (text, first, last) => {
		expect([toIso(firstDay(read(text))), toIso(lastDay(read(text)))]).toEqual([first, last]);
	});
});
