import { decodeUtf8 } from '../decode.ts';
import type { Draft, Partly } from '../draft.ts';
import { explain, valueAt } from '../explain.ts';
import { instead } from '../nearest.ts';
import { salvage } from '../salvage.ts';
import type { Path } from '../spots.ts';
import type { Problem } from '../../problem.ts';
import { type EventRecord, eventRow } from '../../records/event.ts';
import { idFault } from '../../records/id.ts';
import type { Fault } from '../../records/leaf.ts';
import type { PlaceRecord } from '../../records/place.ts';
import { COLUMN_NAMES, columnOf, COLUMNS, ELSEWHERE } from './columns.ts';
import { readRows, type Row, type TableColumn } from './rows.ts';
import { spotPlace } from './spotPlace.ts';

/** As many rows are read. */
export const MOST_EVENTS = 100_000;

export interface ReadTable {
	readonly events: readonly Draft<EventRecord>[];
	/** The points that the rows give by latitude and longitude, each once. */
	readonly places: readonly Draft<PlaceRecord>[];
	readonly problems: readonly Problem[];
}

/** The last day of each article's date, ISO 8601, by its id: what it tells is no later. */
export type Published = ReadonlyMap<string, string>;

/** Reads the events of a table: each row is a record that the same checks see as that of a file, and is named by its row. */
export function readTable(file: string, form: 'csv' | 'ndjson', bytes: Uint8Array, published: Published): ReadTable {
	const problems: Problem[] = [];
	const report: Report = (line, field, { message, hint }) =>
		problems.push({ file, line, column: 1, field, message, hint, level: 'error' });

	const { text, notUtf8, nul } = decodeUtf8(bytes);
	if (notUtf8 !== null)
		report(lineAt(text, notUtf8), '', { message: 'The file is not UTF-8 from here on.', hint: 'Save it as «UTF-8».' });
	if (nul !== null)
		report(lineAt(text, nul), '', { message: 'The file holds a NUL byte, as no text does.', hint: 'Save it as text.' });

	const rows: Row[] = [];
	let count = 0;
	const columns = readRows(text, form, (row) => {
		count++;
		if (rows.length < MOST_EVENTS) rows.push(row);
	});
	const faults = columnFaults(columns);
	for (const { line, column, ...fault } of faults) report(line, column, fault);
	if (count > MOST_EVENTS)
		report(rows.at(-1)?.line ?? 1, '', {
			message: `The table has ${count} rows; a dossier holds ${MOST_EVENTS} events.`,
			hint: 'Take the rows that the dossier is about, or make several dossiers.'
		});
	if (count === 0)
		report(1, '', { message: 'The table has no rows.', hint: 'Write one for each event, or delete the file.' });
	// Without its columns every row would tell the same.
	if (faults.length > 0 || count === 0) return { events: [], places: [], problems };

	const names = new Set(columns.map(({ name }) => name));
	const read = rows.map((row) => readRow(row, { file, names, published }, report));
	const places = new Map<string, Draft<PlaceRecord>>();
	for (const { place } of read) if (place && !places.has(place.id)) places.set(place.id, place);
	return { events: read.map(({ event }) => event), places: [...places.values()], problems };
}

type Report = (line: number, field: string, fault: Fault) => void;

/** The event of a row, and the place that it makes, as far as they can be read. */
function readRow(
	row: Row,
	{ file, names, published }: { file: string; names: ReadonlySet<string>; published: Published },
	report: Report
): { readonly event: Draft<EventRecord>; readonly place: Draft<PlaceRecord> | null } {
	const { cells, line } = row;
	const prefix = [`row ${row.number}`];
	const tell = (column: string, fault: Fault) => report(line, [...prefix, column].join(' ').trimEnd(), fault);
	const fieldOf = (path: Path) => columnOf(path, (name) => names.has(name));
	const at = { file, prefix, spotOf: () => ({ line, column: 1 }) };

	const spot = spotPlace(cells);
	for (const { column, ...fault } of [...row.faults, ...spot.faults]) tell(column, fault);
	const id = cells.get('id') ?? `row-${row.number}`;
	const misnamed = idFault(id);
	if (misnamed) tell('id', misnamed);
	const value = eventIn(cells, spot.place?.id ?? null, published);
	const issues = eventRow.safeParse(value).error?.issues ?? [];
	for (const { path, ...fault } of issues.flatMap((issue) => explain(issue, eventRow, value))) {
		// Words taken over from another column are told there.
		if (path[2] === 'fact' || (path[2] === 'says' && !hasWords(cells, 'says'))) continue;
		const column = fieldOf(path);
		const empty = { message: `The cell «${column}» is empty.`, hint: `Write ${meaningOf(column)}.` };
		tell(column, valueAt(value, path) === undefined ? empty : fault);
	}
	const supported = Boolean(value.accounts || value.outside);
	if (!supported)
		tell('', {
			message: 'No article and no source supports the event.',
			hint: 'Fill «article» and «paragraphs», or «sources».'
		});
	return {
		event: {
			...{ ...at, id, fieldOf },
			// The check of what supports an event would tell it again.
			whole: supported,
			value: (salvage(value, issues) ?? {}) as Partly<EventRecord>
		},
		place: spot.place && { ...at, id: spot.place.id, whole: true, value: spot.place, fieldOf: () => 'lat' }
	};
}

