import { type Columns, emptyColumns, type Lists, type Names, packLook, type Sizes, type Texts } from './columns.ts';
import type { Event } from '../dossier.ts';
import { placeOf } from '../timeline/groups.ts';
import { weightOf } from '../weight.ts';

/** «CHRO», read as a little-endian number. */
const MAGIC = 0x4f524843;
export const VERSION = 1;
/** Magic, version, rows, checksum, and the four counts of what a row may have several of. */
const HEAD = 8;

/** A run of consecutive rows as bytes, little-endian (as every machine is that runs a browser): a head of eight numbers of 32 bits, then each column, filled up to four bytes. */
export function encodeBlock(columns: Columns, first: number, end: number): Uint8Array<ArrayBuffer> {
	const rows = end - first;
	const several = [columns.place, columns.actor, columns.article].map(({ starts, values }) => ({
		starts: rebased(starts, first, end),
		values: values.slice(starts[first], starts[end])
	}));
	const ids = columns.ids.bytes.slice(columns.ids.starts[first], columns.ids.starts[end]);
	const parts: readonly ArrayBufferView[] = [
		...[columns.from, columns.to, columns.anchor, columns.lat, columns.lon].map((all) => all.slice(first, end)),
		...several.map(({ starts }) => starts),
		rebased(columns.ids.starts, first, end),
		...[columns.look, columns.kind, columns.theme].map((all) => all.slice(first, end)),
		...several.map(({ values }) => values),
		columns.weight.slice(first, end),
		ids
	];
	const bytes = new Uint8Array(HEAD * 4 + parts.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
	let at = HEAD * 4;
	for (const part of parts) {
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
		at += padded(part.byteLength);
	}
	const head = new DataView(bytes.buffer);
	[MAGIC, VERSION, rows, checksum(bytes, HEAD * 4), ...several.map(({ values }) => values.length), ids.length].forEach(
		(number, i) => head.setUint32(i * 4, number, true)
	);
	return bytes;
}

/** What is wrong with a block, for whoever is told. */
export type BlockFault = 'cut' | 'damaged' | 'newer' | 'strange';

export class BlockError extends Error {
	readonly fault: BlockFault;

	constructor(fault: BlockFault, message: string) {
		super(message);
		this.fault = fault;
	}
}

/** Appends the rows of a block, or throws a BlockError and leaves the columns as they were. */
export function readBlock(bytes: Uint8Array<ArrayBuffer>, into: Columns) {
	if (bytes.byteLength < HEAD * 4) throw new BlockError('cut', 'The file of events is cut short.');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const head = Array.from({ length: HEAD }, (_, i) => view.getUint32(i * 4, true));
	const [magic, version, rows = 0, sum, places = 0, actors = 0, articles = 0, idBytes = 0] = head;
	if (magic !== MAGIC) throw new BlockError('strange', 'This is not a file of events.');
	if (version !== VERSION)
		throw new BlockError(
			'newer',
			`The file of events is of version ${version}; this page reads ${VERSION}: load it anew.`
		);
	const first = into.rows;
	const lengths = [
		...[4, 4, 4, 4, 4].map((size) => size * rows),
		...[1, 1, 1, 1].map(() => 4 * (rows + 1)),
		...[2, 2, 2].map((size) => size * rows),
		...[places, actors, articles].map((count) => 2 * count),
		...[rows, idBytes]
	];
	const whole = HEAD * 4 + lengths.reduce((sum, length) => sum + padded(length), 0);
	if (bytes.byteLength < whole) throw new BlockError('cut', 'The file of events is cut short.');
	const fits =
		first + rows <= into.from.length &&
		(into.place.starts[first] ?? 0) + places <= into.place.values.length &&
		(into.actor.starts[first] ?? 0) + actors <= into.actor.values.length &&
		(into.article.starts[first] ?? 0) + articles <= into.article.values.length &&
		(into.ids.starts[first] ?? 0) + idBytes <= into.ids.bytes.length;
	if (bytes.byteLength > whole || checksum(bytes, HEAD * 4) !== sum || !fits)
		throw new BlockError('damaged', 'The file of events is damaged.');
	let at = HEAD * 4;
	const parts = lengths.map((length) => {
		const part = bytes.slice(at, at + length).buffer;
		at += padded(length);
		return part;
	});
	const next = () => parts.shift() ?? new ArrayBuffer();
	for (const column of [into.from, into.to, into.anchor]) column.set(new Int32Array(next()), first);
	for (const column of [into.lat, into.lon]) column.set(new Float32Array(next()), first);
	const several: readonly (Lists | Texts)[] = [into.place, into.actor, into.article, into.ids];
	const base = several.map(({ starts }) => starts[first] ?? 0);
	several.forEach(({ starts }, i) => {
		new Uint32Array(next()).forEach((start, row) => (starts[first + row] = (base[i] ?? 0) + start));
	});
	for (const column of [into.look, into.kind, into.theme]) column.set(new Uint16Array(next()), first);
	[into.place, into.actor, into.article].forEach(({ values }, i) => values.set(new Uint16Array(next()), base[i]));
	into.weight.set(new Uint8Array(next()), first);
	into.ids.bytes.set(new Uint8Array(next()), base[3]);
	into.rows = first + rows;
}

function rebased(starts: Uint32Array, first: number, end: number): Uint32Array {
	const base = starts[first] ?? 0;
	return starts.slice(first, end + 1).map((start) => start - base);
}

function padded(length: number): number {
	return Math.ceil(length / 4) * 4;
}

/** FNV-1a over the bytes from `from` on, 32 bits. */
export function checksum(bytes: Uint8Array, from: number): number {
	let sum = 0x811c9dc5;
	for (let i = from; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
	return sum >>> 0;
}

/** What a row of columns is made of. */
export interface RowOf {
	readonly event: Event;
	/** Where it is drawn, degrees. */
	readonly point: { readonly lat: number; readonly lon: number } | null;
}

/** Writes an event into the next row; columns have room for it. */
export function appendRow(columns: Columns, { event, point }: RowOf, codes: Codes) {
	const row = columns.rows;
	const { from, to } = event.extent;
	columns.from[row] = from;
	columns.to[row] = to;
	columns.anchor[row] = Math.round(event.anchor * 2);
	columns.look[row] = packLook(event);
	columns.weight[row] = weightOf(event);
	columns.lat[row] = point?.lat ?? NaN;
	columns.lon[row] = point?.lon ?? NaN;
	columns.kind[row] = codes.kind.get(event.kind) ?? 0;
	columns.theme[row] = codes.theme.get(event.theme) ?? 0;
	const first = placeOf(event);
	const places = new Set([...(first === null ? [] : [first]), ...event.where.map(({ place }) => place)]);
	const speakers = event.accounts.map(({ voice }) => voice);
	appendList(columns.place, row, places, codes.place);
	appendList(columns.actor, row, new Set([...event.who.map(({ actor }) => actor), ...speakers]), codes.actor);
	appendList(columns.article, row, event.articles, codes.article);
	const { id } = event;
	const start = columns.ids.starts[row] ?? 0;
	// Ids hold letters of one byte.
	for (let i = 0; i < id.length; i++) columns.ids.bytes[start + i] = id.charCodeAt(i);
	columns.ids.starts[row + 1] = start + id.length;
	columns.rows = row + 1;
}

/** The position of each value by its id. */
export type Codes = Readonly<Record<keyof Names, ReadonlyMap<string, number>>>;

export function codesOf(names: Names): Codes {
	const codes = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i]));
	const { kind, theme, place, actor, article } = names;
	return {
		kind: codes(kind),
		theme: codes(theme),
		place: codes(place),
		actor: codes(actor),
		article: codes(article)
	};
}

