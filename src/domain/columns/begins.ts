import type { Window } from '../dates/when.ts';
import type { Columns } from './columns.ts';

/** How many of the marked rows begin on each day of the extent. */
export function beginsOf({ from, rows }: Columns, marks: Uint8Array, extent: Window): Uint32Array {
	const counts = new Uint32Array(extent.to - extent.from);
	for (let row = 0; row < rows; row++) {
		const day = (from[row] ?? 0) - extent.from;
		if (marks[row] === 1 && day >= 0 && day < counts.length) counts[day] = (counts[day] ?? 0) + 1;
	}
	return counts;
}
