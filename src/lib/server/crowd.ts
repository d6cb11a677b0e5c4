import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../domain/check/rows.ts';
import { appendRow, codesOf, encodeBlock, VERSION } from '../../domain/columns/block.ts';
import { type Columns, emptyColumns, type Names } from '../../domain/columns/columns.ts';
import type { Manifest } from '../../domain/columns/manifest.ts';
import type { Compiled, Stream } from '../../domain/compile/stream.ts';
import type { Dossier, Event, Place } from '../../domain/dossier.ts';
import { MOST_LISTED } from '../../domain/limits.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { Shelves } from '../../domain/shelves.ts';
import { placeOf } from '../../domain/timeline/groups.ts';
import { CrowdIndex } from './crowdIndex.ts';

/** Rows of the first file, so that something comes at once, and of the others. */
const FIRST_BLOCK = 4096;
const BLOCK = 65_536;
/** Some 64 kB of texts. */
const PIECE = 128;
/** Rows between two moments at which it is told how far the work is. */
const STEP = 512;

/** What a dossier's pages need besides the files of its crowd. */
export interface Crowd {
	readonly manifest: Manifest;
	readonly shelves: Shelves;
	/** The dossier without its events, and with those that are listed. */
	readonly explorer: Readonly<Record<Lang, Dossier>>;
	readonly listed: Readonly<Record<Lang, Dossier>>;
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
	const index = new CrowdIndex(dossiers);
	const shelves = new Shelves(dossiers.fr.paged ? Infinity : MOST_LISTED);
	const listed: Record<Lang, Event[]> = { fr: [], en: [] };
	for (const compiled of stream.events()) {
		// Each event passes here once, in order of time: what is made of all of them takes it here.
		const { events, spots } = compiled;
		appendRow(columns, { event: events.fr, point: pointOf(events.fr, spots.fr, places) }, codes);
		for (const piece of pieces) piece.add(compiled);
		index.add(compiled);
		// A point has a page only where each event has.
		if (shelves.add(dossiers.fr.paged ? events.fr : withoutSpots(events.fr, spots.fr)))
			for (const lang of LANGUAGES) listed[lang].push(events[lang]);
		if (columns.rows % STEP === 0) yield { doing: 'compile', rows: columns.rows, share: columns.rows / count };
	}
	const blocks = writeBlocks(columns, writing);
	mkdirSync(join(writing, 'search'));
	for (const { path, bytes } of index.files()) writeFileSync(join(writing, path), bytes);
	const hash = createHash('sha256').update(String(VERSION));
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
		extent: dossiers.fr.extent
	};
	const withListed = (lang: Lang) => ({ ...dossiers[lang], events: listed[lang] });
	return { manifest, shelves, explorer: dossiers, listed: { fr: withListed('fr'), en: withListed('en') } };
}

function withoutSpots(event: Event, spots: readonly Place[]): Event {
	if (spots.length === 0) return event;
	return { ...event, where: event.where.filter(({ place }) => spots.every(({ id }) => id !== place)) };
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
		const bytes = Buffer.from(JSON.stringify({ events: this.#events, places: this.#places }));
		writeFileSync(join(this.#folder, `${this.#count++}.json`), bytes);
		this.#hash.update(bytes);
		[this.#events, this.#places] = [[], []];
	}
}
