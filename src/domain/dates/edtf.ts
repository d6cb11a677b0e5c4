import { daysInMonth } from './day.ts';
import { parseBound } from './bound.ts';
import type { Bound, When } from './when.ts';

export type ParsedWhen =
	{ readonly ok: true; readonly when: When } | { readonly ok: false; readonly message: string; readonly hint: string };

/** Reads a date as data/README.md lays it down; a fault says what to write instead. */
export function parseEdtf(text: string): ParsedWhen {
	const rewritten = rewrite(text);
	if (rewritten) return fault(`«${text}» is not a date`, rewritten);
	if (text.startsWith('[..')) return parseBefore(text);
	if (text.startsWith('[')) return parseOneOf(text);
	if (text.includes('/')) return parseInterval(text);
	const bound = parseBound(text);
	return bound.ok ? found(text, 'date', bound.bound, bound.bound) : bound;
}

function parseBefore(text: string): ParsedWhen {
	const inside = /^\[\.\.([^[\],.]+)\]$/.exec(text)?.[1];
	if (inside === undefined)
		return fault(`«${text}» is not a date`, 'Write [..2016-05-29] for «on that day or before».');
	const end = parseBound(inside, text);
	return end.ok ? found(text, 'before', null, end.bound) : end;
}

function parseOneOf(text: string): ParsedWhen {
	const inside = /^\[([^[\]]*)\]$/.exec(text)?.[1];
	const members = (inside ?? '').split(/,|\.\./);
	const [first = '', last = ''] = [members[0], members[members.length - 1]];
	if (members.length < 2 || inside === undefined)
		return fault(`«${text}» is not a date`, 'Write [2018-12-29,2018-12-30] for «on one of these days».');
	if (last === '')
		return fault(
			`«${text}» («on that day or later») is not supported`,
			`Write ${first}/.. for what lasts, or [${first},…] with the last day on which it can have been.`
		);
	if (members.length > 2 || inside.includes('..'))
		return fault(
			`«${text}» is not a date`,
			`Write [${first},${last}]: it means one of the days from the first to the last.`
		);
	const [start, end] = [parseBound(first, text), parseBound(last, text)];
	if (!start.ok) return start;
	if (!end.ok) return end;
	if (first === last) return fault(`«${text}» names the same day twice`, `Write ${first}.`);
	if (isReversed(start.bound, end.bound)) return fault(`«${text}» runs backwards`, `Write [${last},${first}].`);
	return found(text, 'one-of', start.bound, end.bound);
}

function parseInterval(text: string): ParsedWhen {
	const parts = text.split('/');
	if (parts.length > 2)
		return fault(`«${text}» is not a date`, 'Write a stretch with one stroke: 2018-01-29/2018-01-30.');
	const [first = '', last = ''] = parts;
	const unknownStart = first === '' || first === '..';
	if (unknownStart && (last === '' || last === '..'))
		return fault(`«${text}» says nothing`, 'Write a date, such as 2016 or 2016-05.');
	if (unknownStart) {
		const end = parseBound(last, text);
		return end.ok ? fault(`«${text}» has no start`, `Where nobody knows the start, write [..${last}].`) : end;
	}
	const start = parseBound(first, text);
	if (!start.ok) return start;
	if (last === '..') return found(text, 'interval', start.bound, null);
	if (last === '')
		return fault(`«${text}» has no end`, `Write ${first}/.. where nobody said that it ended, or ${first} alone.`);
	const end = parseBound(last, text);
	if (!end.ok) return end;
	if (isReversed(start.bound, end.bound)) return fault(`«${text}» runs backwards`, `Write ${last}/${first}.`);
	return found(text, 'interval', start.bound, end.bound);
}

/** True where no day of the end can come after the start; 2018-05/2018 is odd, but not reversed. */
function isReversed(start: Bound, end: Bound): boolean {
	return end.to <= start.from;
}

/** What to write instead of a form that other calendars and editions use; null where the form is ours. */
function rewrite(text: string): string | null {
	if (text.trim() === '') return 'Write a day as 2018-12-29, a month as 2018-12, a year as 2018.';
	if (/\s/.test(text)) return spaced(text);
	if (/[‐-―−]/.test(text)) return `Write it with plain hyphens: ${text.replace(/[‐-―−]/g, '-')}.`;
	const parts = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/.exec(text);
	if (parts) return reordered(text, parts[1] ?? '', parts[3] ?? '', parts[4] ?? '');
	const month = /^(\d{4})[-./](\d{1,2})$/.exec(text);
	if (month && !/^\d{4}-\d\d$/.test(text)) return `Write ${month[1]}-${month[2]?.padStart(2, '0')}.`;
	if (/\/(open|unknown|now|today)$/i.test(text)) return `Write ${text.slice(0, text.indexOf('/'))}/..`;
	if (/^(unknown|open)\//i.test(text)) return `Write [..${text.slice(text.indexOf('/') + 1)}].`;
	if (text.startsWith('{'))
		return `Sets are not supported: write [a,b] for «on one of these days», or a/b for «from a to b».`;
	return null;
}

function spaced(text: string): string {
	const closed = text.replace(/\s+/g, '');
	const better = parseEdtf(closed);
	return better.ok
		? `Write ${closed}, without spaces.`
		: 'Write a day as 2018-12-29, a month as 2018-12, a year as 2018.';
}

/** For 29/12/2018, 2018/12/29 and 2018-1-5; null where the text is 2018-12-29 as it should be. */
function reordered(text: string, first: string, middle: string, last: string): string | null {
	const [year, day] = first.length === 4 ? [first, last] : [last, first];
	if (year.length !== 4 || day.length > 2) return 'Write the year first, with four digits: 2018-12-29.';
	const better = `${year}-${middle.padStart(2, '0')}-${day.padStart(2, '0')}`;
	if (better === text) return null;
	if (Number(day) > daysInMonth(Number(year), Number(middle))) return 'Write year, month and day: 2018-12-29.';
	return `Write ${better}.`;
}

function found(edtf: string, type: When['type'], start: Bound | null, end: Bound | null): ParsedWhen {
	return { ok: true, when: { edtf, type, start, end } };
}

function fault(message: string, hint: string): ParsedWhen {
	return { ok: false, message: `${message}.`, hint };
}
