// @ts-expect-error edtf ships no types
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIso } from './day.ts';
import { parseEdtf } from './edtf.ts';
import type { Bound, When } from './when.ts';

function read(text: string): When {
	const parsed = parseEdtf(text);
	if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
	return parsed.when;
}

/** A bound as `first..last precision marks`, so that a table of cases stays readable. */
function told(bound: Bound | null): string | null {
	if (!bound) return null;
	const marks = (bound.approximate ? '~' : '') + (bound.doubtful ? '?' : '');
	return `${toIso(bound.from)}..${toIso(bound.to - 1)} ${bound.precision}${marks}`;
}

describe('parseEdtf', () => {
	it.each([
		['2018-12-29', 'date', '2018-12-29..2018-12-29 day', '2018-12-29..2018-12-29 day'],
		['2017-05', 'date', '2017-05-01..2017-05-31 month', '2017-05-01..2017-05-31 month'],
		['2016', 'date', '2016-01-01..2016-12-31 year', '2016-01-01..2016-12-31 year'],
		['2016-02-29', 'date', '2016-02-29..2016-02-29 day', '2016-02-29..2016-02-29 day'],
		['2018-09~', 'date', '2018-09-01..2018-09-30 month~', '2018-09-01..2018-09-30 month~'],
		['2018-12-28?', 'date', '2018-12-28..2018-12-28 day?', '2018-12-28..2018-12-28 day?'],
		['2018%', 'date', '2018-01-01..2018-12-31 year~?', '2018-01-01..2018-12-31 year~?'],
		['2018-01-29/2018-01-30', 'interval', '2018-01-29..2018-01-29 day', '2018-01-30..2018-01-30 day'],
		['2018-01~/2019?', 'interval', '2018-01-01..2018-01-31 month~', '2019-01-01..2019-12-31 year?'],
		['2016-02-27/..', 'interval', '2016-02-27..2016-02-27 day', null],
		['2016-02~/..', 'interval', '2016-02-01..2016-02-29 month~', null],
		['2018/2018-05', 'interval', '2018-01-01..2018-12-31 year', '2018-05-01..2018-05-31 month'],
		['[2018-12-29,2018-12-30]', 'one-of', '2018-12-29..2018-12-29 day', '2018-12-30..2018-12-30 day'],
		['[2018-12,2019-01?]', 'one-of', '2018-12-01..2018-12-31 month', '2019-01-01..2019-01-31 month?'],
		['[..2016-05-29]', 'before', null, '2016-05-29..2016-05-29 day'],
		['[..2016-05~]', 'before', null, '2016-05-01..2016-05-31 month~']
	])('%s is a %s', (text, type, start, end) => {
		const when = read(text);
		expect(when.edtf).toBe(text);
		expect([when.type, told(when.start), told(when.end)]).toEqual([type, start, end]);
	});

	it('a plain date starts and ends with the same bound', () => {
		const { start, end } = read('2017-05');
		expect(start).toBe(end);
	});

	it.each([
		['2018-13', 'is not a date', 'Write 2018-12, or 2018'],
		['2018-00', 'is not a date', 'Write 2018-01'],
		['2018-02-30', 'is not a date', '2018-02 has 28 days: write 2018-02-28, or 2018-02.'],
		['2016-02-30', 'is not a date', 'write 2016-02-29'],
		['2018-04-31?', 'is not a date', 'write 2018-04-30?, or 2018-04?'],
		['2018-04-00', 'is not a date', 'write 2018-04-01'],
		['2018-05-02/2018-05-01', 'runs backwards', 'Write 2018-05-01/2018-05-02.'],
		['2018-05~/2018-02?', 'runs backwards', 'Write 2018-02?/2018-05~.'],
		['[2018-12-30,2018-12-29]', 'runs backwards', 'Write [2018-12-29,2018-12-30].'],
		['[2018-12-30,2018-12-30]', 'the same day', 'Write 2018-12-30.'],
		['/2016-05-29', 'has no start', 'write [..2016-05-29]'],
		['../2016-05-29', 'has no start', 'write [..2016-05-29]'],
		['unknown/2016', 'is not a date', 'Write [..2016].'],
		['2016-02-27/', 'has no end', 'Write 2016-02-27/..'],
		['2016-02-27/open', 'is not a date', 'Write 2016-02-27/..'],
		['/', 'says nothing', 'Write a date'],
		['../..', 'says nothing', 'Write a date'],
		['2018-01/2018-13', '«2018-13» in «2018-01/2018-13» is not a date', 'Write 2018-12'],
		['2018-02-30/2018-13', '«2018-02-30» in', 'has 28 days'],
		['2018/2019/2020', 'is not a date', 'one stroke'],
		['[2018-12-29..]', 'is not supported', '2018-12-29/..'],
		['[2018-12-29..2018-12-31]', 'is not a date', 'Write [2018-12-29,2018-12-31]'],
		['[2018-12-29,2018-12-30,2018-12-31]', 'is not a date', 'Write [2018-12-29,2018-12-31]'],
		['[2018-12-29]', 'is not a date', 'Write [2018-12-29,2018-12-30]'],
		['[..]', 'is not a date', '[..2016-05-29]'],
		['[2018-12-29,2018-12-30', 'is not a date', 'Write ['],
		['{2018-12-29,2018-12-30}', 'is not a date', 'Sets are not supported'],
		['2018-21', 'is not a date', 'Seasons are not supported'],
		['2018-12-29T10:00', 'is not a date', 'write 2018-12-29'],
		['2018-12-29T10:00:00Z', 'is not a date', 'write 2018-12-29'],
		['2018-XX', 'is not a date', 'Write 2018:'],
		['2018-12-XX', 'is not a date', 'Write 2018-12:'],
		['2018-12-00', 'is not a date', '2018-12'],
		['201X', 'is not a date', '2010/2019'],
		['?2018-12', 'is not a date', 'write 2018-12?'],
		['2018-12~-29', 'is not a date', 'write 2018-12-29~'],
		['2018-12?~', 'is not a date', 'Write % for both marks: 2018-12%'],
		['-0044', 'is not a date', 'four digits'],
		['Y17000', 'is not a date', 'four digits'],
		['29/12/2018', 'is not a date', 'Write 2018-12-29.'],
		['2018/12/29', 'is not a date', 'Write 2018-12-29.'],
		['29.12.2018', 'is not a date', 'Write 2018-12-29.'],
		['2018/12', 'is not a date', 'Write 2018-12.'],
		['2018-1-5', 'is not a date', 'Write 2018-01-05.'],
		['2018-5', 'is not a date', 'Write 2018-05.'],
		['2018-5~', 'is not a date', 'Write 2018-05~'],
		['2018-12-29 ', 'is not a date', 'Write 2018-12-29, without spaces'],
		['2018 / 2019', 'is not a date', 'Write 2018/2019, without spaces'],
		['27 février 2016', 'is not a date', 'Write a day as 2018-12-29'],
		['2018–2019', 'is not a date', 'plain hyphens'],
		['', 'is not a date', 'Write a day as'],
		['29/12/18', 'is not a date', 'year first'],
		['hier', 'is not a date', 'Write a day as']
	])('«%s» %s: %s', (text, message, hint) => {
		const parsed = parseEdtf(text);
		expect(parsed.ok).toBe(false);
		if (parsed.ok) return;
		expect(parsed.message).toContain(message);
		expect(parsed.hint).toContain(hint);
	});

	it('any text is read or refused, and a fault always says what to write', () => {
		const alphabet = fc.constantFrom(...'0123456789-/.,[]~?%XT {}'.split(''));
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit: alphabet, maxLength: 24 })), (text) => {
				const parsed = parseEdtf(text);
				if (!parsed.ok) {
					expect(parsed.message.endsWith('.')).toBe(true);
					expect(parsed.hint).not.toBe('');
				}
			}),
			{ numRuns: 2000 }
		);
	});

	describe('agrees with the edtf package', () => {
		const pad = (value: number, width: number) => String(value).padStart(width, '0');
		const date = fc
			.tuple(
				fc.integer({ min: 1000, max: 9999 }),
				fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
				fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
				fc.constantFrom('', '~', '?', '%')
			)
			.map(([year, month, day, mark]) => {
				const parts = [pad(year, 4)];
				if (month !== null) parts.push(pad(month, 2));
				if (month !== null && day !== null) parts.push(pad(day, 2));
				return parts.join('-') + mark;
			});
		const first = (value: number) => new Date(value).toISOString().slice(0, 10);

		it('on dates, months, years and their marks', () => {
			fc.assert(
				fc.property(date, (text) => {
					const [ours, theirs] = [read(text), edtf(text)];
					expect(toIso(ours.start?.from ?? Number.NaN)).toBe(first(theirs.min));
					expect(toIso((ours.end?.to ?? Number.NaN) - 1)).toBe(first(theirs.max));
					expect(ours.start?.approximate).toBe(theirs.approximate.value !== 0);
					expect(ours.start?.doubtful).toBe(theirs.uncertain.value !== 0);
				}),
				{ numRuns: 300 }
			);
		});

		it('on stretches from date to date', () => {
			fc.assert(
				fc.property(date, date, (a, b) => {
					const [lower, upper] = [read(a), read(b)];
					fc.pre((lower.end?.to ?? 0) <= (upper.start?.from ?? 0));
					const [ours, theirs] = [read(`${a}/${b}`), edtf(`${a}/${b}`)];
					expect(toIso(ours.start?.from ?? Number.NaN)).toBe(first(theirs.min));
					expect(toIso((ours.end?.to ?? Number.NaN) - 1)).toBe(first(theirs.max));
				}),
				{ numRuns: 300 }
			);
		});
	});

	it('a stretch from a month to a year is no slip of the pen', () => {
		expect(parseEdtf('1000-01/1001').ok).toBe(true);
	});

	it('a stretch that runs backwards is accepted once it is turned round', () => {
		const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 1, 1) });
		fc.assert(
			fc.property(day, day, (a, b) => {
				const parsed = parseEdtf(`${toIso(a)}/${toIso(b)}`);
				expect(parsed.ok).toBe(a <= b);
				expect(parseEdtf(`${toIso(Math.min(a, b))}/${toIso(Math.max(a, b))}`).ok).toBe(true);
			})
		);
	});
});
