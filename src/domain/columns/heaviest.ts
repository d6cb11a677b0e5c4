import type { Columns } from './columns.ts';

/**
 * Of these rows the `most` that matter most, in order. Of equal weight it takes some from all over rather than the first, and the
 * same ones wherever the window stands: by a hash of the row (the finalizer of MurmurHash3).
 */
export function heaviest({ weight }: Pick<Columns, 'weight'>, rows: Uint32Array, most: number): Uint32Array {
	if (rows.length <= most) return rows;
	const best = new Float64Array(most).fill(-1);
	const kept = new Uint32Array(most);
	let least = 0;
	for (const row of rows) {
		const rank = (weight[row] ?? 0) * 2 ** 32 + mixed(row);
		if (rank <= (best[least] ?? 0)) continue;
		best[least] = rank;
		kept[least] = row;
		for (let i = 0; i < most; i++) if ((best[i] ?? 0) < (best[least] ?? 0)) least = i;
	}
	return kept.sort();
}

function mixed(row: number): number {
	let hash = row + 1;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
