import Papa from 'papaparse';
import type { Fault } from '../../records/leaf.ts';
import { decodePiece, unfinished } from '../decode.ts';
import type { Source } from '../rawFile.ts';
import { CHUNK, markOf, type NoText, textIn } from './text.ts';

/** One row: what its cells hold by the columns' names, trimmed, the empty ones left out. */
export interface Row {
	/** Of the rows below the head; from 1. */
	readonly number: number;
	/** Of the file; from 1. */
	readonly line: number;
	/** Where it stands in the file, and how long it is: bytes. */
	readonly at: number;
	readonly length: number;
	readonly cells: ReadonlyMap<string, string>;
	/** What cannot be read in it. */
	readonly faults: readonly (Fault & { readonly column: string })[];
}

export interface TableColumn {
	/** As it is written. */
	readonly name: string;
	/** Of the file, from 1: where it is named first. */
	readonly line: number;
}

/** How the rows of a table are told apart, and what their cells are called. */
export interface Head {
	readonly columns: readonly TableColumn[];
	/** What stands between the cells and after a row; null where each line is a JSON object. */
	readonly marks: Marks | null;
}

interface Marks {
	readonly delimiter: string;
	readonly newline: string;
}

/** A row as it is written; no cells where it is no row. */
interface Written {
	readonly line: number;
	readonly at: number;
	readonly length: number;
	readonly data: readonly string[];
	/** Whether its quotation marks are in order. */
	readonly sound: boolean;
}

/** As much of a file tells how it is written. */
const BEGINNING = 1 << 20;

/** Reads how a table is written: CSV (RFC 4180, a head of names; commas, semicolons or tabs), or one JSON object a line. */
export function readHead(source: Source, form: 'csv' | 'ndjson'): Head {
	return form === 'csv' ? csvHead(source) : { columns: namedIn(source), marks: null };
}

/** The rows of a table, in the order of its file, which is read in pieces of so many bytes; then what in it is no text. */
export function* readRows(source: Source, { columns, marks }: Head, chunk = CHUNK): Generator<Row, NoText> {
	const names = columns.map(({ name }) => name);
	const rows = marks ? writtenCsv(source, marks, chunk) : writtenLines(source, chunk);
	let number = 0;
	let headSeen = !marks;
	for (;;) {
		const next = rows.next();
		if (next.done) return next.value;
		const { data, sound, line, at, length } = next.value;
		if (data.every((cell) => cell.trim() === '')) continue;
		if (!headSeen) {
			headSeen = true;
			continue;
		}
		number++;
		const { cells, faults } = marks ? csvRow(names, data, sound) : jsonRow(data[0] ?? '');
		yield { number, line, at, length, cells, faults };
	}
}

/** How many rows a table has, up to a limit. */
export function countRows(source: Source, form: 'csv' | 'ndjson', most: number): number {
	const head = form === 'csv' ? csvHead(source) : { columns: [], marks: null };
	let count = 0;
	const rows = readRows(source, head);
	while (count < most && !rows.next().done) count++;
	return count;
}

/** The cells of a row that was read before. */
export function readRow({ columns, marks }: Head, bytes: Uint8Array): ReadonlyMap<string, string> {
	const { text } = decodePiece(bytes);
	if (!marks) return jsonRow(text).cells;
	const names = columns.map(({ name }) => name);
	return csvRow(names, text.includes('"') ? (parsed(text, marks, true)[0]?.data ?? []) : split(text, marks), true)
		.cells;
}

function split(text: string, { delimiter, newline }: Marks): readonly string[] {
	return (text.endsWith(newline) ? text.slice(0, -newline.length) : text).split(delimiter);
}

function csvHead(source: Source): Head {
	const bytes = source.read(markOf(source), Math.min(BEGINNING, source.size));
	const { text } = decodePiece(bytes.subarray(0, bytes.length - unfinished(bytes)));
	const { delimiter = ',', linebreak = '\n' } = Papa.parse(text, {
		delimitersToGuess: [',', ';', '\t'],
		preview: 1
	}).meta;
	const marks = { delimiter, newline: linebreak };
	for (const { data, line } of writtenCsv(source, marks, CHUNK))
		if (data.some((cell) => cell.trim() !== ''))
			return { columns: data.map((name) => ({ name: name.trim(), line })), marks };
	return { columns: [], marks };
}

/** The rows of a text's pieces: what is not a whole row yet waits for the next piece. */
function* writtenCsv(source: Source, marks: Marks, chunk: number): Generator<Written, NoText> {
	const pieces = textIn(source, chunk);
	const place = { line: 1, at: markOf(source) };
	let text = '';
	let least = 0;
	for (;;) {
		const piece = pieces.next();
		if (!piece.done) text += piece.value;
		// A cell that is longer than all that was read is not looked for again with each piece.
		if (!piece.done && text.length < least) continue;
		let from = 0;
		for (const { data, sound, cursor } of parsed(text, marks, piece.done === true)) {
			const { bytes, lines } = measure(text, from, cursor);
			yield { line: place.line, at: place.at, length: bytes, data, sound };
			place.at += bytes;
			place.line += lines;
			from = cursor;
		}
		if (piece.done) return piece.value;
		text = text.slice(from);
		least = from === 0 ? text.length * 2 : 0;
	}
}

