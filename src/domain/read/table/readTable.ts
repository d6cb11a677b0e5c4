import type { Draft, Partly } from '../draft.ts';
import { explain, valueAt } from '../explain.ts';
import { instead } from '../nearest.ts';
import { salvage } from '../salvage.ts';
import type { Source } from '../rawFile.ts';
import type { Path } from '../spots.ts';
import type { Problem } from '../../problem.ts';
import { type EventRecord, eventRow } from '../../records/event.ts';
import { idFault } from '../../records/id.ts';
import type { Fault } from '../../records/leaf.ts';
import type { PlaceRecord } from '../../records/place.ts';
import { COLUMN_NAMES, columnOf, COLUMNS, ELSEWHERE } from './columns.ts';
import { type Head, readHead, readRow, readRows, type Row, type TableColumn } from './rows.ts';
import { spotPlace } from './spotPlace.ts';
import type { NoText } from './text.ts';

/** A table whose head has been read. */
export interface Table {
	/** As messages call it. */
	readonly file: string;
	readonly source: Source;
	readonly head: Head;
	/** The column from which a field of a record was read. */
	readonly fieldOf: (path: Path) => string;
	readonly published: Published;
	/** What is wrong with its columns: without them every row would tell the same. */
	readonly faults: readonly Problem[];
}

/** The last day of each article's date, ISO 8601, by its id: what it tells is no later. */
export type Published = ReadonlyMap<string, string>;

/** A row as far as it could be read. */
export interface TableRow extends Pick<Row, 'at' | 'length'> {
	readonly event: Draft<EventRecord>;
	/** The point that it gives by latitude and longitude. */
	readonly place: Draft<PlaceRecord> | null;
	readonly problems: readonly Problem[];
}

export function openTable(file: string, form: 'csv' | 'ndjson', source: Source, published: Published): Table {
	const head = readHead(source, form);
	const names = new Set(head.columns.map(({ name }) => name));
	return {
		...{ file, source, head, published },
		fieldOf: (path) => columnOf(path, (name) => names.has(name)),
		faults: columnFaults(head.columns).map(({ line, column, ...fault }) => problem(file, line, column, fault))
	};
}

/**
 * The events of a table: each row is a record that the same checks see as that of a file, and is named by its row. Gives
 * what is wrong with the table as a whole.
 */
export function* readTable(table: Table, chunk?: number): Generator<TableRow, readonly Problem[]> {
	const { file, faults } = table;
	const rows = readRows(table.source, table.head, chunk);
	for (let count = 0; ; count++) {
		const next = rows.next();
		if (next.done)
			return [
				...faults,
				...noText(file, next.value),
				...(count > 0
					? []
					: [
							problem(file, 1, '', {
								message: 'The table has no rows.',
								hint: 'Write one for each event, or delete the file.'
							})
						])
			];
		if (faults.length === 0) yield tableRow(next.value, table);
	}
}

/** The record of a row that passed every check, and the place that it makes. */
export function recordIn(
	{ file, source, head, published }: Table,
	{ number, at, length }: Pick<Row, 'number' | 'at' | 'length'>
) {
	const cells = readRow(head, source.read(at, at + length));
	const { place } = spotPlace(cells);
	// Its schema has passed it before.
	const record = eventIn(cells, place?.id ?? null, { file, published }) as EventRecord;
	return { id: idIn(cells, number), record, place };
}

function noText(file: string, { notUtf8, nul }: NoText): readonly Problem[] {
	const found: Problem[] = [];
	if (notUtf8 !== null)
		found.push(
			problem(file, notUtf8, '', { message: 'The file is not UTF-8 from here on.', hint: 'Save it as «UTF-8».' })
		);
	if (nul !== null)
		found.push(
			problem(file, nul, '', { message: 'The file holds a NUL byte, as no text does.', hint: 'Save it as text.' })
		);
	return found;
}

function problem(file: string, line: number, field: string, { message, hint }: Fault): Problem {
	return { file, line, column: 1, field, message, hint, level: 'error' };
}

function problemIn(row: Row, file: string, column: string, fault: Fault): Problem {
	return problem(file, row.line, `row ${row.number} ${column}`.trimEnd(), fault);
}

function idIn(cells: ReadonlyMap<string, string>, number: number): string {
	return cells.get('id') ?? `row-${number}`;
}

