import { checkFiles } from '../../domain/check/check.ts';
import { printProblems } from '../../domain/check/printProblem.ts';
import { compile } from '../../domain/compile/compile.ts';
import { compileTalks } from '../../domain/compile/talks.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Lang } from '../../domain/lists.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Talk } from '../../domain/talk.ts';
import { type CrowdFiles, crowdOf, MOST_PAGES } from './crowd.ts';
import { answerAsks } from './answer.ts';
import { readDossierFiles } from './files.ts';
import { dossierFolder } from './folder.ts';

export interface Loaded {
	readonly dossiers: Readonly<Record<Lang, Dossier>>;
	/** Where the events are too many for a page each: their columns and texts; the dossiers hold none of them. */
	readonly crowd: CrowdFiles | null;
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
	const { records, problems } = checkFiles(files, dir);
	if (!records) throw new Error(printProblems(problems, files.length));
	const compiled = { fr: compile(records, 'fr'), en: compile(records, 'en') };
	const crowd = records.events.length > MOST_PAGES ? crowdOf(compiled) : null;
	const dossiers = crowd?.dossiers ?? compiled;
	const talks = { fr: compileTalks(records, 'fr'), en: compileTalks(records, 'en') };
	const result = { dossiers, crowd, talks: answerAsks(talks, dossiers), problems };
	loaded.set(dir, result);
	return result;
}
