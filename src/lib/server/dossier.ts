import { checkFiles } from '../../domain/check/check.ts';
import { printProblems } from '../../domain/check/printProblem.ts';
import { compile } from '../../domain/compile/compile.ts';
import { compileTalks } from '../../domain/compile/talks.ts';
import type { Dossier, Event } from '../../domain/dossier.ts';
import type { Lang } from '../../domain/lists.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Talk } from '../../domain/talk.ts';
import { MOST_ENTRIES, MOST_LISTED } from '../../domain/limits.ts';
import { Shelves } from '../../domain/shelves.ts';
import { type CrowdFiles, crowdOf, reduced } from './crowd.ts';
import { answerAsks } from './answer.ts';
import { readDossierFiles } from './files.ts';
import { dossierFolder } from './folder.ts';

export interface Loaded {
	/** For the pages: where the events have none, it holds those that are listed. */
	readonly dossiers: Readonly<Record<Lang, Dossier>>;
	/** What the explorer has at once: of a crowd no event. */
	readonly explorer: Readonly<Record<Lang, Dossier>>;
	/** Where the events are too many for the explorer's HTML: their columns and texts. */
	readonly crowd: CrowdFiles | null;
	/** The lists of events on pages. */
	readonly shelves: Shelves;
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
	const crowd = records.events.length > MOST_ENTRIES ? crowdOf(compiled) : null;
	const both = (of: (dossier: Dossier) => Dossier) => ({ fr: of(compiled.fr), en: of(compiled.en) });
	const shelves = new Shelves(compiled.fr.paged ? Infinity : MOST_LISTED);
	const listed = new Set(compiled.fr.events.filter((event) => shelves.add(event)).map(({ id }) => id));
	const dossiers = compiled.fr.paged
		? compiled
		: both((dossier) =>
				reduced(
					dossier,
					dossier.events.filter(({ id }) => listed.has(id))
				)
			);
	const explorer = crowd ? both((dossier) => reduced(dossier, [])) : dossiers;
	const talks = { fr: compileTalks(records, 'fr'), en: compileTalks(records, 'en') };
	const result = { dossiers, explorer, crowd, shelves, talks: answerAsks(talks, dossiers), problems };
	loaded.set(dir, result);
	return result;
}

/** The events that have a page each. */
export function eventsWithPages(lang: Lang): readonly Event[] {
	const { paged, events } = loadDossier().dossiers[lang];
	return paged ? events : [];
}
