import { SIDES, type Side } from '../lists.ts';
import { type Grouping, NO_LANE } from '../timeline/grouping.ts';
import type { Columns, Lists, Names } from './columns.ts';

/** As many as a byte tells apart. */
const MOST = 256;
/** Of a row that has no value. */
const NONE = 0xffff;

/** The lane of each row, as `groupEvents` puts its event; arrays have room for all rows. */
export interface Lanes {
	readonly grouping: Grouping;
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
	readonly valueOf: (row: number) => number;
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
		grouping,
		codes: new Uint8Array(columns.from.length),
		ids: [],
		together: 0,
		rows: 0,
		values,
		valueOf: valueOf(columns, names, grouping, sideOf),
		counts: new Uint32Array(values.length + 1),
		most: Math.min(most, MOST)
	};
	extendLanes(columns, lanes);
	return lanes;
}

/** Puts the rows that have come since in lanes; false where that changed the lanes, and so the codes of earlier rows. */
export function extendLanes(columns: Columns, lanes: Lanes): boolean {
	const { valueOf, counts, codes, values } = lanes;
	const none = values.length;
	for (let row = lanes.rows; row < columns.rows; row++) {
		const value = Math.min(valueOf(row), none);
		counts[value] = (counts[value] ?? 0) + 1;
	}
	const before = lanes.ids;
	const chosen = chooseLanes(lanes);
	const same = chosen.ids.join() === before.join();
	const codeOf = Uint8Array.from([...values, NO_LANE], (value) => {
		const at = chosen.ids.indexOf(value);
		return at === -1 ? chosen.ids.length - 1 : at;
	});
	for (let row = same ? lanes.rows : 0; row < columns.rows; row++)
		codes[row] = codeOf[Math.min(valueOf(row), none)] ?? 0;
	lanes.ids = chosen.ids;
	lanes.together = chosen.together;
	const kept = same || lanes.rows === 0;
	lanes.rows = columns.rows;
	return kept;
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

function valueOf(
	columns: Columns,
	names: Names,
	grouping: Grouping,
	sideOf: (actor: string) => Side | null
): Lanes['valueOf'] {
	switch (grouping) {
		case 'side': {
			const sides = Uint16Array.from(names.actor, (actor) => {
				const side = sideOf(actor);
				return side === null ? NONE : SIDES.indexOf(side);
			});
			return firstWith(columns.actor, sides);
		}
		case 'place':
		case 'article':
			return firstOf(columns[grouping]);
		default: {
			const codes = columns[grouping];
			return (row) => codes[row] ?? NONE;
		}
	}
}

function firstOf({ starts, values }: Lists): Lanes['valueOf'] {
	return (row) => {
		const start = starts[row] ?? 0;
		return start < (starts[row + 1] ?? 0) ? (values[start] ?? NONE) : NONE;
	};
}

/** What the first value of a row stands for that stands for something. */
function firstWith({ starts, values }: Lists, meanings: Uint16Array): Lanes['valueOf'] {
	return (row) => {
		const end = starts[row + 1] ?? 0;
		for (let i = starts[row] ?? 0; i < end; i++) {
			const meaning = meanings[values[i] ?? 0] ?? NONE;
			if (meaning !== NONE) return meaning;
		}
		return NONE;
	};
}
