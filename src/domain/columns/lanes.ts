import { SIDES, type Side } from '../lists.ts';
import { type Grouping, NO_LANE } from '../timeline/grouping.ts';
import type { Columns, Lists, Names } from './columns.ts';

/** As many as a byte tells apart. */
const MOST = 256;
/** Behind all sides. */
const NO_SIDE = SIDES.length;

/** The lane of each row, as `groupEvents` puts its event; arrays have room for all rows. */
export interface Lanes {
	/** Positions in `ids`. */
	readonly codes: Uint8Array;
	/** In the dossier's order, without empty ones; NO_LANE is last. */
	ids: readonly string[];
	/** How many small lanes were put together in NO_LANE; 0 where there was room for each. */
	together: number;
	/** How many rows have a lane. */
	rows: number;
	/** All that the lanes could be, in the dossier's order. */
	readonly values: readonly string[];
	/** Of each row, its position in `values`, or how many they are where it has none. */
	readonly valueOf: Uint16Array;
	readonly fill: (valueOf: Uint16Array, from: number, to: number) => void;
	/** How many rows have each value, and last how many have none. */
	readonly counts: Uint32Array;
	readonly most: number;
}

/**
 * Lanes by a grouping; names stand in the dossier's order. A row's place and article are its first, its side that of its
 * first actor that has one: also of one that only speaks, which the columns do not tell from those that take part.
 */
export function laneCodes(
	columns: Columns,
	names: Names,
	grouping: Grouping,
	sideOf: (actor: string) => Side | null,
	most = MOST
): Lanes {
	const values = grouping === 'side' ? SIDES : names[grouping];
	const lanes: Lanes = {
		codes: new Uint8Array(columns.from.length),
		ids: [],
		together: 0,
		rows: 0,
		values,
		valueOf: new Uint16Array(columns.from.length),
		fill: fillWith(columns, names, grouping, sideOf),
		counts: new Uint32Array(values.length + 1),
		most: Math.min(most, MOST)
	};
	extendLanes(columns, lanes);
	return lanes;
}

/** Puts the rows that have come since in lanes; false where that changed the lanes, and so the codes of earlier rows. */
export function extendLanes(columns: Columns, lanes: Lanes): boolean {
	const { rows, ids, valueOf, counts, codes } = lanes;
	lanes.fill(valueOf, rows, columns.rows);
	tally(counts, valueOf, rows, columns.rows);
	Object.assign(lanes, chooseLanes(lanes), { rows: columns.rows });
	const same = lanes.ids.join() === ids.join();
	translate(codes, valueOf, codeByValue(lanes), same ? rows : 0, columns.rows);
	return same || rows === 0;
}

function tally(counts: Uint32Array, values: Uint16Array, from: number, to: number): void {
	for (let row = from; row < to; row++) {
		const value = values[row] ?? 0;
		counts[value] = (counts[value] ?? 0) + 1;
	}
}

/** The lane of each value, and last that of rows without one: what has no lane of its own is in the last. */
function codeByValue({ ids, values }: Lanes): Uint8Array {
	const at = new Map(ids.map((id, i) => [id, i]));
	return Uint8Array.from([...values, NO_LANE], (value) => at.get(value) ?? ids.length - 1);
}

function translate(codes: Uint8Array, values: Uint16Array, codeOf: Uint8Array, from: number, to: number): void {
	for (let row = from; row < to; row++) codes[row] = codeOf[values[row] ?? 0] ?? 0;
}

function chooseLanes({ values, counts, most }: Lanes): Pick<Lanes, 'ids' | 'together'> {
	const without = (counts[values.length] ?? 0) > 0 ? [NO_LANE] : [];
	const had = values.map((id, i) => ({ id, count: counts[i] ?? 0 })).filter(({ count }) => count > 0);
	if (had.length + without.length <= most) return { ids: [...had.map(({ id }) => id), ...without], together: 0 };
	const bySize = [...had].sort((a, b) => b.count - a.count);
	const kept = new Set(bySize.slice(0, Math.max(0, most - 1)));
	const ids = had.filter((lane) => kept.has(lane)).map(({ id }) => id);
	return { ids: [...ids, NO_LANE], together: had.length - kept.size };
}

function fillWith(
	columns: Columns,
	names: Names,
	grouping: Grouping,
	sideOf: (actor: string) => Side | null
): Lanes['fill'] {
	switch (grouping) {
		case 'side': {
			const sides = Uint16Array.from(names.actor, (actor) => {
				const side = sideOf(actor);
				return side === null ? NO_SIDE : SIDES.indexOf(side);
			});
			return (valueOf, from, to) => fillSides(valueOf, columns.actor, sides, from, to);
		}
		case 'place':
		case 'article':
			return (valueOf, from, to) => fillFirst(valueOf, columns[grouping], names[grouping].length, from, to);
		default:
			return (valueOf, from, to) => valueOf.set(columns[grouping].subarray(from, to), from);
	}
}

function fillFirst(valueOf: Uint16Array, { starts, values }: Lists, none: number, from: number, to: number): void {
	for (let row = from; row < to; row++) {
		const start = starts[row] ?? 0;
		valueOf[row] = start < (starts[row + 1] ?? 0) ? (values[start] ?? none) : none;
	}
}

/** Of a row's actors, the first with a side. */
function fillSides(
	valueOf: Uint16Array,
	{ starts, values }: Lists,
	sides: Uint16Array,
	from: number,
	to: number
): void {
	for (let row = from; row < to; row++) {
		const end = starts[row + 1] ?? 0;
		let side: number = NO_SIDE;
		for (let i = starts[row] ?? 0; i < end && side === NO_SIDE; i++) side = sides[values[i] ?? 0] ?? NO_SIDE;
		valueOf[row] = side;
	}
}