const AS_WRITTEN = { fr: 'Comme l’écrit la table.', en: 'As the table has it.' };
const UNDATED = {
	fr: 'La table ne donne pas de date\u202f; ce qu’un article dit n’est pas postérieur à sa parution.',
	en: 'The table gives no date; what an article tells is no later than its appearance.'
};

/** The record of a row, as its file would hold it. */
function eventIn(cells: ReadonlyMap<string, string>, spot: string | null, published: Published) {
	const list = (name: string) =>
		(cells.get(name) ?? '')
			.split(';')
			.map((value) => value.trim())
			.filter((value) => value !== '');
	const worded = (name: string) => {
		const [both, fr = both, en = both] = [cells.get(name), cells.get(`${name}_fr`), cells.get(`${name}_en`)];
		return fr === undefined && en === undefined ? undefined : { fr, en };
	};
	const title = worded('title') ?? { fr: undefined, en: undefined };
	const summary = worded('summary');
	const [places, sources, article] = [list('place'), list('sources'), cells.get('article')];
	const where = spot === null ? places : [...places, spot];
	const phase = cells.get('phase') ?? 'happened';
	const latest = phase === 'planned' ? undefined : published.get(article ?? '');
	const undated = !cells.has('when') && latest !== undefined;
	return {
		title,
		...(summary && { summary }),
		kind: cells.get('kind'),
		theme: cells.get('theme'),
		standing: cells.get('standing') ?? 'established',
		phase,
		when: undated ? `[..${latest}]` : cells.get('when'),
		dated: undated
			? { by: ['inferred'], why: UNDATED }
			: { by: cells.has('dated_by') ? list('dated_by') : ['stated'], why: AS_WRITTEN },
		...(where.length > 0 && { where: where.map((place) => ({ place, as: 'venue' })) }),
		...(cells.has('actors') && { who: list('actors').map((actor) => ({ actor })) }),
		...(article !== undefined && {
			accounts: [
				{
					article,
					paragraphs: list('paragraphs').map((number) => (/^\d+$/.test(number) ? Number(number) : number)),
					voice: cells.get('voice') ?? 'article',
					manner: cells.get('manner') ?? 'own',
					says: worded('says') ?? summary ?? title
				}
			]
		}),
		...(sources.length > 0 && { outside: [{ fact: summary ?? title, sources }] })
	};
}

function hasWords(cells: ReadonlyMap<string, string>, name: string): boolean {
	return [name, `${name}_fr`, `${name}_en`].some((column) => cells.has(column));
}

function columnFaults(columns: readonly TableColumn[]): readonly (Fault & TableFault)[] {
	const names = columns.map(({ name }) => name);
	const has = (name: string) => names.includes(name);
	const unknown = columns
		.filter(({ name }) => !COLUMN_NAMES.includes(name))
		.map(({ name, line }) => ({
			...{ line, column: name, message: `«${name}» is not a column here.` },
			hint: Object.hasOwn(ELSEWHERE, name.toLowerCase())
				? `Call it ${ELSEWHERE[name.toLowerCase()]}.`
				: instead(name, COLUMN_NAMES, 'take it out')
		}));
	const twice = columns
		.filter(({ name }, i) => names.indexOf(name) < i)
		.map(({ name, line }) => ({
			...{ line, column: name },
			...{ message: `There are two columns «${name}».`, hint: 'Take one out.' }
		}));
	const absent = COLUMNS.filter((column) => {
		if (!('needed' in column) || has(column.name)) return false;
		return !('worded' in column && has(`${column.name}_fr`) && has(`${column.name}_en`));
	}).map(({ name, means }) => ({
		...{ line: 1, column: name },
		...{ message: `The column «${name}» is missing.`, hint: `Write it in the head, and in each row ${means}.` }
	}));
	return [...unknown, ...twice, ...absent];
}

interface TableFault {
	readonly line: number;
	readonly column: string;
}

function meaningOf(column: string): string {
	const name = column.replace(/_(fr|en)$/, '');
	return COLUMNS.find((known) => known.name === name)?.means ?? 'it';
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}
