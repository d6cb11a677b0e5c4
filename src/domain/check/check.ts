import type { Problem } from '../problem.ts';
import type { Draft, Drafts } from '../read/draft.ts';
import type { RawFile } from '../read/rawFile.ts';
import { readRecords } from '../read/readRecords.ts';
import { finish } from '../columns/steps.ts';
import type { Records } from '../records/records.ts';
import { checkCircles } from './circles.ts';
import { COUNTRY_BOXES, type Box } from './countries.ts';
import { checkDossier } from './dossier.ts';
import { eventCheck } from './event.ts';
import { checkIds, Ids } from './ids.ts';
import { checkLinks } from './links.ts';
import { checkNames } from './names.ts';
import { checkNotes } from './notes.ts';
import { inOrder } from './order.ts';
import { checkParagraphs } from './paragraphs.ts';
import { checkPoints } from './points.ts';
import { checkPositions } from './positions.ts';
import { checkReferences, knownNames, type Names, referencesBeside, referencesIn } from './references.ts';
import { checkRings } from './rings.ts';
import { type CheckedRows, checkRows, type Progress } from './rows.ts';
import { checkSchemaLines } from './schemaLines.ts';
import { appearedIn } from './support.ts';
import { checkTalks } from './talks.ts';
import { checkUnused, Named } from './unused.ts';

export interface Checked {
	/** Null where a problem is an error. */
	readonly records: Records | null;
	/** In order of file, line and column. */
	readonly problems: readonly Problem[];
	/** How many errors of large tables there are beside. */
	readonly untold: number;
}

/** Reads and checks a whole dossier at once; `root` is what its folder is called in messages. */
export function checkFiles(files: readonly RawFile[], root = 'data', boxes = COUNTRY_BOXES): Checked {
	return finish(checkInSteps(files, root, boxes));
}

/** The same, telling how far it is while it reads large tables. */
export function* checkInSteps(
	files: readonly RawFile[],
	root = 'data',
	boxes: ReadonlyMap<string, Box> = COUNTRY_BOXES
): Generator<Progress, Checked> {
	const { drafts: held, large, problems: unread } = readRecords(files, root);
	const [ids, named] = [new Ids(), new Named()];
	const names = knownNames(held);
	const known = { ...names, event: both(names.event, ids) };
	const check = eventCheck(held, known, named);
	const beside = referencesBeside(held);
	beside.forEach((reference) => named.add(reference));
	const asked = new Set(
		[...beside, ...held.events.flatMap(referencesIn)].flatMap(({ target, name }) => (target === 'event' ? [name] : []))
	);
	const rows = yield* checkRows(large, {
		...{ ids, check },
		appeared: appearedIn(held),
		isNamed: (id) => asked.has(id),
		isPlace: (id) => names.place.has(id)
	});
	// Those that other records name come before, as their file does.
	const drafts = { ...held, events: [...rows.events, ...held.events], places: [...rows.places, ...held.places] };
	const problems = inOrder([
		...unread,
		...rows.problems,
		...held.events.flatMap((event) => check(event)),
		...checkReferences(beside, known),
		...checkDossier(held, root),
		...checkIds({ ...held, places: drafts.places }, ids),
		...checkNotes(held),
		...checkLinks(drafts),
		...checkCircles(drafts),
		...checkParagraphs(held),
		...checkNames(held),
		...checkPoints(held, boxes),
		...checkRings(drafts, boxes),
		...checkPositions(drafts),
		...checkTalks(drafts, rows.days),
		// A file that cannot be read might name them.
		...(isWhole(held) && rows.whole ? checkUnused(held, named) : []),
		...checkSchemaLines(files, root)
	]);
	const sound = rows.untold === 0 && problems.every(({ level }) => level === 'warning');
	return { records: sound ? recordsOf(held, rows) : null, problems, untold: rows.untold };
}

function both(some: Names, others: Names): Names {
	return {
		has: (name) => some.has(name) || others.has(name),
		*[Symbol.iterator]() {
			yield* some;
			yield* others;
		}
	};
}

function isWhole(drafts: Drafts): boolean {
	return Object.values(drafts)
		.flat()
		.every((draft) => draft?.whole !== false);
}

/** Drafts without a fault are records: their schemas have passed them whole. */
function recordsOf(drafts: Drafts, rows: CheckedRows): Records | null {
	if (!drafts.dossier) return null;
	const filed = <T>({ id, value }: Draft<T>) => ({ id, record: value as T });
	const listed = <T>({ value }: Draft<T>) => value as T;
	return {
		dossier: listed(drafts.dossier),
		articles: drafts.articles.map(filed),
		events: drafts.events.map(filed),
		rows: rows.index.rows(rows.events.map(filed)),
		places: drafts.places.map(listed),
		actors: drafts.actors.map(listed),
		sources: drafts.sources.map(listed),
		areas: drafts.areas.map(listed),
		disagreements: drafts.disagreements.map(listed),
		talks: drafts.talks.map(filed)
	};
}
