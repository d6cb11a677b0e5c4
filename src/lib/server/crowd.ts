import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../domain/check/rows.ts';
import { appendRow, codesOf, encodeBlock, VERSION } from '../../domain/columns/block.ts';
import { type Columns, emptyColumns, type Names } from '../../domain/columns/columns.ts';
import type { Manifest } from '../../domain/columns/manifest.ts';
import type { Compiled, Stream } from '../../domain/compile/stream.ts';
import { yearMonthDay } from '../../domain/dates/day.ts';
import type { Dossier, Event, Place } from '../../domain/dossier.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { placeOf } from '../../domain/timeline/groups.ts';

/** Rows of the first file, so that something comes at once, and of the others. */
const FIRST_BLOCK = 4096;
const BLOCK = 65_536;
/** Some 64 kB of texts. */
const PIECE = 128;
/** Rows between two moments at which it is told how far the work is. */
const STEP = 512;

export interface Crowd {
	readonly manifest: Manifest;
	/** The dossiers without their events. */
	readonly dossiers: Readonly<Record<Lang, Dossier>>;
}

/**
 * Writes the events of a large dossier as columns and pieces of text, as a browser fetches them, to a folder; gives what is
 * left of it. Of the texts, one piece at a time is held.
 */
export function* writeCrowd(stream: Stream, out: string): Generator<Progress, Crowd> {
	const { dossiers, count } = stream;
	const names = namesOf(dossiers.fr);
	const codes = codesOf(names);
	const places = new Map(dossiers.fr.places.map((place) => [place.id, place]));
	const columns = emptyColumns({ rows: count, ...stream.sizes });
	const writing = join(out, 'writing');
	const pieces = LANGUAGES.map((lang) => new Pieces(join(writing, lang), lang));
	const years = new Years();
	for (const compiled of stream.events()) {
		// Each event passes here once, in order of time: what is made of all of them takes it here.
		const { fr } = compiled.events;
		appendRow(columns, { event: fr, point: pointOf(fr, compiled.spots.fr, places) }, codes);
		for (const piece of pieces) piece.add(compiled);
		years.add(fr);
		if (columns.rows % STEP === 0) yield { doing: 'compile', rows: columns.rows, share: columns.rows / count };
	}
	const blocks = writeBlocks(columns, writing);
	const hash = createHash('sha256');
	for (const { file } of blocks) hash.update(file);
	for (const piece of pieces) hash.update(piece.end());
	const folder = hash.digest('hex').slice(0, 16);
	renameSync(writing, join(out, folder));
	const manifest = {
		...{ version: VERSION, folder, names, blocks },
		sizes: {
			rows: columns.rows,
			place: columns.place.starts[count] ?? 0,
			actor: columns.actor.starts[count] ?? 0,
			article: columns.article.starts[count] ?? 0,
			ids: columns.ids.starts[count] ?? 0
		},
		pieceRows: PIECE,
		extent: dossiers.fr.extent,
		years: years.list()
	};
	return { manifest, dossiers };
}

function namesOf({ kinds, themes, places, actors, articles }: Dossier): Names {
	const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
	return { kind: ids(kinds), theme: ids(themes), place: ids(places), actor: ids(actors), article: ids(articles) };
}

function pointOf(event: Event, spots: readonly Place[], places: ReadonlyMap<string, Place>): Place | null {
	const id = placeOf(event) ?? '';
	return spots.find((spot) => spot.id === id) ?? places.get(id) ?? null;
}

function writeBlocks(columns: Columns, folder: string): Manifest['blocks'] {
	const blocks = [];
	for (let first = 0; first < columns.rows;) {
		const end = Math.min(columns.rows, first + (first === 0 ? FIRST_BLOCK : BLOCK));
		const bytes = encodeBlock(columns, first, end);
		const file = `columns-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.bin`;
		writeFileSync(join(folder, file), bytes);
		const to = columns.to.slice(first, end).reduce((most, day) => Math.max(most, day), -Infinity);
		blocks.push({ file, rows: end - first, bytes: bytes.byteLength, from: columns.from[first] ?? 0, to });
		first = end;
	}
	return blocks;
}

/** The texts of events in one language, in files of so many events. */
class Pieces {
	readonly #folder: string;
	readonly #lang: Lang;
	readonly #hash: Hash = createHash('sha256');
	#count = 0;
	#events: Event[] = [];
	#places: Place[] = [];

	constructor(folder: string, lang: Lang) {
		this.#folder = folder;
		this.#lang = lang;
		mkdirSync(folder, { recursive: true });
	}

	add({ events, spots }: Compiled) {
		this.#events.push(events[this.#lang]);
		this.#places.push(...spots[this.#lang]);
		if (this.#events.length === PIECE) this.#write();
	}

	/** Writes what is left; gives the hash of all. */
	end(): string {
		if (this.#events.length > 0) this.#write();
		return this.#hash.digest('hex');
	}

	#write() {
		const text = JSON.stringify({ events: this.#events, places: this.#places });
		writeFileSync(join(this.#folder, `${this.#count++}.json`), text);
		this.#hash.update(text);
		[this.#events, this.#places] = [[], []];
	}
}

/** How many events begin in each year. */
class Years {
	readonly #counts = new Map<number, number>();

	add({ extent }: Event) {
		const { year } = yearMonthDay(extent.from);
		this.#counts.set(year, (this.#counts.get(year) ?? 0) + 1);
	}

	list(): Manifest['years'] {
		return [...this.#counts].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count }));
	}
}