/** The rows of a text; the last, which may go on, is one only if the text is `whole`. */
function parsed(text: string, marks: Marks, whole: boolean) {
	const rows: { readonly data: readonly string[]; readonly sound: boolean; readonly cursor: number }[] = [];
	const step = ({ data, errors, meta }: Papa.ParseStepResult<readonly string[]>) => {
		// The parser gives a list of one row.
		const [row = []] = data as unknown as readonly (readonly string[])[];
		rows.push({ data: row, sound: errors.length === 0, cursor: meta.cursor });
	};
	new Papa.Parser({ ...marks, step } as Papa.ParseConfig).parse(text, 0, !whole);
	return rows;
}

/** How many bytes, as UTF-8, and line ends a part of a text has. */
function measure(text: string, from: number, end: number): { readonly bytes: number; readonly lines: number } {
	let [bytes, lines] = [0, 0];
	for (let i = from; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code === 10) lines++;
		// Each half of a pair counts for two.
		bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
	}
	return { bytes, lines };
}

function* writtenLines(source: Source, chunk: number): Generator<Written, NoText> {
	const pieces = textIn(source, chunk);
	let [line, at] = [1, markOf(source)];
	let open: string[] = [];
	for (;;) {
		const piece = pieces.next();
		const [first = '', ...rest] = piece.done ? [''] : piece.value.split('\n');
		open.push(first);
		const ended = rest.length > 0 || piece.done ? [open.join(''), ...rest.slice(0, -1)] : [];
		for (const text of ended) {
			const length = measure(text, 0, text.length).bytes;
			yield { line, at, length, data: [text], sound: true };
			line++;
			at += length + 1;
		}
		if (piece.done) return piece.value;
		if (ended.length > 0) open = [rest.at(-1) ?? ''];
	}
}

function csvRow(names: readonly string[], data: readonly string[], sound: boolean): Pick<Row, 'cells' | 'faults'> {
	const cells = new Map<string, string>();
	names.forEach((name, i) => {
		const cell = data[i]?.trim() ?? '';
		if (cell !== '') cells.set(name, cell.includes('\r') ? cell.replaceAll('\r\n', '\n') : cell);
	});
	if (sound && data.length <= names.length) return { cells, faults: [] };
	return { cells, faults: [...(sound ? [] : [BROKEN]), ...tooLong(names, data)] };
}

const BROKEN = {
	column: '',
	message: 'A quotation mark is not closed, or stands within a cell.',
	hint: 'Put the whole cell in quotation marks, and write each that it holds twice: "say ""yes""".'
};

function tooLong(names: readonly string[], data: readonly string[]) {
	const more = data.slice(names.length).filter((cell) => cell.trim() !== '').length;
	if (more === 0) return [];
	const message = `The row has ${data.length} cells, the head ${names.length}.`;
	return [{ column: '', message, hint: 'A cell that holds a comma needs quotation marks: "…, …".' }];
}

/** Every column that a line names, from the first to the last. */
function namedIn(source: Source): readonly TableColumn[] {
	const columns = new Map<string, TableColumn>();
	for (const { line, data } of writtenLines(source, CHUNK))
		for (const name of Object.keys(objectIn(data[0] ?? '') ?? {}))
			if (!columns.has(name)) columns.set(name, { name, line });
	return [...columns.values()];
}

function jsonRow(text: string): Pick<Row, 'cells' | 'faults'> {
	const cells = new Map<string, string>();
	const row = objectIn(text);
	if (!row) {
		const hint = 'Write {"when": "2018-12-29", "title": "…", …} on one line.';
		return { cells, faults: [{ column: '', message: 'The line is not a JSON object.', hint }] };
	}
	const faults: Row['faults'][number][] = [];
	for (const [column, value] of Object.entries(row)) {
		const cell = plain(value);
		if (cell === null)
			faults.push({ column, message: 'The value is neither a text nor a number.', hint: 'Write it in quotes.' });
		else if (cell !== '') cells.set(column, cell);
	}
	return { cells, faults };
}

function objectIn(text: string): object | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}

/** A cell as a table of text would hold it; a list of texts has «;» between them; null for anything else. */
function plain(value: unknown): string | null {
	if (value === null) return '';
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number') return String(value);
	if (!Array.isArray(value)) return null;
	const cells = value.map((entry) => (Array.isArray(entry) ? null : plain(entry)));
	return cells.includes(null) ? null : cells.join('; ');
}
