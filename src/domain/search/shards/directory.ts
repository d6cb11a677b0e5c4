import { BlockError } from '../../columns/block.ts';
import { type Shard, VERSION } from './shard.ts';

/** What the shards hold: terms with their rows; words that may be mistyped, in order; the same from their ends. */
export type Part = 'rows' | 'words' | 'ends';

/** The first term of each shard of each part: the n-th is in the file `fileOf(part, n)`. */
export type Directory = { readonly version: number } & Readonly<Record<Part, readonly string[]>>;

/** Its file, beside the shards. */
export const DIRECTORY = 'index.json';

export function fileOf(part: Part, n: number): string {
	return `${part}-${n}.bin`;
}

/** Throws a BlockError where the bytes are no directory of this version. */
export function readDirectory(bytes: Uint8Array): Directory {
	const directory = parse(bytes);
	if (typeof directory?.version !== 'number')
		throw new BlockError('damaged', 'The directory of the search is damaged.');
	if (directory.version !== VERSION)
		throw new BlockError(
			'newer',
			`The directory of the search is of version ${directory.version}; this page reads ${VERSION}: load it anew.`
		);
	return directory;
}

function parse(bytes: Uint8Array): Directory | null {
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as Directory | null;
	} catch {
		return null; // a cut file is no JSON
	}
}

/** A term of a shard. */
export interface Entered {
	readonly term: string;
	readonly shard: Shard;
	readonly at: number;
}

/** What is at hand of an index. */
export interface AtHand {
	readonly directory: Directory;
	/** Null where it has not come. */
	readonly shardAt: (file: string) => Shard | null;
	/** What was asked for and has not come is put here. */
	readonly missing: Set<string>;
}

/** The terms of a part that begin so. */
export function* beginning({ directory, shardAt, missing }: AtHand, part: Part, start: string): Generator<Entered> {
	const firsts = directory[part];
	for (let n = Math.max(0, after(firsts, start) - 1); n < firsts.length && mayHold(firsts[n] ?? '', start); n++) {
		const file = fileOf(part, n);
		const shard = shardAt(file);
		if (!shard) missing.add(file);
		else
			for (let at = before(shard.terms, start); shard.terms[at]?.startsWith(start); at++)
				yield { term: shard.terms[at] ?? '', shard, at };
	}
}

/** A term of a part, null where there is none. */
export function entered({ directory, shardAt, missing }: AtHand, part: Part, term: string): Entered | null {
	const n = after(directory[part], term) - 1;
	if (n < 0) return null;
	const file = fileOf(part, n);
	const shard = shardAt(file);
	if (!shard) missing.add(file);
	const at = shard ? before(shard.terms, term) : -1;
	return shard?.terms[at] === term ? { term, shard, at } : null;
}

/** Whether a shard that begins with a term may hold one that begins so. */
function mayHold(first: string, start: string): boolean {
	return first <= start || first.startsWith(start);
}

/** How many terms stand before a text, in order. */
function before(terms: readonly string[], text: string): number {
	return firstThat(terms.length, (i) => (terms[i] ?? '') >= text);
}

/** How many terms stand before a text or are it. */
function after(terms: readonly string[], text: string): number {
	return firstThat(terms.length, (i) => (terms[i] ?? '') > text);
}

/** The first of so many numbers for which it holds, and then for all that follow. */
function firstThat(count: number, holds: (i: number) => boolean): number {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

export function reversed(term: string): string {
	return [...term].reverse().join('');
}
