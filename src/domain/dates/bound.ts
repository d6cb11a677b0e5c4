import { dayOf, daysInMonth } from './day.ts';
import type { Bound } from './when.ts';

export type ParsedBound =
	| { readonly ok: true; readonly bound: Bound }
	| { readonly ok: false; readonly message: string; readonly hint: string };

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

/** Reads one date of `whole` (2018, 2018-12 or 2018-12-29, then ~, ? or % for both); a fault says what to write. */
export function parseBound(text: string, whole = text): ParsedBound {
	const match = FORM.exec(text);
	if (!match) return fault(text, whole, remedy(text));
	const [, year = '', month, day, mark = ''] = match;
	const sureness = { approximate: mark === '~' || mark === '%', doubtful: mark === '?' || mark === '%' };
	const y = Number(year);
	if (month === undefined)
		return found({ from: dayOf(y, 1, 1), to: dayOf(y + 1, 1, 1), precision: 'year', ...sureness });
	const m = Number(month);
	if (m < 1 || m > 12) return fault(text, whole, monthRemedy(year, m, mark));
	if (day === undefined)
		return found({ from: dayOf(y, m, 1), to: dayOf(y, m + 1, 1), precision: 'month', ...sureness });
	const d = Number(day);
	if (d < 1 || d > daysInMonth(y, m)) return fault(text, whole, dayRemedy(year, month, d, mark));
	return found({ from: dayOf(y, m, d), to: dayOf(y, m, d) + 1, precision: 'day', ...sureness });
}

function monthRemedy(year: string, month: number, mark: string): string {
	if (month >= 21 && month <= 41) return `Seasons are not supported: write months, as in ${year}-06/${year}-08.`;
	return `Write ${year}-${month < 1 ? '01' : '12'}${mark}, or ${year}${mark} where nobody knows the month.`;
}

function dayRemedy(year: string, month: string, day: number, mark: string): string {
	const length = daysInMonth(Number(year), Number(month));
	const nearest = day < 1 ? '01' : String(length);
	return `${year}-${month} has ${length} days: write ${year}-${month}-${nearest}${mark}, or ${year}-${month}${mark}.`;
}

/** What to write instead of forms of EDTF that are not ours, and of slips. */
function remedy(text: string): string {
	const day = /^(\d{4}-\d{2}-\d{2})T/.exec(text)?.[1];
	if (day) return `Times of day are not supported: write ${day}.`;
	const known = /^(\d{4}(?:-\d{2})?)(?:-(?:XX|xx|uu|\?\?|00))+$/.exec(text)?.[1];
	if (known) return `Write ${known}: what is not known is left out.`;
	if (/^\d{2,3}[Xxu?]+/.test(text)) return 'Write a stretch of years, as in 2010/2019.';
	if (/^[~?%]|[~?%]-/.test(text)) {
		const marks = text.replace(/[^~?%]/g, '');
		const mark = marks.includes('%') || new Set(marks).size > 1 ? '%' : marks.charAt(0);
		return `The mark stands at the end, for the whole date: write ${text.replace(/[~?%]/g, '')}${mark}.`;
	}
	if (/(~\?|\?~)$/.test(text)) return `Write % for both marks: ${text.slice(0, -2)}%.`;
	if (/^(Y|-\d)/.test(text)) return 'Write the year with four digits, from 0000 to 9999.';
	const slip = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?([~?%]?)$/.exec(text);
	if (slip) {
		const padded = [
			slip[1],
			...[slip[2], slip[3]].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
		];
		return `Write ${padded.join('-')}${slip[4]}, with two digits for month and day.`;
	}
	return 'Write a day as 2018-12-29, a month as 2018-12, a year as 2018.';
}

function found(bound: Bound): ParsedBound {
	return { ok: true, bound };
}

function fault(text: string, whole: string, hint: string): ParsedBound {
	return {
		ok: false,
		message: text === whole ? `«${text}» is not a date.` : `«${text}» in «${whole}» is not a date.`,
		hint
	};
}
