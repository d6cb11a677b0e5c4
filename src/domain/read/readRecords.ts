import { toIso } from '../dates/day.ts';
import { lastDay } from '../dates/extent.ts';
import { whenOf } from '../dates/whenOf.ts';
import { MOST_PAGES } from '../limits.ts';
import type { ArticleRecord } from '../records/article.ts';
import type { FileKind } from '../records/fileSchemas.ts';
import type { PlaceRecord } from '../records/place.ts';
import type { Problem } from '../problem.ts';
import type { Draft, Drafts, Partly } from './draft.ts';
import { entryName } from './fieldName.ts';
import { slotOf } from './layout.ts';
import { type RawFile, sourceOf } from './rawFile.ts';
import { readFile, type ReadFile } from './readFile.ts';
import { openTable, type Published, readTable, type Table, type TableRow } from './table/readTable.ts';
import type { Path } from './spots.ts';

export interface ReadRecords {
	readonly drafts: Drafts;
	/** Tables of more rows than have a page each: theirs are not among the drafts. */
	readonly large: readonly Table[];
	readonly problems: readonly Problem[];
}

/** Reads every file of a dossier's folder, called `root` in messages; what cannot be read is a problem, never dropped. */
export function readRecords(files: readonly RawFile[], root: string): ReadRecords {
	const problems: Problem[] = [];
	const large: Table[] = [];
	const found = new Map<FileKind, Draft<unknown>[]>();
	const add = (kind: FileKind, drafts: readonly Draft<unknown>[]) =>
		found.set(kind, [...(found.get(kind) ?? []), ...drafts]);
	for (const raw of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
		const { path, bytes } = raw;
		const file = `${root}/${path}`;
		const slot = slotOf(path);
		for (const fault of slot.faults) problems.push({ file, line: 1, column: 1, field: '', level: 'error', ...fault });
		if (slot.kind === null) continue;
		if (slot.kind === 'table') {
			// Articles come before by their name.
			const published = publishedIn((found.get('article') ?? []) as Draft<ArticleRecord>[]);
			const table = openTable(file, slot.form, sourceOf(raw), published);
			const rows = fewRows(table);
			if (!rows) large.push(table);
			problems.push(...(rows?.problems ?? []));
			add('event', rows?.events ?? []);
			add('places', rows?.places ?? []);
			continue;
		}
		const read = readFile(file, slot.kind, bytes);
		problems.push(...read.problems);
		const drafts = isList(slot.kind) ? entries(file, slot.kind, read) : [single(file, slot.id, read)];
		add(slot.kind, drafts);
	}
	// The schema of its file has just checked, or emptied, every field of a draft.
	const of = <T>(kind: FileKind) => (found.get(kind) ?? []) as Draft<T>[];
	const drafts: Drafts = {
		dossier: of<never>('dossier')[0] ?? null,
		articles: of('article'),
		events: of('event'),
		places: of('places'),
		actors: of('actors'),
		sources: of('sources'),
		areas: of('areas'),
		disagreements: of('disagreements'),
		talks: of('talk')
	};
	return { drafts, large, problems };
}

/** The drafts of a table's rows; null where there are more than have a page each. */
function fewRows(table: Table) {
	const rows: TableRow[] = [];
	const reading = readTable(table);
	for (;;) {
		const next = reading.next();
		if (!next.done) rows.push(next.value);
		if (rows.length > MOST_PAGES) return null;
		if (!next.done) continue;
		const places = new Map<string, Draft<PlaceRecord>>();
		for (const { place } of rows) if (place && !places.has(place.id)) places.set(place.id, place);
		const problems = [...rows.flatMap(({ problems }) => problems), ...next.value];
		return { events: rows.map(({ event }) => event), places: [...places.values()], problems };
	}
}

function publishedIn(articles: readonly Draft<ArticleRecord>[]): Published {
	return new Map(
		articles.flatMap(({ id, value }) => {
			const when = whenOf(value.published?.when);
			return when ? [[id, toIso(lastDay(when))] as const] : [];
		})
	);
}

function isList(kind: FileKind): boolean {
	return kind !== 'dossier' && kind !== 'article' && kind !== 'event' && kind !== 'talk';
}

function single(file: string, id: string, read: ReadFile): Draft<unknown> {
	return { ...draft(file, read, read.value ?? {}, []), id };
}

function entries(file: string, kind: FileKind, read: ReadFile): Draft<unknown>[] {
	const base: Path = kind === 'areas' ? ['features'] : [];
	const list = kind === 'areas' ? (read.value as { features?: unknown } | undefined)?.features : read.value;
	if (!Array.isArray(list)) return [];
	return list.flatMap((entry: unknown, i) => {
		if (typeof entry !== 'object' || entry === null) return [];
		return [{ ...draft(file, read, entry, [...base, i]), prefix: [entryName(entry, i)], id: idOf(entry) }];
	});
}

function draft(file: string, read: ReadFile, value: object, base: Path): Omit<Draft<unknown>, 'id'> {
	return {
		file,
		whole: read.whole,
		// Partly<unknown> knows nothing of the fields; the kind of file does.
		value: value as Partly<unknown>,
		prefix: [],
		spotOf: (path, on) => read.spots[on]([...base, ...path])
	};
}

function idOf(entry: object): string {
	const record = entry as { id?: unknown; properties?: { id?: unknown } };
	const id = record.id ?? record.properties?.id;
	return typeof id === 'string' ? id : '';
}
