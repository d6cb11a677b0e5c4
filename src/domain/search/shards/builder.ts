import { mayBeMistyped } from '../wish.ts';
import { Bytes, Numbers } from './bytes.ts';
import { DIRECTORY, type Directory, fileOf, type Part, reversed } from './directory.ts';
import { encodeShards, type Entry, VERSION } from './shard.ts';
import { type Findable, HOW, HOW_BITS, Terms } from './terms.ts';

const NO_ROWS = new Uint8Array();

/**
 * Makes the index of a large dossier, event by event in the order of its columns. Until it is written, a term of an event
 * takes eight bytes, and each term its own name.
 */
export class IndexBuilder {
	readonly #terms = new Terms();
	/** The terms of the events, one event after the other, each with how it has it; and where each event's end. */
	readonly #had = new Numbers();
	readonly #ends = new Numbers();
	/** Where each term stands in `#had` for the last time. */
	readonly #last = new Numbers();

	/** The next event. */
	add(event: Findable) {
		const first = this.#had.length;
		this.#terms.tell(event, (term, how) => {
			const last = this.#last.at(term);
			const had = ((term << HOW_BITS) | how) >>> 0;
			if (last >= first && this.#had.at(last) >>> HOW_BITS === term) {
				if (had < this.#had.at(last)) this.#had.set(last, had);
				return;
			}
			this.#last.set(term, this.#had.length);
			this.#had.push(had);
		});
		this.#ends.push(this.#had.length);
	}

	/** Every file of the index, by its path; the directory comes last. */
	*files(): Generator<{ readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
		const terms = [...this.#terms.numbers.keys()].filter((term) => term !== '').sort();
		const words = terms.filter(mayBeMistyped);
		const parts: Readonly<Record<Part, Iterable<Entry>>> = {
			rows: this.#entries(terms),
			words: words.map((term) => ({ term, rows: NO_ROWS })),
			ends: words
				.map(reversed)
				.sort()
				.map((term) => ({ term, rows: NO_ROWS }))
		};
		const firsts: Record<Part, string[]> = { rows: [], words: [], ends: [] };
		for (const part of ['rows', 'words', 'ends'] as const)
			for (const { first, bytes } of encodeShards(parts[part]))
				yield { path: fileOf(part, firsts[part].push(first) - 1), bytes };
		const directory: Directory = { version: VERSION, ...firsts };
		yield { path: DIRECTORY, bytes: new TextEncoder().encode(JSON.stringify(directory)) };
	}

	/** The rows of each term, packed: from the row before, and how the event has the term. They hold until the next. */
	*#entries(terms: readonly string[]): Generator<Entry> {
		const { starts, rows } = this.#byTerm();
		const packed = new Bytes();
		for (const term of terms) {
			const number = this.#terms.numbers.get(term) ?? 0;
			packed.length = 0;
			let last = 0;
			for (let i = starts[number] ?? 0; i < (starts[number + 1] ?? 0); i++) {
				const [row, how] = [(rows[i] ?? 0) >>> HOW_BITS, (rows[i] ?? 0) & HOW];
				packed.varint((((row - last) << HOW_BITS) | how) >>> 0);
				last = row;
			}
			yield { term, rows: packed.written };
		}
	}

	/** The rows that have each term, in order, with how: those of a term from its start to the next one's. */
	#byTerm(): { readonly starts: Uint32Array; readonly rows: Uint32Array } {
		const starts = new Uint32Array(this.#terms.numbers.size + 2);
		// One further than it belongs: filling moves each start to its end, which is the next one's start.
		for (let i = 0; i < this.#had.length; i++) addTo(starts, (this.#had.at(i) >>> HOW_BITS) + 2, 1);
		for (let n = 2; n < starts.length; n++) addTo(starts, n, starts[n - 1] ?? 0);
		const rows = new Uint32Array(this.#had.length);
		for (let row = 0, i = 0; row < this.#ends.length; row++)
			for (; i < this.#ends.at(row); i++) {
				const had = this.#had.at(i);
				rows[addTo(starts, (had >>> HOW_BITS) + 1, 1)] = ((row << HOW_BITS) | (had & HOW)) >>> 0;
			}
		return { starts, rows };
	}
}

/** What it was before. */
function addTo(numbers: Uint32Array, at: number, more: number): number {
	const before = numbers[at] ?? 0;
	numbers[at] = before + more;
	return before;
}
