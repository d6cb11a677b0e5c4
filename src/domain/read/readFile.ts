import { LineCounter, parseDocument } from 'yaml';
import { FILE_SCHEMAS, type FileKind } from '../records/fileSchemas.ts';
import type { Problem } from '../problem.ts';
import { decodeUtf8 } from './decode.ts';
import { explain } from './explain.ts';
import { fieldName } from './fieldName.ts';
import { toPlain } from './plain.ts';
import { salvage } from './salvage.ts';
import { Spots, type Spot } from './spots.ts';
import { yamlFault } from './yamlFault.ts';

/** What could be read of a file. */
export interface ReadFile {
	/** What passed the schema of its kind; undefined where nothing did. */
	readonly value: unknown;
	readonly spots: Spots;
	/** Whether the file's grammar is sound. */
	readonly whole: boolean;
	readonly problems: readonly Problem[];
}

const TOP: Spot = { line: 1, column: 1 };

/** Reads one file: its bytes, its grammar, its fields; each reports its faults and passes on what it could read. */
export function readFile(file: string, kind: FileKind, bytes: Uint8Array): ReadFile {
	const problems: Problem[] = [];
	const report = (spot: Spot, field: string, message: string, hint: string) =>
		problems.push({ file, line: spot.line, column: spot.column, field, message, hint, level: 'error' });

	const { text, notUtf8, bom, nul } = decodeUtf8(bytes);
	const lines = new LineCounter();
	if (bom) report(TOP, '', 'The file begins with a byte order mark.', 'Save it as «UTF-8», not as «UTF-8 with BOM».');
	if (text.trim() === '') {
		report(TOP, '', 'The file is empty.', 'Write the record, or delete the file.');
		return { value: undefined, spots: new Spots(), whole: false, problems };
	}
	if (notUtf8 !== null) report(spotIn(text, notUtf8), '', 'The file is not UTF-8 from here on.', 'Save it as «UTF-8».');
	if (nul !== null)
		report(spotIn(text, nul), '', 'The file holds a NUL byte, as no text does.', 'Save it as «UTF-8» text.');

	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
		const { line, col } = lines.linePos(pos[0]);
		const fault = yamlFault(code, message);
		report({ line, column: col }, '', fault.message, fault.hint);
	}
	const whole = document.errors.every((error) => error.code === 'DUPLICATE_KEY');
	if (kind === 'areas' && whole && !isJson(text))
		report(TOP, '', 'The file is not GeoJSON.', 'Write JSON: fields in double quotes, commas between, no comments.');

	const plain = toPlain(document, lines);
	for (const { spot, path, message, hint } of plain.faults) report(spot, fieldName(path, plain.value), message, hint);
	const unread = new Set(plain.faults.map(({ path }) => path.join('.')));
	const schema = FILE_SCHEMAS[kind];
	const checked = schema.safeParse(plain.value);
	const explained = (checked.error?.issues ?? []).flatMap((issue) => explain(issue, schema, plain.value));
	for (const { path, on, shape, message, hint } of explained) {
		if ((shape && !whole) || unread.has(path.join('.'))) continue;
		report(on === 'key' ? plain.spots.key(path) : plain.spots.value(path), fieldName(path, plain.value), message, hint);
	}
	return { value: salvage(plain.value, checked.error?.issues ?? []), spots: plain.spots, whole, problems };
}

function spotIn(text: string, offset: number): Spot {
	const before = text.slice(0, offset);
	const lineStart = before.lastIndexOf('\n') + 1;
	return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
