import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../domain/check/rows.ts';
import { appendRow, codesOf, encodeBlock, VERSION } from '../../domain/columns/block.ts';
import { type Columns, emptyColumns, type Names } from '../../domain/columns/columns.ts';
import type { Manifest } from '../../domain/columns/manifest.ts';
import { type Piece, writePiece } from '../../domain/columns/piece.ts';
import type { Compiled, Stream } from '../../domain/compile/stream.ts';
import type { Dossier, Event, Place } from '../../domain/dossier.ts';
import { MOST_LISTED } from '../../domain/limits.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { Shelves } from '../../domain/shelves.ts';
import { placeOf } from '../../domain/timeline/groups.ts';
import { CrowdWriter } from './crowdWriter.ts';

/** Rows of the first file, so that something comes at once, and of the others. */
const FIRST_BLOCK = 4096;
const BLOCK = 65_536;
/** Some 30 kB of texts. */
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
 * left of it. Of the texts, a few pieces at a time are held.
 */
export async function* writeCrowd(stream: Stream, out: string): AsyncGenerator<Progress, Crowd> {
	const writing = join(out, 'writing');
	for (const folder of [...LANGUAGES, 'search']) mkdirSync(join(writing, folder), { recursive: true });
	const writer = new CrowdWriter({ folder: writing, named: stream.dossiers });
	try {
		return yield* written(stream, out, writer);
	} finally {
		await writer.stop();
	}
}

async function* written(stream: Stream, out: string, writer: CrowdWriter): AsyncGenerator<Progress, Crowd> {
	const { dossiers, count } = stream;
	const names = namesOf(dossiers.fr);
	const codes = codesOf(names);
	const places = new Map(dossiers.fr.places.map((place) => [place.id, place]));
	const columns = emptyColumns({ rows: count, ...stream.sizes });
	const shelves = new Shelves(dossiers.fr.paged ? Infinity : MOST_LISTED);
	const listed: Record<Lang, Event[]> = { fr: [], en: [] };
	let piece: Compiled[] = [];
	for (const compiled of stream.events()) {
		// Each event passes here once, in order of time: what is made of all of them takes it here.
		const { events, spots } = compiled;
		appendRow(columns, { event: events.fr, point: pointOf(events.fr, spots.fr, places) }, codes);
		// A point has a page only where each event has.
		if (shelves.add(dossiers.fr.paged ? events.fr : withoutSpots(events.fr, spots.fr)))
			for (const lang of LANGUAGES) listed[lang].push(events[lang]);
		piece.push(compiled);
		if (piece.length === PIECE || columns.rows === count) {
			await writer.write({ fr: writePiece(inOne(piece, 'fr')), en: writePiece(inOne(piece, 'en')) });
			piece = [];
		}
		if (columns.rows % STEP === 0) yield { doing: 'compile', rows: columns.rows, share: columns.rows / count };
	}
	const ending = writer.end();
	const blocks = writeBlocks(columns, join(out, 'writing'));
	const hashes = await ending;
	const hash = createHash('sha256').update(String(VERSION));
	for (const { file } of blocks) hash.update(file);
	for (const lang of LANGUAGES) hash.update(hashes[lang]);
	const folder = hash.digest('hex').slice(0, 16);
	renameSync(join(out, 'writing'), join(out, folder));
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

function inOne(piece: readonly Compiled[], lang: Lang): Piece {
	return { events: piece.map(({ events }) => events[lang]), places: piece.flatMap(({ spots }) => spots[lang]) };
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
