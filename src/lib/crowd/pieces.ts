import { BlockError } from '../../domain/columns/block.ts';
import { type Piece, readPiece } from '../../domain/columns/piece.ts';
import type { Event, Place } from '../../domain/dossier.ts';
import { fetchBytes } from './fetchBytes.ts';
import type { Failure, Opening, Told } from './protocol.ts';

/** So many events are kept, more than are shown at once: each may be of another piece. */
const EVENTS = 1000;
/** Of the pieces so many are kept as they came, so many read, and the titles of so many; so many are on their way at once. */
const KEPT = 24;
const READ = 6;
const TITLES_KEPT = 400;
const AT_ONCE = 6;
/** So many wait; of more the first asked for are forgotten: what is shown asks again. */
const WAITING = 40;

/** An event with the places that are its own. */
interface WithPlaces {
	readonly event: Event;
	readonly places: readonly Place[];
}

/** The texts of the events, fetched piece by piece as they are asked for. */
export class Pieces {
	/** How many have come: what was answered without them is answered anew. */
	came = 0;
	readonly #pieceRows: number;
	readonly #folder: string;
	readonly #oncame: () => void;
	readonly #onfailed: (why: Failure['why']) => void;
	/** By row; these and the next in the order in which they were last used. */
	readonly #events = new Map<number, WithPlaces>();
	readonly #kept = new Map<number, string>();
	readonly #read = new Map<number, Piece>();
	readonly #titles = new Map<number, readonly string[]>();
	readonly #asked = new Set<number>();
	readonly #failed = new Set<number>();
	#waiting: number[] = [];

	/** @param folder where those of a language lie */
	constructor(
		{ manifest }: Opening,
		folder: string,
		{ oncame, onfailed }: { oncame: () => void; onfailed: (why: Failure['why']) => void }
	) {
		this.#pieceRows = manifest.pieceRows;
		this.#folder = folder;
		this.#oncame = oncame;
		this.#onfailed = onfailed;
	}

	/** The event of a row with the places that are its own, or null until it has come: then `wanted` asks for it. */
	at(row: number, wanted: boolean): WithPlaces | null {
		const n = Math.floor(row / this.#pieceRows);
		const told = this.#events.get(row) ?? this.#readAt(row);
		if (told) keep(this.#events, EVENTS, row, told);
		if (!told && wanted && !this.#kept.has(n)) this.#ask(n);
		return told;
	}

	#readAt(row: number): WithPlaces | null {
		const piece = this.#pieceAt(Math.floor(row / this.#pieceRows));
		const event = piece?.events[row % this.#pieceRows];
		return piece && event ? withPlaces(event, piece) : null;
	}

	/** Read anew where it was not used for long. */
	#pieceAt(n: number): Piece | null {
		const text = this.#kept.get(n);
		if (text === undefined) return null;
		const piece = this.#read.get(n) ?? readPiece(text);
		keep(this.#kept, KEPT, n, text);
		keep(this.#read, READ, n, piece);
		return piece;
	}

	/** The title of a row, or null until it has come: then `wanted` asks for it. */
	titleAt(row: number, wanted: boolean): string | null {
		const n = Math.floor(row / this.#pieceRows);
		const title = this.#titles.get(n)?.[row % this.#pieceRows];
		if (title === undefined && wanted) this.#ask(n);
		return title ?? null;
	}

	/** All of these rows, in order of time; throws where one cannot be fetched. */
	async gather(rows: Uint32Array): Promise<readonly Told[]> {
		const told: Told[] = [];
		const all = [...new Set(Array.from(rows, (row) => Math.floor(row / this.#pieceRows)))];
		for (let i = 0; i < all.length; i += AT_ONCE) {
			const some = all.slice(i, i + AT_ONCE);
			const pieces = await Promise.all(some.map(async (n) => this.#pieceAt(n) ?? readPiece(await this.#fetchText(n))));
			for (const row of rows) {
				const piece = pieces[some.indexOf(Math.floor(row / this.#pieceRows))];
				const event = piece?.events[row % this.#pieceRows];
				if (piece && event) told.push({ ...withPlaces(event, piece), whole: true });
			}
		}
		return told;
	}

	retry() {
		this.#failed.clear();
		this.#oncame();
	}

	#ask(n: number) {
		if (this.#asked.has(n) || this.#failed.has(n)) return;
		this.#waiting = [...this.#waiting.filter((each) => each !== n), n].slice(-WAITING);
		this.#next();
	}

	#next() {
		while (this.#asked.size < AT_ONCE) {
			const n = this.#waiting.shift();
			if (n === undefined) return;
			this.#asked.add(n);
			void this.#fetch(n);
		}
	}

	async #fetchText(n: number): Promise<string> {
		return new TextDecoder().decode(await fetchBytes(`${this.#folder}${n}.json`));
	}

	async #fetch(n: number) {
		try {
			const text = await this.#fetchText(n);
			const piece = readPiece(text);
			keep(this.#kept, KEPT, n, text);
			keep(this.#read, READ, n, piece);
			keep(
				this.#titles,
				TITLES_KEPT,
				n,
				piece.events.map(({ title }) => title)
			);
			this.came++;
		} catch (error) {
			this.#failed.add(n);
			this.#onfailed(error instanceof BlockError ? error.fault : 'network');
		}
		this.#asked.delete(n);
		this.#next();
		// All that are on their way are waited for: one answer serves them together.
		if (this.#asked.size === 0 || this.came % AT_ONCE === 0) this.#oncame();
	}
}

/** Forgets what was used longest ago. */
function keep<T>(kept: Map<number, T>, most: number, n: number, value: T) {
	kept.delete(n);
	kept.set(n, value);
	for (const old of kept.keys()) if (kept.size > most) kept.delete(old);
}

function withPlaces(event: Event, { places }: Piece): WithPlaces {
	const own = new Set(event.where.map(({ place }) => place));
	return { event, places: places.filter(({ id }) => own.has(id)) };
}
