import type { When } from '../dates/when.ts';
import type { Citation } from './citation.ts';
import { certainOf } from './shared.ts';

/** A citation as RIS: lines of a tag and a value, CRLF; the date's own line says the words where no day is certain. */
export function toRis(citation: Citation): string {
	const { type, key, title, container, publisher, issued, date, url, language, notes } = citation;
	const fields: readonly (readonly [tag: string, value: string | null])[] = [
		['TY', type === 'article' ? 'NEWS' : 'ELEC'],
		['ID', key],
		['TI', title],
		['T2', container],
		['PB', publisher],
		['PY', issued && digits(certainOf(issued).year, 4)],
		['DA', issued && dateOf(issued, date)],
		['LA', language],
		['UR', url],
		...notes.map((note) => ['N1', note] as const),
		['ER', '']
	];
	return fields.map(([tag, value]) => (value === null ? '' : `${tag}  - ${oneLine(value)}\r\n`)).join('');
}

/** YYYY/MM/DD/other: what is not certain is left empty, and the other part says what is known in words. */
function dateOf(when: When, words: string): string {
	const { year, month, day } = certainOf(when);
	const parts = [digits(year, 4), digits(month, 2), digits(day, 2)].map((part) => part ?? '');
	const whole = when.type === 'date' && year !== null;
	return [...parts, whole ? '' : words.replaceAll('/', '–')].join('/');
}

function digits(value: number | null, width: number): string | null {
	return value === null ? null : String(value).padStart(width, '0');
}

function oneLine(text: string): string {
	return text.replace(/[\n\r\t\v\f]+/g, ' ').trim();
}
