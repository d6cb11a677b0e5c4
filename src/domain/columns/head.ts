import { dayOf, startOfMonth, startOfNextMonth, toIso, yearMonthDay } from '../dates/day.ts';
import type { Bound, Day, When } from '../dates/when.ts';
import type { Event } from '../dossier.ts';
import { type Columns, type Lists, type Look, type Names, unpackLook } from './columns.ts';

/**
 * Stands in a head for the disagreements that touch its event, however many: the columns tell that there are some, not
 * which. No disagreement has it as its id, so it is not to be looked up.
 */
export const UNTOLD = '';

/**
 * What the columns tell of an event. Its texts, accounts, links and sources are empty; all its places are venues and all its
 * actors take part, since more is not known before its record has come.
 */
export function headAt(columns: Columns, names: Names, row: number, title = ''): Event {
	const look = unpackLook(columns.look[row] ?? 0);
	const [from, to] = [columns.from[row] ?? 0, columns.to[row] ?? 0];
	return {
		id: idAt(columns, row),
		title,
		summary: '',
		warning: null,
		kind: names.kind[columns.kind[row] ?? 0] ?? '',
		theme: names.theme[columns.theme[row] ?? 0] ?? '',
		standing: look.standing,
		phase: look.phase,
		when: whenFrom(look, from, to),
		dated: { by: [], why: '' },
		extent: { from, to },
		anchor: (columns.anchor[row] ?? 0) / 2,
		told: null,
		where: listAt(columns.place, names.place, row).map((place) => ({
			place,
			as: 'venue',
			by: 'stated',
			why: null,
			reported: false,
			says: null
		})),
		who: listAt(columns.actor, names.actor, row).map((actor) => ({ actor, as: null })),
		accounts: [],
		articles: listAt(columns.article, names.article, row),
		outcome: null,
		outside: [],
		links: [],
		disagreements: look.differs ? [UNTOLD] : [],
		weight: columns.weight[row] ?? 0
	};
}

/** Ids are ASCII. */
export function idAt({ ids: { starts, bytes } }: Columns, row: number): string {
	let id = '';
	const end = starts[row + 1] ?? 0;
	for (let i = starts[row] ?? 0; i < end; i++) id += String.fromCharCode(bytes[i] ?? 0);
	return id;
}

/** The row of an id, -1 where none of the rows that have come has it. */
export function rowOf({ ids: { starts, bytes }, rows }: Columns, id: string): number {
	for (let row = 0; row < rows; row++) {
		const start = starts[row] ?? 0;
		if ((starts[row + 1] ?? 0) - start === id.length && isAt(bytes, start, id)) return row;
	}
	return -1;
}

/** From the last letter on, since ids of one table differ in their last figures. */
function isAt(bytes: Uint8Array, start: number, id: string): boolean {
	for (let i = id.length - 1; i >= 0; i--) if (bytes[start + i] !== id.charCodeAt(i)) return false;
	return true;
}

function listAt({ starts, values }: Lists, names: readonly string[], row: number): readonly string[] {
	const list: string[] = [];
	const end = starts[row + 1] ?? 0;
	for (let i = starts[row] ?? 0; i < end; i++) list.push(names[values[i] ?? 0] ?? '');
	return list;
}

/** The date of a row: its extent has the first day of its start and the last of its end, their precisions the others. */
function whenFrom({ type, start, end }: Look, from: Day, to: Day): When {
	const first = start && { ...start, from, to: nextFrom(from, start.precision) };
	const last = end && { ...end, from: firstOf(to - 1, end.precision), to };
	const when = { type, start: first, end: type === 'date' ? first : last };
	return { edtf: edtfOf(when), ...when };
}

/** The first day of the day, month or year that a day lies in. */
export function firstOf(day: Day, precision: Bound['precision']): Day {
	if (precision === 'day') return day;
	return precision === 'month' ? startOfMonth(day) : dayOf(yearMonthDay(day).year, 1, 1);
}

/** The first day after the day, month or year that begins on a day. */
export function nextFrom(day: Day, precision: Bound['precision']): Day {
	if (precision === 'day') return day + 1;
	return precision === 'month' ? startOfNextMonth(day) : dayOf(yearMonthDay(day).year + 1, 1, 1);
}

function edtfOf({ type, start, end }: Omit<When, 'edtf'>): string {
	const [first, last] = [boundText(start), boundText(end)];
	switch (type) {
		case 'date':
			return first;
		case 'interval':
			return `${first}/${last}`;
		case 'one-of':
			return `[${first},${last}]`;
		case 'before':
			return `[${first}${last}]`;
	}
}

const LENGTHS = { day: 10, month: 7, year: 4 } as const;

/** A bound as EDTF writes it; `..` where there is none. */
function boundText(bound: Bound | null): string {
	if (!bound) return '..';
	const mark = bound.approximate ? (bound.doubtful ? '%' : '~') : bound.doubtful ? '?' : '';
	return toIso(bound.from).slice(0, LENGTHS[bound.precision]) + mark;
}
