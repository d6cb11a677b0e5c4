import type { Day, Window } from '../dates/when.ts';
import type { Columns } from './columns.ts';

/**
 * Sums over days that tell at once how many rows of a lane touch a window: those that start before its end, without those
 * that end before its start. Plain data, so that a worker can hand it over. Windows lie within `extent`.
 */
export interface Ladder {
	readonly extent: Window;
	readonly lanes: number;
	/** How many rows are counted in. */
	rows: number;
	/** For each lane, and last for all together: at i, how many start before day i of the extent, and end on it or before. */
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
}

/** How many rows touch each of some stretches of `step` days, one after the other. */
export interface Density {
	/** Where the first stretch starts. */
	readonly from: Day;
	readonly step: number;
	readonly counts: Uint32Array;
}

/** The rows that have come and are marked, by their lane's code. */
export function ladderOf(
	columns: Columns,
	codes: Uint8Array,
	marks: Uint8Array,
	lanes: number,
	extent: Window
): Ladder {
	const size = (lanes + 1) * (extent.to - extent.from + 1);
	const ladder: Ladder = { extent, lanes, rows: 0, starts: new Uint32Array(size), ends: new Uint32Array(size) };
	extendLadder(columns, codes, marks, ladder);
	return ladder;
}

/** Counts the rows in that have come since: earlier ones must have kept their codes and marks. */
export function extendLadder(columns: Columns, codes: Uint8Array, marks: Uint8Array, ladder: Ladder): void {
	if (ladder.rows === columns.rows) return;
	const { starts, ends, lanes, extent } = ladder;
	// Rows are in order of their starts: what is before the first of them stands.
	const since = indexOf(ladder, columns.from[ladder.rows] ?? 0);
	const width = extent.to - extent.from + 1;
	for (let lane = 0; lane < lanes; lane++) {
		unsum(starts, lane * width, since, width);
		unsum(ends, lane * width, since, width);
	}
	tally(columns, codes, marks, ladder);
	for (let lane = 0; lane < lanes; lane++) {
		sum(starts, lane * width, since, width);
		sum(ends, lane * width, since, width);
	}
	total(starts, lanes, since, width);
	total(ends, lanes, since, width);
	ladder.rows = columns.rows;
}

/** How many rows of a lane touch the days from `from` to before `to`; of all lanes where it is null. */
export function countTouching(ladder: Ladder, lane: number | null, from: Day, to: Day): number {
	return countAt(ladder, baseOf(ladder, lane), from, to);
}

/** How many rows of a lane end before `day` begins. */
export function countBefore(ladder: Ladder, lane: number | null, day: Day): number {
	return ladder.ends[baseOf(ladder, lane) + indexOf(ladder, day)] ?? 0;
}

/** How many rows of a lane start on `day` or later. */
export function countAfter(ladder: Ladder, lane: number | null, day: Day): number {
	const base = baseOf(ladder, lane);
	const all = ladder.starts[base + ladder.extent.to - ladder.extent.from] ?? 0;
	return all - (ladder.starts[base + indexOf(ladder, day)] ?? 0);
}

/** Over stretches whose starts are multiples of `step`, so that they stay while the window moves; a row counts in each that it touches. */
export function density(ladder: Ladder, lane: number | null, from: Day, to: Day, step: number): Density {
	const first = Math.floor(from / step) * step;
	const counts = new Uint32Array(Math.max(0, Math.ceil((to - first) / step)));
	const base = baseOf(ladder, lane);
	for (let i = 0; i < counts.length; i++) counts[i] = countAt(ladder, base, first + i * step, first + (i + 1) * step);
	return { from: first, step, counts };
}

function baseOf({ lanes, extent }: Ladder, lane: number | null): number {
	return (lane ?? lanes) * (extent.to - extent.from + 1);
}

function countAt(ladder: Ladder, base: number, from: Day, to: Day): number {
	return (ladder.starts[base + indexOf(ladder, to)] ?? 0) - (ladder.ends[base + indexOf(ladder, from)] ?? 0);
}

function indexOf({ extent }: Ladder, day: Day): number {
	return Math.max(0, Math.min(extent.to, day) - extent.from);
}

function tally({ from, to, rows }: Columns, codes: Uint8Array, marks: Uint8Array, ladder: Ladder): void {
	const { starts, ends, extent } = ladder;
	const [first, days] = [extent.from, extent.to - extent.from];
	for (let row = ladder.rows; row < rows; row++) {
		const base = (codes[row] ?? 0) * (days + 1);
		const mark = marks[row] ?? 0;
		const start = Math.max(0, (from[row] ?? 0) - first) + 1;
		const end = Math.max(0, (to[row] ?? 0) - first);
		if (start <= days) starts[base + start] = (starts[base + start] ?? 0) + mark;
		if (end <= days) ends[base + end] = (ends[base + end] ?? 0) + mark;
	}
}

/** Makes sums after `since` steps again. */
function unsum(sums: Uint32Array, base: number, since: number, width: number): void {
	for (let i = base + width - 1; i > base + since; i--) sums[i] = (sums[i] ?? 0) - (sums[i - 1] ?? 0);
}

function sum(steps: Uint32Array, base: number, since: number, width: number): void {
	for (let i = base + since + 1; i < base + width; i++) steps[i] = (steps[i] ?? 0) + (steps[i - 1] ?? 0);
}

/** Sums all lanes up in the one after the last. */
function total(sums: Uint32Array, lanes: number, since: number, width: number): void {
	const base = lanes * width;
	sums.fill(0, base + since, base + width);
	for (let lane = 0; lane < lanes; lane++)
		for (let i = since; i < width; i++) sums[base + i] = (sums[base + i] ?? 0) + (sums[lane * width + i] ?? 0);
}
