import { type Columns, emptyColumns, type Lists, type Texts } from './columns.ts';

/** Columns of some rows alone, in this order. */
export function takeRows(columns: Columns, rows: readonly number[]): Columns {
	const length = ({ starts }: Lists | Texts) =>
		rows.reduce((sum, row) => sum + (starts[row + 1] ?? 0) - (starts[row] ?? 0), 0);
	const { place, actor, article, ids } = columns;
	const taken = emptyColumns({
		...{ rows: rows.length, place: length(place), actor: length(actor), article: length(article), ids: length(ids) }
	});
	for (const name of ['from', 'to', 'anchor', 'look', 'weight', 'lat', 'lon', 'kind', 'theme'] as const)
		rows.forEach((row, i) => (taken[name][i] = columns[name][row] ?? 0));
	for (const name of ['place', 'actor', 'article'] as const)
		copy(columns[name].values, columns[name].starts, taken[name].values, taken[name].starts, rows);
	copy(ids.bytes, ids.starts, taken.ids.bytes, taken.ids.starts, rows);
	taken.rows = rows.length;
	return taken;
}

function copy<T extends Uint16Array | Uint8Array>(
	values: T,
	starts: Uint32Array,
	to: T,
	ends: Uint32Array,
	rows: readonly number[]
) {
	let at = 0;
	rows.forEach((row, i) => {
		const own = values.subarray(starts[row], starts[row + 1]);
		to.set(own, at);
		at += own.length;
		ends[i + 1] = at;
	});
}
