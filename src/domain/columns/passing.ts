import { type Facet, FACETS, type Picked, type Picks, SURENESS, surenessOf } from '../facets.ts';
import { STANDINGS } from '../lists.ts';
import { type Columns, type Lists, type Names, unpackLook } from './columns.ts';

/** How many rows are gone through before a newer question may come in between. */
const STRETCH = 65_536;

/** The code of each value of a facet: its position. */
function valuesOf(facet: Facet, names: Names): readonly string[] {
	if (facet === 'standing') return STANDINGS;
	return facet === 'sure' ? SURENESS : names[facet];
}

/** The bits of how sure a date is, by its look. */
const SURE = (() => {
	const bits = new Uint8Array(1 << 10);
	bits.forEach((_, look) => {
		const { type, start, end } = unpackLook(look);
		const day = (sure: typeof start) => (sure ? { from: 0, to: 1, ...sure } : null);
		for (const sure of surenessOf({ edtf: '', type, start: day(start), end: day(end) }))
			bits[look] = (bits[look] ?? 0) | (1 << SURENESS.indexOf(sure));
	});
	return bits;
})();

/** Calls `see` with each code that a row has in a facet. */
function reader(columns: Columns, facet: Facet): (row: number, see: (code: number) => void) => void {
	const { look, kind, theme } = columns;
	if (facet === 'kind') return (row, see) => see(kind[row] ?? 0);
	if (facet === 'theme') return (row, see) => see(theme[row] ?? 0);
	if (facet === 'standing') return (row, see) => see(((look[row] ?? 0) >> 12) & 3);
	if (facet === 'sure')
		return (row, see) => {
			const bits = SURE[(look[row] ?? 0) & 1023] ?? 0;
			for (let code = 0; code < SURENESS.length; code++) if (bits & (1 << code)) see(code);
		};
	const { starts, values }: Lists = columns[facet];
	return (row, see) => {
		const end = starts[row + 1] ?? 0;
		for (let at = starts[row] ?? 0; at < end; at++) see(values[at] ?? 0);
	};
}

/** Of one facet: 1 for what is wanted, 2 for what is left out. */
function stances(picks: readonly Picked[], values: readonly string[]): Uint8Array {
	const marks = new Uint8Array(values.length);
	for (const { value, not } of picks) {
		const code = values.indexOf(value);
		if (code !== -1) marks[code] = not ? 2 : 1;
	}
	return marks;
}

/** For each facet with choices: whether each row has what was chosen, by the same rule as `has` in facets.ts. */
function* inFacet(columns: Columns, names: Names, facet: Facet, picks: readonly Picked[]) {
	const passes = new Uint8Array(columns.rows);
	const marks = stances(picks, valuesOf(facet, names));
	const wants = picks.some(({ not }) => !not);
	const read = reader(columns, facet);
	let found = 0;
	const see = (code: number) => (found |= marks[code] ?? 0);
	for (let row = 0; row < passes.length; row++) {
		found = 0;
		read(row, see);
		passes[row] = found < 2 && (!wants || found === 1) ? 1 : 0;
		if (row % STRETCH === STRETCH - 1) yield;
	}
	return passes;
}

/** Which rows pass: of each facet with choices alone, and of all together. */
export interface Passing {
	readonly all: Uint8Array;
	readonly of: ReadonlyMap<Facet, Uint8Array>;
}

/** Which rows the choices leave; it stops now and then, so that a newer question can come in between. */
export function* passing(columns: Columns, names: Names, picks: Picks): Generator<void, Passing> {
	const of = new Map<Facet, Uint8Array>();
	for (const facet of FACETS)
		if (picks[facet].length > 0) of.set(facet, yield* inFacet(columns, names, facet, picks[facet]));
	return { all: together(columns.rows, [...of.values()]), of };
}

function together(rows: number, all: readonly Uint8Array[]): Uint8Array {
	const passes = new Uint8Array(rows).fill(1);
	for (const one of all) for (let row = 0; row < rows; row++) passes[row] = (passes[row] ?? 0) & (one[row] ?? 0);
	return passes;
}

/** How many of these rows choosing each value of a facet alone would show, under the choices of all other facets. */
export function* countFacet(
	{ columns, names, passing, facet }: { columns: Columns; names: Names; passing: Passing; facet: Facet },
	rows: Uint32Array
): Generator<void, ReadonlyMap<string, number>> {
	const others = [...passing.of].flatMap(([other, passes]) => (other === facet ? [] : passes));
	const values = valuesOf(facet, names);
	const counts = new Uint32Array(values.length);
	const read = reader(columns, facet);
	const see = (code: number) => (counts[code] = (counts[code] ?? 0) + 1);
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] ?? 0;
		if (others.every((passes) => passes[row] === 1)) read(row, see);
		if (i % STRETCH === STRETCH - 1) yield;
	}
	return new Map(values.flatMap((value, code) => (counts[code] ? [[value, counts[code]] as const] : [])));
}
