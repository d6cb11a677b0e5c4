import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkFiles } from '../../domain/check/check.ts';
import { printProblems } from '../../domain/check/printProblem.ts';
import { compile } from '../../domain/compile/compile.ts';
import { compileTalks } from '../../domain/compile/talks.ts';
import type { Dossier, Event } from '../../domain/dossier.ts';
import { MOST_ENTRIES } from '../../domain/limits.ts';
import type { Lang } from '../../domain/lists.ts';
import type { Problem } from '../../domain/problem.ts';
import { hasMoreEvents } from '../../domain/read/hasMoreEvents.ts';
import type { RawFile } from '../../domain/read/rawFile.ts';
import { Shelves } from '../../domain/shelves.ts';
import type { Talk } from '../../domain/talk.ts';
import { answerAsks } from './answer.ts';
import type { CrowdFiles } from './crowdFile.ts';
import { readDossierFiles } from './files.ts';
import { dossierFolder } from './folder.ts';
import { kept, placeFor } from './kept.ts';

export interface Loaded {
	/** For the pages: where the events have none, it holds those that are listed. */
	readonly dossiers: Readonly<Record<Lang, Dossier>>;
	/** What the explorer has at once: of a crowd no event. */
	readonly explorer: Readonly<Record<Lang, Dossier>>;
	/** Where the events are too many for the explorer's HTML. */
	readonly crowd: CrowdFiles | null;
	/** The lists of events on pages. */
	readonly shelves: Shelves;
	/** Apart from the dossier: a reader who does not present never fetches them. */
	readonly talks: Readonly<Record<Lang, readonly Talk[]>>;
	/** Warnings only: an error throws. */
	readonly problems: readonly Problem[];
}

/** As JSON holds it. */
export interface KeptCrowd extends Omit<Loaded, 'shelves'> {
	readonly shelves: ReturnType<Shelves['toJSON']>;
}

const loaded = new Map<string, Loaded>();

/** The compiled dossier of a folder, read once a process; throws all its faults, as the command line prints them. */
export function loadDossier({ dir = dossierFolder(), fresh = false } = {}): Loaded {
	const known = fresh ? undefined : loaded.get(dir);
	if (known) return known;
	const files = readDossierFiles(dir);
	const result = hasMoreEvents(files, MOST_ENTRIES) ? loadCrowd(dir) : loadWhole(files, dir);
	loaded.set(dir, result);
	return result;
}

function loadWhole(files: readonly RawFile[], dir: string): Loaded {
	const { records, problems, untold } = checkFiles(files, dir);
	if (!records) throw new Error(printProblems(problems, files.length, untold));
	const dossiers = { fr: compile(records, 'fr'), en: compile(records, 'en') };
	const shelves = new Shelves();
	for (const event of dossiers.fr.events) shelves.add(event);
	const talks = { fr: compileTalks(records, 'fr'), en: compileTalks(records, 'en') };
	return { dossiers, explorer: dossiers, crowd: null, shelves, talks: answerAsks(talks, dossiers), problems };
}

/** A large dossier is compiled once, by a process of its own, however many build pages of it. */
function loadCrowd(dir: string): Loaded {
	const place = placeFor(dir);
	const { shelves, ...rest } = kept(place) ?? makeCrowd(dir, () => kept(place));
	return { ...rest, shelves: new Shelves(Infinity, shelves) };
}

function makeCrowd(dir: string, made: () => KeptCrowd | null): KeptCrowd {
	const maker = join('src', 'lib', 'server', 'makeCrowd.ts');
	const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', maker, dir], {
		stdio: ['ignore', 'pipe', 'inherit'],
		encoding: 'utf8'
	});
	const found = status === 0 ? made() : null;
	if (!found) throw new Error(stdout || `The events of ${dir} were not compiled to the end.`);
	return found;
}

/** The events that have a page each. */
export function eventsWithPages(lang: Lang): readonly Event[] {
	const { paged, events } = loadDossier().dossiers[lang];
	return paged ? events : [];
}