/** The event of a row, and the place that it makes, as far as they can be read. */
function tableRow(row: Row, { file, fieldOf, published }: Table): TableRow {
	const { cells, line } = row;
	const problems: Problem[] = [];
	const prefix = [`row ${row.number}`];
	const spotOf = () => ({ line, column: 1 });
	const spot = spotPlace(cells);
	for (const fault of [...row.faults, ...spot.faults]) problems.push(problemIn(row, file, fault.column, fault));
	const id = idIn(cells, row.number);
	const misnamed = idFault(id);
	if (misnamed) problems.push(problemIn(row, file, 'id', misnamed));
	const value = eventIn(cells, spot.place?.id ?? null, { file, published });
	const issues = eventRow.safeParse(value).error?.issues ?? [];
	for (const { path, ...fault } of issues.flatMap((issue) => explain(issue, eventRow, value))) {
		// Words taken over from another column are told there.
		if (path[2] === 'fact' || (path[2] === 'says' && !hasWords(cells, 'says'))) continue;
		const column = fieldOf(path);
		const empty = { message: `The cell «${column}» is empty.`, hint: `Write ${meaningOf(column)}.` };
		problems.push(problemIn(row, file, column, valueAt(value, path) === undefined ? empty : fault));
	}
	const supported = Boolean(value.accounts || value.outside);
	if (!supported)
		problems.push(
			problemIn(row, file, '', {
				message: 'No article and no source supports the event.',
				hint: 'Fill «article» and «paragraphs», or «sources».'
			})
		);
	return {
		at: row.at,
		length: row.length,
		problems,
		event: {
			id,
			file,
			prefix,
			spotOf,
			fieldOf,
			// The check of what supports an event would tell it again.
			whole: supported,
			value: (salvage(value, issues) ?? {}) as Partly<EventRecord>
		},
		place: spot.place && {
			id: spot.place.id,
			file,
			prefix,
			spotOf,
			fieldOf: () => 'lat',
			whole: true,
			value: spot.place
		}
	};
}

const AS_WRITTEN = { fr: 'Comme l’écrit la table.', en: 'As the table has it.' };
const UNDATED = {
	fr: 'La table ne donne pas de date\u202f; ce qu’un article dit n’est pas postérieur à sa parution.',
	en: 'The table gives no date; what an article tells is no later than its appearance.'
};

/** The record of a row, as its file would hold it. A literal, no spreads: a million rows pass here. */
function eventIn(
	cells: ReadonlyMap<string, string>,
	spot: string | null,
	{ file, published }: Pick<Table, 'file' | 'published'>
) {
	const title = wordsIn(cells, 'title') ?? { fr: undefined, en: undefined };
	const summary = wordsIn(cells, 'summary');
	const [places, sources, article] = [listIn(cells, 'place'), listIn(cells, 'sources'), cells.get('article')];
	const where = spot === null ? places : [...places, spot];
	const phase = cells.get('phase') ?? 'happened';
	const latest = phase === 'planned' ? undefined : published.get(article ?? '');
	const undated = !cells.has('when') && latest !== undefined;
	return {
		title,
		summary,
		kind: cells.get('kind'),
		theme: cells.get('theme'),
		standing: cells.get('standing') ?? 'established',
		phase,
		when: undated ? `[..${latest}]` : cells.get('when'),
		dated: undated
			? { by: ['inferred'], why: UNDATED }
			: { by: cells.has('dated_by') ? listIn(cells, 'dated_by') : ['stated'], why: AS_WRITTEN },
		where: where.length > 0 ? where.map((place) => ({ place, as: 'venue' })) : undefined,
		who: cells.has('actors') ? listIn(cells, 'actors').map((actor) => ({ actor })) : undefined,
		accounts:
			article === undefined
				? undefined
				: [
						{
							article,
							paragraphs: listIn(cells, 'paragraphs').map((number) => (/^\d+$/.test(number) ? Number(number) : number)),
							voice: cells.get('voice') ?? 'article',
							manner: cells.get('manner') ?? 'own',
							says: wordsIn(cells, 'says') ?? summary ?? title
						}
					],
		outside: sources.length > 0 ? [{ fact: summary ?? title, sources }] : undefined,
		weight: cells.get('weight'),
		table: file.slice(file.lastIndexOf('/') + 1)
	};
}

function listIn(cells: ReadonlyMap<string, string>, name: string): readonly string[] {
	const cell = cells.get(name);
	if (cell === undefined) return [];
	if (!cell.includes(';')) return [cell];
	return cell
		.split(';')
		.map((value) => value.trim())
		.filter((value) => value !== '');
}

function wordsIn(cells: ReadonlyMap<string, string>, name: string) {
	const [both, fr = both, en = both] = [cells.get(name), cells.get(`${name}_fr`), cells.get(`${name}_en`)];
	return fr === undefined && en === undefined ? undefined : { fr, en };
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
