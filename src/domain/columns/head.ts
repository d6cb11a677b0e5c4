import { startOfNextMonth, toIso, yearMonthDay, dayOf } from '../dates/day.ts';
import type { Bound, Day, When } from '../dates/when.ts';
import type { Event } from '../dossier.ts';
import { type Columns, type Lists, type Look, type Names, unpackLook } from './columns.ts';

/** Stands in the disagreements of a head: that there are some is known, not which. */
const DIFFERS = ['…'];

/** What can be told of a row without its texts; the title is empty until it has come. */
export function headAt(columns: Columns, names: Names, row: number, title = ''): Event {
	const look = unpackLook(columns.look[row] ?? 0);
	const extent = { from: columns.from[row] ?? 0, to: columns.to[row] ?? 0 };
	const values = ({ starts, values }: Lists, of: readonly string[]) =>
		[...values.subarray(starts[row], starts[row + 1])].flatMap((code) => of[code] ?? []);
	return {
		id: idAt(columns, row),
		title,
		summary: '',
		warning: null,
		kind: names.kind[columns.kind[row] ?? 0] ?? '',
		theme: names.theme[columns.theme[row] ?? 0] ?? '',
		standing: look.standing,
		phase: look.phase,
		when: whenFrom(look, extent),
		dated: { by: [], why: '' },
		extent,
		anchor: (columns.anchor[row] ?? 0) / 2,
		told: null,
		where: values(columns.place, names.place).map((place) => ({
			...{ place, as: 'venue', by: 'stated', why: null, reported: false, says: null }
		})),
		who: values(columns.actor, names.actor).map((actor) => ({ actor, as: null })),
		accounts: [],
		articles: values(columns.article, names.article),
		outcome: null,
		outside: [],
		links: [],
		disagreements: look.differs ? DIFFERS : []
	};
}

const DECODER = new TextDecoder();
const ENCODER = new TextEncoder();

export function idAt({ ids: { starts, bytes } }: Columns, row: number): string {
	return DECODER.decode(bytes.subarray(starts[row], starts[row + 1]));
}

/** The row of an id; -1 where none that has come has it. */
export function rowOf({ ids: { starts, bytes }, rows }: Columns, id: string): number {
	const wanted = ENCODER.encode(id);
	for (let row = 0; row < rows; row++) {
		const start = starts[row] ?? 0;
		if ((starts[row + 1] ?? 0) - start !== wanted.length) continue;
		let same = true;
		// Ids differ at their ends, most often.
		for (let i = wanted.length - 1; i >= 0 && same; i--) same = bytes[start + i] === wanted[i];
		if (same) return row;
	}
	return -1;
}

/** The date, from its look and its days: an end that is open stays open. */
function whenFrom({ type, start, end }: Look, { from, to }: { readonly from: Day; readonly to: Day }): When {
	const first = start && {
		...start,
		from,
		to: Math.max(from + 1, type === 'date' ? to : lastOf(from, start.precision))
	};
	const last = end && { ...end, from: type === 'date' || type === 'before' ? from : firstOf(to, end.precision), to };
	return { edtf: edtfOf(type, first, last), type, start: first, end: last };
}

function lastOf(from: Day, precision: Bound['precision']): Day {
	if (precision === 'day') return from + 1;
	return precision === 'month' ? startOfNextMonth(from) : dayOf(yearMonthDay(from).year + 1, 1, 1);
}

function firstOf(to: Day, precision: Bound['precision']): Day {
	const { year, month } = yearMonthDay(to - 1);
	if (precision === 'day') return to - 1;
	return precision === 'month' ? dayOf(year, month, 1) : dayOf(year, 1, 1);
}

function edtfOf(type: When['type'], start: Bound | null, end: Bound | null): string {
	const [a, b] = [start, end].map((bound) => (bound ? boundText(bound) : '..'));
	if (type === 'date') return a ?? '';
	if (type === 'interval') return `${a}/${b}`;
	return type === 'before' ? `[..${b}]` : `[${a},${b}]`;
}

function boundText({ from, precision, approximate, doubtful }: Bound): string {
	const text = toIso(from).slice(0, { day: undefined, month: -3, year: -6 }[precision]);
	return `${text}${approximate && doubtful ? '%' : approximate ? '~' : doubtful ? '?' : ''}`;
}
