import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import { hex } from './characters.ts';

interface Family {
	readonly family: string;
	/** Of @fontsource-variable. */
	readonly folder: string;
	/** The files of the package that are looked into, the likeliest first; the first that has a character gives it. */
	readonly files: readonly string[];
	/** The characters that it is asked for, where not all. */
	readonly only?: RegExp;
	readonly features?: readonly string[];
}

/** A font file cut for the site: fetched by a browser only where the page holds a character of its range. */
export interface Piece {
	readonly family: string;
	readonly file: string;
	readonly weights: string;
	readonly characters: string;
	readonly range: string;
	readonly bytes: Buffer;
}

const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
// Figures are lining and tabular by default in both, so `lnum` and `tnum` are not carried.
const features = ['kern', 'liga', 'locl', 'ccmp', 'mark', 'mkmk'];

const families: readonly Family[] = [
	{ family: 'Source Serif 4 Variable', folder: 'source-serif-4', files: scripts, features },
	{ family: 'Source Sans 3 Variable', folder: 'source-sans-3', files: scripts, features },
	// Every feature stays: without them Arabic letters do not join.
	{
		family: 'Noto Sans Arabic Variable',
		folder: 'noto-sans-arabic',
		files: ['arabic'],
		only: /\p{Script_Extensions=Arabic}/u
	}
];

/** The pieces that hold these characters. What no family has is in none of them. */
export async function cutFamilies(characters: readonly string[]): Promise<Piece[]> {
	const pieces: Piece[] = [];
	for (const family of families) {
		const left = new Set(characters.filter((character) => family.only?.test(character) ?? true));
		for (const script of family.files) {
			const source = readFont(family.folder, script);
			const has = new Set(open(source).characterSet);
			const mine = [...left].filter((character) => has.has(character.codePointAt(0) ?? 0)).sort(byCodePoint);
			if (mine.length === 0) continue;
			for (const character of mine) left.delete(character);
			pieces.push(await cut(family, script, source, mine));
		}
	}
	return pieces;
}

/** The upright font of one script, all weights, without the optical sizes, as the package brings it. */
export function readFont(folder: string, script: string): Buffer<ArrayBuffer> {
	const path = `../../../node_modules/@fontsource-variable/${folder}/files/${folder}-${script}-wght-normal.woff2`;
	return readFileSync(fileURLToPath(new URL(path, import.meta.url)));
}

/** What a font file says of itself. */
export function open(bytes: Buffer<ArrayBuffer>): Font {
	const font = create(bytes);
	if (font.isCollection) throw new Error('A collection of fonts, where one font was expected.');
	return font;
}

async function cut(
	family: Family,
	script: string,
	source: Buffer<ArrayBuffer>,
	characters: readonly string[]
): Promise<Piece> {
	const bytes = await subsetFont(source, characters.join(''), {
		targetFormat: 'woff2',
		// One variable file is lighter than two of one weight each (serif 25 kB against 30, sans 15 against 18).
		variationAxes: { wght: { min: 400, max: 600, default: 400 } },
		// Copyright and licence stay inside.
		preserveNameIds: [0, 13, 14],
		...(family.features && { keepFeatures: [...family.features] })
	});
	// A narrow no-break space is no glyph of ours: the shaper makes it from the space of the font whose range holds it.
	const range = script === 'latin' ? [...characters, '\u202f'] : characters;
	return {
		family: family.family,
		file: `${family.folder}-${script}.woff2`.replace('arabic-arabic', 'arabic'),
		weights: '400 600',
		characters: characters.join(''),
		range: ranges(range),
		bytes
	};
}

/** Code points as CSS writes them, neighbours together: U+20-7E,U+A0. */
function ranges(characters: readonly string[]): string {
	const stretches: { from: string; to: string }[] = [];
	for (const character of [...characters].sort(byCodePoint)) {
		const last = stretches.at(-1);
		if (last && code(character) === code(last.to) + 1) last.to = character;
		else stretches.push({ from: character, to: character });
	}
	return stretches.map(({ from, to }) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(',');
}

function byCodePoint(a: string, b: string): number {
	return code(a) - code(b);
}

function code(character: string): number {
	return character.codePointAt(0) ?? 0;
}
