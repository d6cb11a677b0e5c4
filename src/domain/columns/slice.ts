import type { Day, Window } from '../dates/when.ts';
import type { Columns } from './columns.ts';

/** How many rows, or nodes below, a node stands for. */
const SHIFT = 5;

/** The latest ends, node by node: `levels[0]` of 32 rows each, the next of 32 nodes each, up to one node. */
export interface Ends {
	readonly levels: readonly Int32Array[];
	/** How many rows are in. */
	rows: number;
}

/** The index of the rows that have come, with room for all. */
export function endsOf(columns: Columns): Ends {
	const levels: Int32Array[] = [];
	let nodes = columns.from.length;
	do {
		nodes = Math.ceil(nodes / (1 << SHIFT));
		levels.push(new Int32Array(nodes));
	} while (nodes > 1);
	const ends: Ends = { levels, rows: 0 };
	extendEnds(columns, ends);
	return ends;
}

/** Takes in the rows that have come since. */
export function extendEnds(columns: Columns, ends: Ends): void {
	let below = columns.to;
	let [from, to] = [ends.rows, columns.rows];
	for (const level of ends.levels) {
		for (let i = from; i < to; i++) {
			const node = i >> SHIFT;
			const end = below[i] ?? 0;
			if ((i & ((1 << SHIFT) - 1)) === 0 || end > (level[node] ?? 0)) level[node] = end;
		}
		below = level;
		[from, to] = [from >> SHIFT, ((to - 1) >> SHIFT) + 1];
	}
	ends.rows = columns.rows;
}

/** The first row that starts on `day` or later; `columns.rows` where none does. */
export function firstFrom({ from, rows }: Columns, day: Day): number {
	let [low, high] = [0, rows];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((from[middle] ?? 0) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The marked rows that touch the window, in order: the first `most` of them. The index must hold all rows. */
export function touching(
	columns: Columns,
	ends: Ends,
	window: Window,
	marks: Uint8Array,
	most = Infinity
): Uint32Array {
	const [first, last] = [firstFrom(columns, window.from), firstFrom(columns, window.to)];
	const earlier = lasting(columns, ends, Math.min(first, last), window.from, marks, most);
	const found = new Uint32Array(Math.min(most, earlier.length + Math.max(0, last - first)));
	found.set(earlier);
	const length = addMarked(found, earlier.length, marks, first, last);
	return length < found.length ? found.slice(0, length) : found;
}

/** The marked rows before row `before` that end after `day` begins: the first `most` of them. */
function lasting(
	{ to }: Columns,
	{ levels }: Ends,
	before: number,
	day: Day,
	marks: Uint8Array,
	most: number
): readonly number[] {
	const found: number[] = [];
	const visit = (height: number, from: number, end: number) => {
		const nodes = levels[height] ?? to;
		for (let i = from; i < end && found.length < most; i++) {
			if ((nodes[i] ?? 0) <= day) continue;
			if (height >= 0) visit(height - 1, i << SHIFT, Math.min((i + 1) << SHIFT, nodesFor(before, height - 1)));
			else if (marks[i] === 1) found.push(i);
		}
	};
	const top = levels.length - 1;
	visit(top, 0, nodesFor(before, top));
	return found;
}

/** How many nodes of a level the first `rows` rows fill; below all levels, at -1, are the rows themselves. */
function nodesFor(rows: number, height: number): number {
	return Math.ceil(rows / 2 ** (SHIFT * (height + 1)));
}

/** Writes the marked rows from `from` to `to` into `found` behind `length`, as many as fit; how many are in then. */
function addMarked(found: Uint32Array, length: number, marks: Uint8Array, from: number, to: number): number {
	for (let row = from; row < to && length < found.length; row++) {
		found[length] = row;
		length += marks[row] ?? 0;
	}
	return length;
}
