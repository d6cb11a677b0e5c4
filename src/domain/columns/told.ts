import type { Day } from '../dates/when.ts';
import type { Columns } from './columns.ts';

/** For each article, by its position, whether it counts: 1, such as one that had appeared by some day. */
export type Appeared = Uint8Array;

/** 1 for each row that one of these articles tells, as `knownBy` keeps its event; with room for all rows. */
export function toldRows({ article: { starts, values }, from, rows }: Columns, appeared: Appeared): Uint8Array {
	const told = new Uint8Array(from.length);
	for (let row = 0; row < rows; row++) {
		const end = starts[row + 1] ?? 0;
		for (let i = starts[row] ?? 0; i < end; i++) if (appeared[values[i] ?? 0] === 1) told[row] = 1;
	}
	return told;
}

/** The last of the days that these articles attest, of those that tell a row; null where none does. */
export function lastTold(
	{ article: { starts, values } }: Columns,
	row: number,
	appeared: Appeared,
	days: readonly Day[]
): Day | null {
	const end = starts[row + 1] ?? 0;
	let last: Day | null = null;
	for (let i = starts[row] ?? 0; i < end; i++) {
		const article = values[i] ?? 0;
		if (appeared[article] === 1) last = Math.max(last ?? -Infinity, days[article] ?? -Infinity);
	}
	return last;
}
