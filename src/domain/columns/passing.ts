import { type Facet, FACETS, type Picked, type Picks, SURENESS, surenessOf } from '../facets.ts';
import { STANDINGS } from '../lists.ts';
import { type Columns, type Lists, type Names, unpackLook } from './columns.ts';
import { finish, STEP } from './steps.ts';

/** What narrows beside the choices. */
export interface Narrowing {
	/** A facet whose choices do not count. */
	readonly except?: Facet | undefined;
	/** 1 for each row that a search found; what it has no room for was not found. */
	readonly within?: Uint8Array | undefined;
}

/** Which of the rows that were looked at pass; both arrays have room for all rows. */
export interface Passing {
	/** 1 where a row passes. */
	readonly marks: Uint8Array;
	/** What each row fails: a bit for each facet (`bitOf`), and one for what was not found. */
	readonly fails: Uint8Array;
	/** How many rows were looked at. */
	rows: number;
	readonly tests: readonly Test[];
}

/** Adds to `fails` what the rows from `from` to `to` fail. */
type Test = (fails: Uint8Array, from: number, to: number) => void;

/** 1 for each row that passes the choices, as `passes` of facets.ts tells of its event. */
export function passing(columns: Columns, names: Names, picks: Picks, narrowing: Narrowing = {}): Uint8Array {
	const all = startPassing(columns, names, picks, narrowing);
	finish(extendPassing(columns, all));
	return all.marks.subarray(0, columns.rows);
}

/** The choices made ready for the rows; none is looked at yet. */
export function startPassing(
	columns: Columns,
	names: Names,
	picks: Picks,
	{ except, within }: Narrowing = {}
): Passing {
	const chosen = FACETS.filter((facet) => facet !== except && picks[facet].length > 0);
	const tests = chosen.map((facet) => testOf(columns, names, facet, picks[facet]));
	const room = columns.from.length;
	return {
		marks: new Uint8Array(room),
		fails: new Uint8Array(room),
		rows: 0,
		tests: within ? [...tests, foundTest(within)] : tests
	};
}

/** Looks at the rows that have come since; yields how many are done, so that the caller can drop a question that is old. */
export function* extendPassing(columns: Columns, all: Passing): Generator<number, void> {
	const { marks, fails, tests } = all;
	while (all.rows < columns.rows) {
		const [from, to] = [all.rows, Math.min(columns.rows, all.rows + STEP)];
		for (const test of tests) test(fails, from, to);
		markPassing(marks, fails, from, to);
		all.rows = to;
		yield to;
	}
}

/** Without a branch, which no processor would guess: the sign of `fails - 1` tells whether it is 0. */
function markPassing(marks: Uint8Array, fails: Uint8Array, from: number, to: number): void {
	for (let row = from; row < to; row++) marks[row] = ((fails[row] ?? 0) - 1) >>> 31;
}

/** What a row fails in one facet. */
export function bitOf(facet: Facet): number {
	return 1 << FACETS.indexOf(facet);
}

const NOT_FOUND = 1 << FACETS.length;

/** The values of a facet by their position, as the columns hold them. */
export function valuesAt(names: Names, facet: Facet): readonly string[] {
	if (facet === 'standing') return STANDINGS;
	return facet === 'sure' ? SURENESS : names[facet];
}

/** How many looks differ in what `surenessOf` rests on: type, start and end are its low bits. */
export const DATE_LOOKS = 1 << 10;
export const STANDING_SHIFT = 12;
const LOOKS = 1 << 15;

let sureness: Uint8Array | null = null;

/** For each look without phase and standing, a bit for each sureness, in the order of SURENESS. */
export function surenessBits(): Uint8Array {
	return (sureness ??= Uint8Array.from({ length: DATE_LOOKS }, (_, look) =>
		surenessOf(unpackLook(look)).reduce((bits, value) => bits | (1 << SURENESS.indexOf(value)), 0)
	));
}

/** What was chosen of a value. */
const [WANTED, LEFT_OUT] = [1, 2];

function testOf(columns: Columns, names: Names, facet: Facet, picks: readonly Picked[]): Test {
	const stances = stancesOf(valuesAt(names, facet), picks);
	const verdicts = verdictsOf(picks, bitOf(facet));
	switch (facet) {
		case 'place':
		case 'actor':
		case 'article':
			return listTest(columns[facet], stances, verdicts);
		case 'kind':
		case 'theme':
			return codeTest(columns[facet], judged(stances, verdicts));
		case 'standing': {
			const byLook = Uint8Array.from({ length: LOOKS }, (_, look) => stances[(look >> STANDING_SHIFT) & 3] ?? 0);
			return codeTest(columns.look, judged(byLook, verdicts));
		}
		case 'sure': {
			const byDate = surenessBits().map((bits) =>
				stances.reduce((found, stance, i) => (bits & (1 << i) ? found | stance : found), 0)
			);
			const byLook = Uint8Array.from({ length: LOOKS }, (_, look) => byDate[look & (DATE_LOOKS - 1)] ?? 0);
			return codeTest(columns.look, judged(byLook, verdicts));
		}
	}
}

/** For each value of a facet, what was chosen of it. */
function stancesOf(values: readonly string[], picks: readonly Picked[]): Uint8Array {
	const at = new Map(values.map((value, i) => [value, i]));
	const stances = new Uint8Array(values.length);
	for (const { value, not } of picks) {
		const i = at.get(value);
		if (i !== undefined) stances[i] = (stances[i] ?? 0) | (not ? LEFT_OUT : WANTED);
	}
	return stances;
}

/** What a row fails whose values have these stances together: neither, WANTED, LEFT_OUT, both. */
function verdictsOf(picks: readonly Picked[], bit: number): Uint8Array {
	return Uint8Array.of(picks.some(({ not }) => !not) ? bit : 0, 0, bit, bit);
}

function judged(stances: Uint8Array, verdicts: Uint8Array): Uint8Array {
	return stances.map((stance) => verdicts[stance] ?? 0);
}

function codeTest(codes: Uint16Array, failing: Uint8Array): Test {
	return (fails, from, to) => {
		failCodes(fails, codes, failing, from, to);
	};
}

/** The loops over rows are functions of their own, since engines keep arguments nearer than what a closure holds. */
function failCodes(fails: Uint8Array, codes: Uint16Array, failing: Uint8Array, from: number, to: number): void {
	for (let row = from; row < to; row++) fails[row] = (fails[row] ?? 0) | (failing[codes[row] ?? 0] ?? 0);
}

function listTest({ starts, values }: Lists, stances: Uint8Array, verdicts: Uint8Array): Test {
	return (fails, from, to) => {
		failLists(fails, starts, values, stances, verdicts, from, to);
	};
}

function failLists(
	fails: Uint8Array,
	starts: Uint32Array,
	values: Uint16Array,
	stances: Uint8Array,
	verdicts: Uint8Array,
	from: number,
	to: number
): void {
	let i = starts[from] ?? 0;
	for (let row = from; row < to; row++) {
		const end = starts[row + 1] ?? i;
		let found = 0;
		for (; i < end; i++) found |= stances[values[i] ?? 0] ?? 0;
		fails[row] = (fails[row] ?? 0) | (verdicts[found] ?? 0);
	}
}

function foundTest(within: Uint8Array): Test {
	return (fails, from, to) => {
		for (let row = from; row < to; row++)
			fails[row] = (fails[row] ?? 0) | (row < within.length && within[row] === 1 ? 0 : NOT_FOUND);
	};
}
