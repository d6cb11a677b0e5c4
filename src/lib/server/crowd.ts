import { createHash } from 'node:crypto';
import { columnsOf, codesOf, encodeBlock, VERSION } from '../../domain/columns/block.ts';
import type { Columns, Names } from '../../domain/columns/columns.ts';
import type { Manifest } from '../../domain/columns/manifest.ts';
import type { Dossier, Event, Place } from '../../domain/dossier.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { placeOf } from '../../domain/timeline/groups.ts';
import { CrowdIndex } from './crowdIndex.ts';

/** Rows of the first file, so that something comes at once, and of the others. */
const FIRST_BLOCK = 4096;
const BLOCK = 65_536;
/** Some 64 kB of texts. */
const PIECE = 128;

/** Where the points of a table stand, which are no places of the dossier. */
type Spots = ReadonlyMap<string, Place>;

function spotsOf({ places }: Dossier): Spots {
	return new Map(places.filter(({ kind }) => kind === 'spot').map((place) => [place.id, place]));
}

export interface CrowdFiles {
	readonly manifest: Manifest;
	/** By their path: what a browser fetches. */
	readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The events of a large dossier as columns and pieces of text, and what is left of it. */
export function crowdOf(dossiers: Readonly<Record<Lang, Dossier>>): CrowdFiles {
	const { fr } = dossiers;
	const spots = spotsOf(fr);
	const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
	const names: Names = {
		kind: ids(fr.kinds),
		theme: ids(fr.themes),
		place: ids(fr.places.filter(({ id }) => !spots.has(id))),
		actor: ids(fr.actors),
		article: ids(fr.articles)
	};
	const places = new Map(fr.places.map((place) => [place.id, place]));
	const columns = columnsOf(
		fr.events.map((event) => ({ event, point: places.get(placeOf(event) ?? '') ?? null })),
		codesOf(names)
	);
	const blocks = blocksOf(columns);
	const texts = LANGUAGES.flatMap((lang) => piecesOf(dossiers[lang], spots, lang));
	const index = indexOf(dossiers);
	const hash = createHash('sha256');
	for (const [path, bytes] of [...blocks.map(({ file, bytes }) => [file, bytes] as const), ...texts, ...index])
		hash.update(path).update(bytes);
	const folder = hash.digest('hex').slice(0, 16);
	return {
		manifest: {
			version: VERSION,
			folder,
			names,
			sizes: {
				rows: columns.rows,
				place: columns.place.values.length,
				actor: columns.actor.values.length,
				article: columns.article.values.length,
				ids: columns.ids.bytes.length
			},
			blocks: blocks.map(({ bytes, ...block }) => ({ ...block, bytes: bytes.byteLength })),
			pieceRows: PIECE,
			extent: fr.extent
		},
		files: new Map([
			...blocks.map(({ file, bytes }) => [`${folder}/${file}`, bytes] as const),
			...[...texts, ...index].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const)
		])
	};
}

function blocksOf(columns: Columns) {
	const blocks = [];
	for (let first = 0; first < columns.rows;) {
		const end = Math.min(columns.rows, first + (first === 0 ? FIRST_BLOCK : BLOCK));
		const bytes = encodeBlock(columns, first, end);
		const file = `columns-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.bin`;
		const to = columns.to.slice(first, end).reduce((most, day) => Math.max(most, day), -Infinity);
		blocks.push({ file, bytes, rows: end - first, from: columns.from[first] ?? 0, to });
		first = end;
	}
	return blocks;
}

function piecesOf({ events }: Dossier, spots: Spots, lang: Lang): (readonly [string, Uint8Array<ArrayBuffer>])[] {
	const encoder = new TextEncoder();
	return Array.from({ length: Math.ceil(events.length / PIECE) }, (_, i) => {
		const own = events.slice(i * PIECE, (i + 1) * PIECE);
		const places = own.flatMap(({ where }) => where.flatMap(({ place }) => spots.get(place) ?? []));
		return [`${lang}/${i}.json`, encoder.encode(JSON.stringify({ events: own, places }))] as const;
	});
}

function indexOf({ fr, en }: Readonly<Record<Lang, Dossier>>): (readonly [string, Uint8Array<ArrayBuffer>])[] {
	const index = new CrowdIndex({ fr, en });
	const english = new Map(en.events.map((event) => [event.id, event]));
	for (const event of fr.events) index.add({ fr: event, en: english.get(event.id) ?? event });
	return [...index.files()].map(({ path, bytes }) => [path, bytes]);
}

/** The dossier with these events alone, and without the points of a table. */
export function reduced(dossier: Dossier, events: readonly Event[]): Dossier {
	return {
		...dossier,
		events,
		places: dossier.places.filter(({ kind }) => kind !== 'spot').map((place) => ({ ...place, events: [] })),
		actors: dossier.actors.map((actor) => ({ ...actor, events: [] })),
		articles: dossier.articles.map((article) => ({ ...article, events: [] }))
	};
}
