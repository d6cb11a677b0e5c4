import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { charactersInUse, name } from './fonts/characters.ts';
import type { Piece } from './fonts/families.ts';

// Cuts the site's fonts to the characters that its texts use: `npm run fonts`, before each build.

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'src/lib/fonts/generated');

const use = charactersInUse(root);
const inputs = hashOf([...use.keys()].sort().join(''));
if (!isMade()) await make();

async function make() {
	// Only now: they take as long to load as all the rest takes where nothing has changed.
	const { cutFamilies } = await import('./fonts/families.ts');
	const { fallbackRules } = await import('./fonts/fallbacks.ts');
	const pieces = await cutFamilies([...use.keys()]);
	const missing = [...use].filter(([character]) => !isDrawn(character, pieces));
	const inRecords = missing.filter(([, { record }]) => record);
	for (const [character, { file, line, record }] of missing) {
		const say = record ? console.error : console.warn;
		say(
			`${file}:${line}: no font of the site draws ${name(character)}. Write it otherwise${record ? '.' : ', or it is drawn by a font of the reader’s system.'}`
		);
	}
	if (inRecords.length > 0) process.exit(1);

	rmSync(target, { recursive: true, force: true });
	mkdirSync(target, { recursive: true });
	for (const { file, bytes } of pieces) writeFileSync(join(target, file), bytes);
	writeFileSync(join(target, 'fonts.css'), [...(await fallbackRules()), ...pieces.map(faceRule)].join('\n'));
	// Last: its being there says that the folder is whole. Tests read what the fonts hold from it.
	const holds = pieces.map(({ family, file, bytes, characters }) => ({
		family,
		file,
		bytes: bytes.length,
		characters
	}));
	writeFileSync(join(target, 'glyphs.json'), JSON.stringify({ inputs, pieces: holds }, null, '\t') + '\n');
	for (const { file, bytes, characters } of holds)
		console.log(`${file}: ${characters.length} characters, ${bytes} bytes`);
}

/** A name may stand in the serif and in the sans, so both must draw it; Arabic has one family beside both. */
function isDrawn(character: string, pieces: readonly Piece[]): boolean {
	const by = new Set(pieces.filter(({ characters }) => characters.includes(character)).map(({ family }) => family));
	return by.has('Noto Sans Arabic Variable') || (by.has('Source Serif 4 Variable') && by.has('Source Sans 3 Variable'));
}

function faceRule({ family, file, weights, range }: Piece): string {
	// no-inline: a font within the stylesheet is fetched by everyone, and the site's policy refuses it.
	return `@font-face {
	font-family: '${family}';
	font-weight: ${weights};
	font-display: swap;
	src: url('./${file}?no-inline') format('woff2');
	unicode-range: ${range};
}
`;
}

function isMade(): boolean {
	try {
		const made = JSON.parse(readFileSync(join(target, 'glyphs.json'), 'utf8')) as { inputs: string; pieces: Piece[] };
		return made.inputs === inputs && made.pieces.every(({ file }) => existsSync(join(target, file)));
	} catch {
		return false;
	}
}

/** What the outcome depends on: the characters, this code, and the packages that it calls. */
function hashOf(characters: string): string {
	const hash = createHash('sha256').update(characters);
	const code = readdirSync(join(root, 'src/cli/fonts'))
		.sort()
		.map((file) => `src/cli/fonts/${file}`);
	for (const file of ['src/cli/fonts.ts', ...code, 'package-lock.json']) hash.update(readFileSync(join(root, file)));
	return hash.digest('hex');
}
