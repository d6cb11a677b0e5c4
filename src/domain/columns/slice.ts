import type { Window } from '../dates/when.ts';
import type { Columns } from './columns.ts';

/** So many rows share one greatest end. */
const STRETCH = 256;

/** Of each stretch of rows, the greatest day by which one of them has ended. */
export type Ends = Int32Array;

export function endsOf({ to, rows }: Pick<Columns, 'to' | 'rows'>): Ends {
	const ends = new Int32Array(Math.ceil(rows / STRETCH)).fill(-0x80000000);
	for (let row = 0; row < rows; row++) {
		const at = Math.floor(row / STRETCH);
		ends[at] = Math.max(ends[at] ?? 0, to[row] ?? 0);
	}
	return ends;
}

/** The first row that begins on this day or later. */
export function rowAt({ from, rows }: Pick<Columns, 'from' | 'rows'>, day: number): number {
	let [low, high] = [0, rows];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((from[middle] ?? 0) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * The rows that touch a window, in order: those that began before it and still last, found by the greatest ends of their
 * stretches, then those that begin in it.
 */
export function touching(columns: Columns, ends: Ends, window: Window, passes: Uint8Array | null): Uint32Array {
	const [low, high] = [rowAt(columns, window.from), rowAt(columns, window.to)];
	const { to } = columns;
	const found: number[] = [];
	for (let stretch = 0; stretch * STRETCH < low; stretch++) {
		if ((ends[stretch] ?? 0) <= window.from) continue;
		const end = Math.min(low, (stretch + 1) * STRETCH);
		for (let row = stretch * STRETCH; row < end; row++)
			if ((to[row] ?? 0) > window.from && (!passes || passes[row] === 1)) found.push(row);
	}
	const rows = new Uint32Array(found.length + high - low);
	rows.set(found);
	let length = found.length;
	for (let row = low; row < high; row++) if (!passes || passes[row] === 1) rows[length++] = row;
	return rows.subarray(0, length);
}