function appendList({ starts, values }: Lists, row: number, ids: Iterable<string>, codes: ReadonlyMap<string, number>) {
	let at = starts[row] ?? 0;
	for (const id of ids) {
		const code = codes.get(id);
		if (code !== undefined) values[at++] = code;
	}
	starts[row + 1] = at;
}

/** How much room the columns of these events need. */
export function sizesOf(events: readonly Event[], codes: Codes): Sizes {
	const known = (ids: Iterable<string>, facet: 'place' | 'actor' | 'article') =>
		[...new Set(ids)].filter((id) => codes[facet].has(id)).length;
	const sum = (of: (event: Event) => number) => events.reduce((sum, event) => sum + of(event), 0);
	return {
		rows: events.length,
		place: sum(({ where }) =>
			known(
				where.map(({ place }) => place),
				'place'
			)
		),
		actor: sum(({ who, accounts }) =>
			known([...who.map(({ actor }) => actor), ...accounts.map(({ voice }) => voice)], 'actor')
		),
		article: sum(({ articles }) => known(articles, 'article')),
		ids: sum(({ id }) => id.length)
	};
}

/** The columns of events that are all at hand. */
export function columnsOf(rows: readonly RowOf[], codes: Codes): Columns {
	const columns = emptyColumns(
		sizesOf(
			rows.map(({ event }) => event),
			codes
		)
	);
	for (const row of rows) appendRow(columns, row, codes);
	return columns;
}
