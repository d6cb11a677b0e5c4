import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KeptCrowd, Loaded } from './dossier.ts';
import { dossierPaths } from './files.ts';

/** Where compiled dossiers are kept between builds. */
const FOLDER = join('node_modules', '.cache', 'chronocarte');
/** The code that compiles: with another, what was kept is made anew. */
const CODE = [join('src', 'domain'), join('src', 'lib', 'server')];
/** Says of a folder what it holds; written last. */
const WHOLE = 'dossier.json';

/** A place for what is made of a dossier's files as they are: for others it is another place. */
export interface Place {
	readonly folder: string;
	/** What all places of this dossier's folder begin with. */
	readonly family: string;
}

export function placeFor(dir: string): Place {
	const family = `events-${createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 8)}-`;
	const hash = createHash('sha256');
	for (const folder of [dir, ...CODE])
		for (const path of dossierPaths(folder)) {
			const { size, mtimeMs } = statSync(join(folder, path));
			hash.update(`${path} ${size} ${mtimeMs}\n`);
		}
	return { family, folder: join(FOLDER, family + hash.digest('hex').slice(0, 16)) };
}

/** What is kept there; null where there is nothing. */
export function kept({ folder }: Place): KeptCrowd | null {
	const file = join(folder, WHOLE);
	// What `keep` wrote.
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptCrowd) : null;
}

/** A folder to write to until `keep` is called; what others left who did not come to an end is removed. */
export function halfOf({ folder, family }: Place): string {
	for (const name of namesIn(family)) {
		const [, writer] = /\.half-(\d+)$/.exec(name) ?? [];
		if (writer !== undefined && !isAlive(Number(writer))) rmSync(join(FOLDER, name), { recursive: true });
	}
	return `${folder}.half-${process.pid}`;
}

/** Makes of a half-written folder a whole one, and removes those of the same dossier as it was before. */
export function keep(
	half: string,
	{ folder, family }: Place,
	value: Omit<KeptCrowd, 'shelves'> & Pick<Loaded, 'shelves'>
) {
	writeFileSync(join(half, WHOLE), JSON.stringify(value));
	// Another process may have been faster: both made the same.
	if (existsSync(folder)) rmSync(half, { recursive: true });
	else renameSync(half, folder);
	for (const name of namesIn(family))
		if (!name.includes('.half-') && join(FOLDER, name) !== folder) rmSync(join(FOLDER, name), { recursive: true });
}

function namesIn(family: string): readonly string[] {
	return existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.startsWith(family)) : [];
}

function isAlive(process_: number): boolean {
	try {
		return process.kill(process_, 0);
	} catch {
		return false;
	}
}
