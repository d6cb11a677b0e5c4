import type { Window } from '../dates/when.ts';
import type { Columns } from './columns.ts';

/**
 * How many rows of each lane begin before a day, and how many have ended by it: prefix sums over the days of the extent. What
 * touches a window has begun before its end and has not ended by its start, so that two steps of each sum give the count.
 */
export interface Ladder {
	/** The first day of the extent. */
	readonly from: number;
	/** Of each lane, by days after `from`. */
	readonly begun: readonly Uint32Array[];
	readonly ended: readonly Uint32Array[];
}

/** In one pass over the rows that pass; all of them where no rule is given. */
export function ladderOf(
	{ from, to, rows }: Pick<Columns, 'from' | 'to' | 'rows'>,
	extent: Window,
	lanes: { readonly codes: Uint8Array; readonly count: number } | null,
	passes: Uint8Array | null
): Ladder {
	const days = extent.to - extent.from + 1;
	const count = lanes?.count ?? 1;
	const begun = Array.from({ length: count }, () => new Uint32Array(days + 1));
	const ended = Array.from({ length: count }, () => new Uint32Array(days + 1));
	const step = (day: number) => Math.max(0, Math.min(days - 1, day - extent.from)) + 1;
	for (let row = 0; row < rows; row++) {
		if (passes && passes[row] !== 1) continue;
		const lane = lanes?.codes[row] ?? 0;
		const [a, b] = [begun[lane], ended[lane]];
		if (!a || !b) continue;
		const [at, end] = [step(from[row] ?? 0), step((to[row] ?? 0) - 1)];
		a[at] = (a[at] ?? 0) + 1;
		b[end] = (b[end] ?? 0) + 1;
	}
	for (const sums of [...begun, ...ended])
		for (let i = 1; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
	return { from: extent.from, begun, ended };
}

/** How many rows of a lane touch the window of whole days. */
export function countIn(ladder: Ladder, lane: number, { from, to }: Window): number {
	return begunBefore(ladder, lane, to) - endedBy(ladder, lane, from);
}

/** How many rows of a lane begin before a day. */
export function begunBefore({ begun, from }: Ladder, lane: number, day: number): number {
	const sums = begun[lane];
	return sums?.[Math.max(0, Math.min(sums.length - 1, day - from))] ?? 0;
}

/** How many rows of a lane have ended when a day begins. */
export function endedBy({ ended, from }: Ladder, lane: number, day: number): number {
	const sums = ended[lane];
	return sums?.[Math.max(0, Math.min(sums.length - 1, day - from))] ?? 0;
}

/** How many rows of a lane touch each stretch of `step` days, between multiples of `step`. */
export function densityIn(ladder: Ladder, lane: number, { from, to }: Window, step: number) {
	const first = Math.floor(from / step);
	const counts = new Uint32Array(Math.ceil(to / step) - first);
	for (let i = 0; i < counts.length; i++)
		counts[i] = countIn(ladder, lane, { from: (first + i) * step, to: (first + i + 1) * step });
	return { from: first * step, step, counts };
}
