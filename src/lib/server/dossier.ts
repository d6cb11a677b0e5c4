import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkFiles } from '../../domain/check/check.ts';
import { printProblems } from '../../domain/check/printProblem.ts';
import { compile } from '../../domain/compile/compile.ts';
import { compileTalks } from '../../domain/compile/talks.ts';
import type { Manifest } from '../../domain/columns/manifest.ts';
import { type Dossier, MOST_PAGES } from '../../domain/dossier.ts';
import type { Lang } from '../../domain/lists.ts';
import type { Problem } from '../../domain/problem.ts';
import { hasMoreEvents } from '../../domain/read/hasMoreEvents.ts';
import type { RawFile } from '../../domain/read/rawFile.ts';
import type { Talk } from '../../domain/talk.ts';
import { answerAsks } from './answer.ts';
import { readDossierFiles } from './files.ts';
import { dossierFolder } from './folder.ts';
import { kept, placeFor } from './kept.ts';

export interface Loaded {
	readonly dossiers: Readonly<Record<Lang, Dossier>>;
	/** Where the events are too many for a page each; the dossiers hold none of them. */
	readonly crowd: {
		readonly manifest: Manifest;
		/** The folder that holds what a browser fetches: columns and texts. */
		readonly files: string;
	} | null;
	/** Apart from the dossier: a reader who does not present never fetches them. */
	readonly talks: Readonly<Record<Lang, readonly Talk[]>>;
	/** Warnings only: an error throws. */
	readonly problems: readonly Problem[];
}

const loaded = new Map<string, Loaded>();

/** The compiled dossier of a folder, read once a process; throws all its faults, as the command line prints them. */
export function loadDossier({ dir = dossierFolder(), fresh = false } = {}): Loaded {
	const known = fresh ? undefined : loaded.get(dir);
	if (known) return known;
	const files = readDossierFiles(dir);
	const result = hasMoreEvents(files, MOST_PAGES) ? loadCrowd(dir) : loadWhole(files, dir);
	loaded.set(dir, result);
	return result;
}

function loadWhole(files: readonly RawFile[], dir: string): Loaded {
	const { records, problems, untold } = checkFiles(files, dir);
	if (!records) throw new Error(printProblems(problems, files.length, untold));
	const dossiers = { fr: compile(records, 'fr'), en: compile(records, 'en') };
	const talks = { fr: compileTalks(records, 'fr'), en: compileTalks(records, 'en') };
	return { dossiers, crowd: null, talks: answerAsks(talks, dossiers), problems };
}

/** A large dossier is compiled once, by a process of its own, however many build pages of it. */
function loadCrowd(dir: string): Loaded {
	const place = placeFor(dir);
	const found = kept(place);
	// What `makeCrowd` wrote.
	if (found) return found as Loaded;
	const { status, stdout } = spawnSync(
		process.execPath,
		['--import', 'tsx', join('src', 'lib', 'server', 'makeCrowd.ts'), dir],
		{
			stdio: ['ignore', 'pipe', 'inherit'],
			encoding: 'utf8'
		}
	);
	const made = status === 0 ? kept(place) : null;
	if (!made) throw new Error(stdout || `The events of ${dir} were not compiled to the end.`);
	return made as Loaded;
}
