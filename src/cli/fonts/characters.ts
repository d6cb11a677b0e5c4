import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { dossierFolder } from '../../lib/server/folder.ts';

/** Where a character was met first; the site's base has no place. In a record it must be drawn by our fonts. */
export interface Use {
	readonly file: string;
	readonly line: number;
	readonly record: boolean;
}

const letters = 'abcdefghijklmnopqrstuvwxyzàâäæçéèêëîïôöœùûüÿ';
/** Whatever a page may need that no text holds: what a reader types, figures, and the marks of both languages. */
const base = `${letters}${letters.toUpperCase()}0123456789 !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~«»‘’“”–—…·•×°§\u00a0`;

/**
 * Every character that the site may draw, and where it was met: records, names on the basemap, the interface's words.
 * Read here and not by way of the compiled dossier, since a page that tells a fault in the records needs its fonts too.
 */
export function charactersInUse(root: string): ReadonlyMap<string, Use> {
	const uses = new Map<string, Use>();
	for (const character of base) uses.set(character, { file: 'src/cli/fonts/characters.ts', line: 1, record: false });
	const records = [
		...filesIn(resolve(root, dossierFolder()), /\.(yaml|geojson|csv|ndjson)$/),
		...filesIn(join(root, 'data/basemap'), /(names|cities)\.json$/)
	];
	for (const path of records) meet(path, strings(path), true);
	for (const path of filesIn(join(root, 'src/lib/messages'), /\.ts$/)) meet(path, [withoutComments(path)], false);
	return uses;

	function meet(path: string, texts: readonly string[], record: boolean) {
		for (const character of new Set(texts.join('').normalize('NFC'))) {
			if (uses.has(character) || !isDrawn(character)) continue;
			uses.set(character, { file: relative(root, path), line: lineOf(character, path), record });
		}
	}
}

/** A character as a person can look it up: «ǆ» (U+01C6). */
export function name(character: string): string {
	return `«${character}» (U+${hex(character)})`;
}

/** U+01C6 without its U+. */
export function hex(character: string): string {
	return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Spaces are as wide as the shaper makes them from the plain one; controls and marks of direction have no glyph. */
function isDrawn(character: string): boolean {
	return !/[\p{C}\p{Zs}]/u.test(character);
}

function filesIn(folder: string, pattern: RegExp): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => join(folder, file))
		.filter((file) => pattern.test(file.replaceAll('\\', '/')))
		.sort();
}

/** The texts of a record, comments and keys left out; none where it cannot be read, which `dossier check` tells. */
function strings(path: string): string[] {
	try {
		const text = readFileSync(path, 'utf8');
		if (/\.(csv|ndjson)$/.test(path)) return [text];
		return leaves(path.endsWith('.yaml') ? parse(text, { logLevel: 'silent' }) : JSON.parse(text));
	} catch {
		return [];
	}
}

function leaves(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

function withoutComments(path: string): string {
	return readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}

function lineOf(character: string, path: string): number {
	const lines = readFileSync(path, 'utf8').normalize('NFC').split('\n');
	return Math.max(1, lines.findIndex((line) => line.includes(character)) + 1);
}
