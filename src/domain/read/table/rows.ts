import Papa from 'papaparse';
import type { Fault } from '../../records/leaf.ts';

/** One row: what its cells hold by the columns' names, trimmed, the empty ones left out. */
export interface Row {
	/** Of the rows below the head; from 1. */
	readonly number: number;
	/** Of the file; from 1. */
	readonly line: number;
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

/**
 * Reads a table row by row: CSV (RFC 4180, a head of names; commas, semicolons or tabs), or one JSON object a line.
 * `onrow` is called in the order of the file; gives the columns that were named anywhere.
 */
export function readRows(text: string, form: 'csv' | 'ndjson', onrow: (row: Row) => void): readonly TableColumn[] {
	return form === 'csv' ? readCsv(text, onrow) : readNdjson(text, onrow);
}

function readCsv(text: string, onrow: (row: Row) => void): readonly TableColumn[] {
	let columns: readonly TableColumn[] | null = null;
	let number = 0;
	let line = 1;
	let at = 0;
	Papa.parse<string[]>(text, {
		delimitersToGuess: [',', ';', '\t'],
		step: ({ data, errors, meta }) => {
			const start = line;
			for (; at < meta.cursor; at++) if (text[at] === '\n') line++;
			if (data.every((cell) => cell.trim() === '')) return;
			if (!columns) {
				columns = data.map((name) => ({ name: name.trim(), line: start }));
				return;
			}
			const names = columns.map(({ name }) => name);
			number++;
			const broken = errors.map(() => ({
				column: '',
				message: 'A quotation mark is not closed, or stands within a cell.',
				hint: 'Put the whole cell in quotation marks, and write each that it holds twice: "say ""yes""".'
			}));
			onrow({ number, line: start, cells: cellsOf(names, data), faults: [...broken, ...tooLong(names, data)] });
		}
	});
	return columns ?? [];
}

function cellsOf(names: readonly string[], data: readonly string[]): ReadonlyMap<string, string> {
	return new Map(
		names.flatMap((name, i) => {
			const cell = data[i]?.replaceAll('\r\n', '\n').trim() ?? '';
			return cell === '' ? [] : [[name, cell] as const];
		})
	);
}

function tooLong(names: readonly string[], data: readonly string[]) {
	const more = data.slice(names.length).filter((cell) => cell.trim() !== '').length;
	if (more === 0) return [];
	const message = `The row has ${data.length} cells, the head ${names.length}.`;
	return [{ column: '', message, hint: 'A cell that holds a comma needs quotation marks: "…, …".' }];
}

function readNdjson(text: string, onrow: (row: Row) => void): readonly TableColumn[] {
	const columns = new Map<string, TableColumn>();
	let number = 0;
	text.split('\n').forEach((written, i) => {
		if (written.trim() === '') return;
		number++;
		const row = objectIn(written);
		if (!row) {
			const hint = 'Write {"when": "2018-12-29", "title": "…", …} on one line.';
			const faults = [{ column: '', message: 'The line is not a JSON object.', hint }];
			return onrow({ number, line: i + 1, cells: new Map(), faults });
		}
		for (const name of Object.keys(row)) if (!columns.has(name)) columns.set(name, { name, line: i + 1 });
		const cells = new Map<string, string>();
		const faults: Row['faults'][number][] = [];
		for (const [column, value] of Object.entries(row)) {
			const cell = plain(value);
			if (cell === null)
				faults.push({ column, message: 'The value is neither a text nor a number.', hint: 'Write it in quotes.' });
			else if (cell !== '') cells.set(column, cell);
		}
		onrow({ number, line: i + 1, cells, faults });
	});
	return [...columns.values()];
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
