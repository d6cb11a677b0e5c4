import type { Event } from '../dossier.ts';
import { spanOf, type Span } from './span.ts';

/** Half the box of a mark with its halo, px. */
export const HALF_MARK = 7;
/** A sign beside a mark, ≠ or ?, px. */
export const SIGN = 9;
/** Half of what marks may not share, px: halos may touch. */
const HALF_CORE = 5.5;
/** Between a label and the next thing in its row, px. */
const LABEL_GAP = 8;
/** Between a label and its own mark, px. */
export const LABEL_OFFSET = 5;

export interface Placed {
	readonly event: Event;
	readonly span: Span;
	readonly row: number;
}

export interface Lane {
	readonly theme: string;
	readonly rows: number;
	readonly placed: readonly Placed[];
}

/**
 * Puts each event in its theme's lane, in a row where its mark and, where there is room, its label stand free.
 * Rows depend on the scale and never on where the window stands, so that nothing jumps while panning.
 * `most` is how many rows all lanes may have together; the fullest lanes give way first.
 */
export function layoutLanes(
	events: readonly Event[],
	themes: readonly { readonly id: string }[],
	pxPerDay: number,
	labelWidth: (event: Event) => number,
	most = Infinity
): readonly Lane[] {
	const lanes = themes.map(({ id }) => ({ id, events: events.filter(({ theme }) => theme === id) }));
	const wanted = lanes.map((lane) => rowsNeeded(lane.events, pxPerDay, labelWidth));
	const least = lanes.map((lane) => rowsNeeded(lane.events, pxPerDay, () => -Infinity));
	const allowed = share(wanted, least, most);
	return lanes.map((lane, i) => {
		const rows = allowed[i] ?? 1;
		return { theme: lane.id, rows, placed: placeRows(lane.events, pxPerDay, labelWidth, rows) };
	});
}

function rowsNeeded(events: readonly Event[], pxPerDay: number, labelWidth: (event: Event) => number): number {
	return Math.max(1, ...placeRows(events, pxPerDay, labelWidth, Infinity).map(({ row }) => row + 1));
}

/** Takes rows that only labels want first, then rows from the largest lane; every lane keeps one. */
function share(wanted: readonly number[], least: readonly number[], most: number): readonly number[] {
	const rows = [...wanted];
	let total = rows.reduce((sum, n) => sum + n, 0);
	while (total > Math.max(most, rows.length)) {
		const spare = rows.map((n, i) => n - (least[i] ?? 1));
		const by = Math.max(...spare) > 0 ? spare : rows;
		const at = by.indexOf(Math.max(...by));
		rows[at] = (rows[at] ?? 1) - 1;
		total--;
	}
	return rows;
}

interface Row {
	/** Where the last mark or bar ends, px. */
	end: number;
	/** Where its label would end, px. */
	labelEnd: number;
}

function placeRows(
	events: readonly Event[],
	pxPerDay: number,
	labelWidth: (event: Event) => number,
	most: number
): readonly Placed[] {
	const rows: Row[] = [];
	const ordered = [...events].sort((a, b) => a.anchor - b.anchor);
	return ordered.map((event) => {
		const span = spanOf(event);
		const { from, to } = footprint(event, span, pxPerDay);
		const row = chooseRow(rows, from, most);
		const used = (rows[row] ??= { end: -Infinity, labelEnd: -Infinity });
		used.end = Math.max(used.end, to);
		used.labelEnd = Math.max(used.labelEnd, to, to + LABEL_OFFSET + labelWidth(event) + LABEL_GAP);
		return { event, span, row };
	});
}

/** The first row whose label leaves room, else a new row, else the row that is free the longest. */
function chooseRow(rows: readonly Row[], from: number, most: number): number {
	const free = rows.findIndex((row) => row.labelEnd <= from);
	if (free !== -1) return free;
	if (rows.length < most) return rows.length;
	let best = 0;
	rows.forEach((row, i) => {
		if (row.end < (rows[best]?.end ?? Infinity)) best = i;
	});
	return best;
}

/** Whether a sign stands beside its mark: that the articles differ, or that its date is doubtful. */
export function hasSign(event: Event, span: Span): boolean {
	return event.disagreements.length > 0 || span.doubtful;
}

/** What the event's mark and bar cover at this scale, px from day 0; dots may be crossed. */
function footprint(event: Event, span: Span, pxPerDay: number): { from: number; to: number } {
	const mark = event.anchor * pxPerDay;
	const bar = span.bar ?? { from: event.anchor, to: event.anchor };
	const fade = (end: Span['start']) => (end.type === 'fade' ? end.px : 0);
	return {
		from: Math.min(mark - HALF_CORE, bar.from * pxPerDay - fade(span.start)),
		to: Math.max(mark + HALF_CORE + (hasSign(event, span) ? SIGN : 0), bar.to * pxPerDay + fade(span.end))
	};
}
