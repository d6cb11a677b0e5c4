import type { Day } from '../dates/when.ts';
import { LASTING } from '../standing.ts';
import { type Columns, type Names, unpackLook } from './columns.ts';

/** The marked rows that `standingOn` may list on a day: what lasts, was not only planned, and may have begun. */
export function lastingRows(
	{ from, look, kind, rows }: Columns,
	names: Names,
	marks: Uint8Array,
	day: Day
): readonly number[] {
	const lasts = names.kind.map((id) => LASTING.includes(id));
	const found: number[] = [];
	for (let row = 0; row < rows && (from[row] ?? 0) <= day; row++) {
		if (marks[row] !== 1) continue;
		const { phase } = unpackLook(look[row] ?? 0);
		if (phase === 'ongoing' || phase === 'attested' || (phase !== 'planned' && lasts[kind[row] ?? 0])) found.push(row);
	}
	return found;
}
