import type { Facet } from '../facets.ts';
import type { Columns, Lists, Names } from './columns.ts';
import { bitOf, DATE_LOOKS, type Passing, STANDING_SHIFT, surenessBits, valuesAt } from './passing.ts';
import { finish, STEP } from './steps.ts';

/**
 * How many rows choosing each value of a facet alone would show, under the choices of all other facets and within what was
 * found, as `countValues` of facets.ts: by the value's position in `valuesAt`. `rows` are those to count of; all that were
 * looked at where it is left out.
 */
export function countValues(
	columns: Columns,
	names: Names,
	facet: Facet,
	passing: Passing,
	rows?: Uint32Array
): Uint32Array {
	return finish(countInSteps(columns, names, facet, passing, rows));
}

/** The same; yields how many rows are done, so that the caller can drop a question that is old. */
export function* countInSteps(
	columns: Columns,
	names: Names,
	facet: Facet,
	{ fails, rows: known }: Passing,
	rows?: Uint32Array
): Generator<number, Uint32Array> {
	const counter = counterOf(columns, facet, valuesAt(names, facet).length);
	const others = ~bitOf(facet);
	const total = rows?.length ?? known;
	for (let from = 0; from < total; from += STEP) {
		const to = Math.min(total, from + STEP);
		for (let i = from; i < to; i++) {
			const row = rows ? (rows[i] ?? 0) : i;
			if (((fails[row] ?? 0) & others) === 0) counter.add(row);
		}
		yield to;
	}
	return counter.counts();
}

interface Counter {
	readonly add: (row: number) => void;
	readonly counts: () => Uint32Array;
}

function counterOf(columns: Columns, facet: Facet, values: number): Counter {
	switch (facet) {
		case 'place':
		case 'actor':
		case 'article':
			return listCounter(columns[facet], values);
		case 'kind':
		case 'theme':
			return codeCounter(columns[facet], values);
		default:
			return lookCounter(columns.look, facet, values);
	}
}

function codeCounter(codes: Uint16Array, values: number): Counter {
	const counts = new Uint32Array(values);
	return {
		add: (row) => {
			const code = codes[row] ?? 0;
			counts[code] = (counts[code] ?? 0) + 1;
		},
		counts: () => counts
	};
}

/** A row's values are each counted once, also where its list repeats one. */
function listCounter({ starts, values: list }: Lists, values: number): Counter {
	const counts = new Uint32Array(values);
	const lastRow = new Int32Array(values).fill(-1);
	return {
		add: (row) => {
			const end = starts[row + 1] ?? 0;
			for (let i = starts[row] ?? 0; i < end; i++) {
				const value = list[i] ?? 0;
				if (lastRow[value] === row) continue;
				lastRow[value] = row;
				counts[value] = (counts[value] ?? 0) + 1;
			}
		},
		counts: () => counts
	};
}

/** Counts looks, which are few, and asks at the end what each of them is. */
function lookCounter(look: Uint16Array, facet: 'standing' | 'sure', values: number): Counter {
	const looks = codeCounter(look, 1 << 15);
	const bits = surenessBits();
	const bitsOf = (look: number) =>
		facet === 'sure' ? (bits[look & (DATE_LOOKS - 1)] ?? 0) : 1 << ((look >> STANDING_SHIFT) & 3);
	return {
		add: looks.add,
		counts: () => {
			const counts = new Uint32Array(values);
			looks.counts().forEach((count, look) => {
				if (count === 0) return;
				for (let i = 0; i < values; i++) if (bitsOf(look) & (1 << i)) counts[i] = (counts[i] ?? 0) + count;
			});
			return counts;
		}
	};
}
