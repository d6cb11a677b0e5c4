import type { Columns } from '../../columns/columns.ts';
import { STEP } from '../../columns/steps.ts';
import { type Wish, wishesOf } from '../wish.ts';
import { answersTo, kindOf } from './answers.ts';
import { Varints } from './bytes.ts';
import type { AtHand, Directory, Entered } from './directory.ts';
import { HOW, HOW_BITS } from './terms.ts';

/** What answers a query. */
export interface Found {
	/** 1 for each row that answers, those too that have not come. */
	readonly within: Uint8Array;
	/** How many of those that have come. */
	readonly count: number;
	/** The best of those that have come, the best first. */
	readonly best: readonly number[];
}

/** A row that does not answer; all others have a cost, which is less. */
const NONE = 255;

/** The files that an answer still lacks; of more words that may be mistyped, some are known only when others have come. */
export function lackedFor(query: string, directory: Directory, shardAt: AtHand['shardAt']): readonly string[] {
	const missing = new Set<string>();
	for (const wish of wishesOf(query)) answersTo({ directory, shardAt, missing }, wish);
	return [...missing];
}

/**
 * The rows that answer every word of a query, and the best of them: an exact word before a stem, before a word begun,
 * before a typing error, each in a title before in a text; then what weighs more; then in order of time. Nothing answers
 * an empty query. Yields now and then, so that the caller can drop a question that is old; all files have come.
 */
export function* findInSteps(
	query: string,
	index: Omit<AtHand, 'missing'>,
	columns: Pick<Columns, 'rows' | 'weight'>,
	most: number
): Generator<number, Found> {
	const room = columns.weight.length;
	const costs = new Uint8Array(room);
	const wishes = wishesOf(query);
	if (wishes.length === 0) costs.fill(NONE);
	for (const wish of wishes) {
		const own = yield* costsOf(wish, answersTo({ ...index, missing: new Set() }, wish), room);
		addCosts(costs, own);
		yield room;
	}
	return { ...markFound(costs, columns.rows), best: bestOf(costs, columns, most) };
}

/** What the best term that answers a word costs each row: twice its kind, and one more where it is in no title. */
function* costsOf(wish: Wish, terms: readonly Entered[], room: number): Generator<number, Uint8Array> {
	const costs = new Uint8Array(room).fill(NONE);
	let done = 0;
	for (const { term, shard, at } of terms) {
		const kind = kindOf(wish, term);
		if (kind === null) continue;
		const packed = shard.packed.subarray(shard.starts[at], shard.starts[at + 1]);
		spread(costs, packed, kind);
		done += packed.length;
		if (done < STEP) continue;
		yield done;
		done = 0;
	}
	return costs;
}

/** The stem of a word is as good as a word only where it is asked for as a word. */
function spread(costs: Uint8Array, packed: Uint8Array, kind: number): void {
	const numbers = new Varints(packed);
	let row = 0;
	while (numbers.at < packed.length) {
		const number = numbers.next();
		const how = number & HOW;
		row += number >>> HOW_BITS;
		const cost = kind === 0 ? how : kind * 2 + (how & 1);
		if (cost < (costs[row] ?? 0)) costs[row] = cost;
	}
}

/** Every word must be answered. */
function addCosts(all: Uint8Array, own: Uint8Array): void {
	for (let row = 0; row < all.length; row++) {
		const [a = NONE, b = NONE] = [all[row], own[row]];
		all[row] = a === NONE || b === NONE ? NONE : Math.min(NONE - 1, a + b);
	}
}

function markFound(costs: Uint8Array, rows: number): Pick<Found, 'within' | 'count'> {
	const within = new Uint8Array(costs.length);
	let count = 0;
	for (let row = 0; row < costs.length; row++) {
		const found = costs[row] === NONE ? 0 : 1;
		within[row] = found;
		if (row < rows) count += found;
	}
	return { within, count };
}

/** The few best in order: one that is no better than the last of them is passed over. */
function bestOf(
	costs: Uint8Array,
	{ rows, weight }: Pick<Columns, 'rows' | 'weight'>,
	most: number
): readonly number[] {
	const best: number[] = [];
	const worth = (row: number) => (NONE - (costs[row] ?? NONE)) * 256 + (weight[row] ?? 0);
	let least = -1;
	for (let row = 0; row < rows; row++) {
		if (costs[row] === NONE) continue;
		const own = worth(row);
		if (own <= least) continue;
		let at = best.length;
		while (at > 0 && worth(best[at - 1] ?? 0) < own) at--;
		best.splice(at, 0, row);
		if (best.length > most) best.pop();
		if (best.length === most) least = worth(best[most - 1] ?? 0);
	}
	return best;
}
