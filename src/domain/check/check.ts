import type { Problem } from '../problem.ts';
import type { Draft, Drafts } from '../read/draft.ts';
import type { RawFile } from '../read/rawFile.ts';
import { readRecords } from '../read/readRecords.ts';
import type { Records } from '../records/records.ts';
import { checkCircles } from './circles.ts';
import { COUNTRY_BOXES, type Box } from './countries.ts';
import { checkDossier } from './dossier.ts';
import { checkIds } from './ids.ts';
import { checkLinks } from './links.ts';
import { checkNames } from './names.ts';
import { checkNotes } from './notes.ts';
import { checkParagraphs } from './paragraphs.ts';
import { checkPlaces } from './places.ts';
import { checkPoints } from './points.ts';
import { checkPositions } from './positions.ts';
import { checkReferences } from './references.ts';
import { checkRings } from './rings.ts';
import { checkSchemaLines } from './schemaLines.ts';
import { checkSupport } from './support.ts';
import { checkTalks } from './talks.ts';
import { checkUnused } from './unused.ts';

export interface Checked {
	/** Null where a problem is an error. */
	readonly records: Records | null;
	/** In order of file, line and column. */
	readonly problems: readonly Problem[];
}

/** Reads and checks a whole dossier at once; `root` is what its folder is called in messages. */
export function checkFiles(
	files: readonly RawFile[],
	root = 'data',
	boxes: ReadonlyMap<string, Box> = COUNTRY_BOXES
): Checked {
	const { drafts, problems: unread } = readRecords(files, root);
	const problems = [
		...unread,
		...checkDossier(drafts, root),
		...checkIds(drafts),
		...checkReferences(drafts),
		...checkPlaces(drafts),
		...checkNotes(drafts),
		...checkLinks(drafts),
		...checkCircles(drafts),
		...checkParagraphs(drafts),
		...checkNames(drafts),
		...checkPoints(drafts, boxes),
		...checkRings(drafts, boxes),
		...checkSupport(drafts),
		...checkPositions(drafts),
		...checkTalks(drafts),
		...checkUnused(drafts),
		...checkSchemaLines(files, root)
	]
		.sort(inOrder)
		// A parser that stumbles may stumble at one spot many times.
		.filter((problem, i, all) => i === 0 || inOrder(problem, all[i - 1] ?? problem) !== 0);
	const sound = problems.every(({ level }) => level === 'warning');
	return { records: sound ? recordsOf(drafts) : null, problems };
}

function inOrder(a: Problem, b: Problem): number {
	return (
		compare(a.file, b.file) ||
		a.line - b.line ||
		a.column - b.column ||
		compare(a.field, b.field) ||
		compare(a.message, b.message)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Drafts without a fault are records: their schemas have passed them whole. */
function recordsOf(drafts: Drafts): Records | null {
	if (!drafts.dossier) return null;
	const filed = <T>({ id, value }: Draft<T>) => ({ id, record: value as T });
	const listed = <T>({ value }: Draft<T>) => value as T;
	return {
		dossier: listed(drafts.dossier),
		articles: drafts.articles.map(filed),
		events: drafts.events.map(filed),
		places: drafts.places.map(listed),
		actors: drafts.actors.map(listed),
		sources: drafts.sources.map(listed),
		areas: drafts.areas.map(listed),
		disagreements: drafts.disagreements.map(listed),
		talks: drafts.talks.map(filed)
	};
}
