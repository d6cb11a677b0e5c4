import type { Event } from '../dossier.ts';
import { type Measure, PLAIN } from './scale.ts';
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

/** What shares a lane. */
export interface Group {
	/** The value of the grouping that they have in common. */
	readonly id: string;
	readonly events: readonly Event[];
	/** How many small lanes were put together here, where there was no room for each. */
	readonly together?: number | undefined;
}

export interface Lane {
	readonly id: string;
	readonly rows: number;
	readonly placed: readonly Placed[];
}

/**
 * Puts each event in a row of its lane where its mark and, where there is room, its label stand free.
 * Rows depend on the scale and never on where the window stands, so that nothing jumps while panning.
 * `most` is how many rows all lanes may have together; what only labels want gives way first.
 */
export function layoutLanes(
	groups: readonly Group[],
	pxPerDay: number,
	labelWidth: (event: Event) => number,
	most = Infinity,
	measure: Measure = PLAIN
): readonly Lane[] {
	const rowsFor = ({ events }: Group, width: typeof labelWidth, most: number) =>
		placeRows(events, pxPerDay, width, most, measure);
	const needed = (group: Group, width: typeof labelWidth) =>
		Math.max(1, ...rowsFor(group, width, Infinity).map(({ row }) => row + 1));
	const wanted = groups.map((group) => needed(group, labelWidth));
	const least = groups.map((group) => needed(group, () => -Infinity));
	const allowed = share(wanted, least, most);
	return groups.map((group, i) => {
		const rows = allowed[i] ?? 1;
		return { id: group.id, rows, placed: rowsFor(group, labelWidth, rows) };
	});
}

/** Takes rows that only labels want first, then rows in proportion to what marks need; every lane keeps one. */
function share(wanted: readonly number[], least: readonly number[], most: number): readonly number[] {
	const rows = [...wanted];
	let total = rows.reduce((sum, n) => sum + n, 0);
	while (total > Math.max(most, rows.length)) {
		const spare = rows.map((n, i) => n - (least[i] ?? 1));
		const by = Math.max(...spare) > 0 ? spare : rows.map((n, i) => (n > 1 ? n / (least[i] ?? 1) : 0));
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
	most: number,
	measure: Measure
): readonly Placed[] {
	const rows: Row[] = [];
	const ordered = [...events].sort((a, b) => a.anchor - b.anchor);
	return ordered.map((event) => {
		const span = spanOf(event);
		const { from, to } = footprint(event, span, pxPerDay, measure);
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
function footprint(event: Event, span: Span, pxPerDay: number, { at }: Measure): { from: number; to: number } {
	const mark = at(event.anchor) * pxPerDay;
	const bar = span.bar ?? { from: event.anchor, to: event.anchor };
	const fade = (end: Span['start']) => (end.type === 'fade' ? end.px : 0);
	return {
		from: Math.min(mark - HALF_CORE, at(bar.from) * pxPerDay - fade(span.start)),
		to: Math.max(mark + HALF_CORE + (hasSign(event, span) ? SIGN : 0), at(bar.to) * pxPerDay + fade(span.end))
	};
}
