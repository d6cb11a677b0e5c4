/** 2³² over the golden ratio: multiples of it lie spread over 32 bits, however many are taken (Knuth, The Art of Computer Programming, 6.4). */
const GOLDEN = 0x9e3779b1;
const DIGIT = 1 << 16;

/**
 * The `n` rows of a list that matter most, in the order of the list. Of rows that weigh the same, those with the higher
 * rank by the golden ratio: they lie spread over the list, and a row that is chosen stays so as long as the list that it is
 * in only loses others. Without sorting: two digits of 16 bits tell where the ranks are cut.
 */
export function heaviest(rows: Uint32Array, weight: Uint8Array, n: number): Uint32Array {
	if (rows.length <= n) return rows;
	if (n <= 0) return new Uint32Array(0);
	const ranks = ranksOf(rows, weight);
	const high = new Uint32Array(DIGIT);
	for (let i = 0; i < ranks.length; i++) add(high, (ranks[i] ?? 0) >>> 16);
	const [cut, above] = cutAt(high, n);
	const low = new Uint32Array(DIGIT);
	for (let i = 0; i < ranks.length; i++) if ((ranks[i] ?? 0) >>> 16 === cut) add(low, (ranks[i] ?? 0) & (DIGIT - 1));
	const [lowCut, lowAbove] = cutAt(low, n - above);
	return take(rows, ranks, cut * DIGIT + lowCut, n - above - lowAbove, n);
}

/** 8 bits of weight, then 24 by the golden ratio. */
function ranksOf(rows: Uint32Array, weight: Uint8Array): Uint32Array {
	const ranks = new Uint32Array(rows.length);
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] ?? 0;
		ranks[i] = ((weight[row] ?? 0) << 24) | (Math.imul(row, GOLDEN) >>> 8);
	}
	return ranks;
}

function add(counts: Uint32Array, i: number): void {
	counts[i] = (counts[i] ?? 0) + 1;
}

/** The digit above which there are fewer than `n`, and with which there are as many; and how many are above. */
function cutAt(counts: Uint32Array, n: number): readonly [digit: number, above: number] {
	let above = 0;
	for (let digit = DIGIT - 1; digit > 0; digit--) {
		const count = counts[digit] ?? 0;
		if (above + count >= n) return [digit, above];
		above += count;
	}
	return [0, above];
}

/** Rows that rank above the cut, and the first `level` of those at it. */
function take(rows: Uint32Array, ranks: Uint32Array, cut: number, level: number, n: number): Uint32Array {
	const taken = new Uint32Array(n);
	let [length, left] = [0, level];
	for (let i = 0; i < rows.length; i++) {
		const rank = ranks[i] ?? 0;
		if (rank < cut || (rank === cut && left-- <= 0)) continue;
		taken[length++] = rows[i] ?? 0;
	}
	return taken;
}
