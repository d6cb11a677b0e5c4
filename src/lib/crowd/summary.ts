import type { Columns, Names } from '../../domain/columns/columns.ts';
import { headAt, rowOf } from '../../domain/columns/head.ts';
import { takeRows } from '../../domain/columns/take.ts';
import type { Dossier, Event } from '../../domain/dossier.ts';
import { fitBounds } from '../../domain/map/camera.ts';
import { openingChoices } from '../explorer/choices.ts';
import type { CrowdCell, CrowdCounts, CrowdLane, Density } from '../explorer/crowd.ts';
import { boundsIn, nearDays } from './near.ts';
import type { Answer, Shown } from './protocol.ts';

/** How many lanes have room before the timeline is measured, and how large the map is, px. */
const LANES = 8;
const MAP = { width: 800, height: 380 };
/** The first entries of the chronicle: as many as may be in sight, and what is near. */
const LISTED = 24;

/** What a reader sees first of a crowd, worked out when the site is built: drawn before any column has come. */
export interface Summary {
	readonly counts: CrowdCounts;
	readonly overview: ReadonlyMap<string, Density>;
	readonly laneCounts: ReadonlyMap<string, number>;
	readonly cells: readonly CrowdCell[];
	/** By the rows of `columns`. */
	readonly lanes: readonly (Omit<CrowdLane, 'events'> & { readonly rows: readonly number[] })[];
	readonly listed: readonly number[];
	readonly columns: Columns;
	/** Of each row. */
	readonly titles: readonly string[];
}

/** What the page shows first. */
export function openingShown({ opening, views }: Pick<Dossier, 'opening' | 'views'>): Shown {
	const view = views.find(({ id }) => id === opening.view);
	const camera = view && fitBounds(view, MAP, 0);
	return {
		...wantedOf(openingChoices(opening)),
		...{ most: LANES, days: nearDays(opening.window), list: { from: 0, to: LISTED }, counted: false },
		earth: camera ? { zoom: camera.zoom, ...boundsIn(camera, MAP) } : null
	};
}

/** Of what is chosen, what a crowd answers for. */
export function wantedOf({
	picks,
	query,
	window,
	lanes,
	onMap,
	event,
	known,
	day,
	until
}: ReturnType<typeof openingChoices>) {
	return { picks, query, window, lanes, onMap, opened: event, known, day, until: until ? day : null };
}

/** Whether a summary of `opening` answers this too: where the map looks and what is scrolled to aside. */
export function isOpening(shown: Shown, opening: Shown): boolean {
	const asked = ({ picks, query, window, days, lanes, onMap, opened, known, until }: Shown) =>
		JSON.stringify([picks, query, window, days, lanes, onMap, opened, known, until]);
	return asked(shown) === asked(opening);
}

/** The worker's answers to the opening as a summary. */
export function summarise(answers: readonly Answer[], columns: Columns): Summary {
	const answer = <K extends string>(key: K) => {
		const found = answers.find((each) => key in each);
		if (!found) throw new Error(`The crowd did not answer for its ${key}.`);
		return found as Extract<Answer, Record<K, unknown>>;
	};
	const { lanes } = answer('lanes');
	const { listed } = answer('listed');
	const told = new Map<string, Event>();
	for (const { events } of lanes) for (const event of events) told.set(event.id, event);
	for (const { event } of listed.told) told.set(event.id, event);
	const ids = [...told.keys()];
	const at = (event: Event) => ids.indexOf(event.id);
	return {
		counts: answer('counts').counts,
		overview: answer('overview').overview,
		laneCounts: answer('laneCounts').laneCounts,
		cells: answer('cells').cells.map((cell) => ({ ...cell, events: cell.count === 1 ? cell.events : [] })),
		lanes: lanes.map(({ events, ...lane }) => ({ ...lane, rows: events.map(at) })),
		listed: listed.told.map(({ event }) => at(event)),
		columns: takeRows(
			columns,
			ids.map((id) => rowOf(columns, id))
		),
		titles: [...told.values()].map(({ title }) => title)
	};
}

/** What the worker would answer. */
export function answersIn(
	{ counts, overview, laneCounts, cells, lanes, listed, columns, titles }: Summary,
	names: Names
): Answer[] {
	const event = (row: number) => headAt(columns, names, row, titles[row]);
	return [
		{ counts },
		{ overview },
		{ laneCounts },
		{ cells },
		{ lanes: lanes.map(({ rows, ...lane }) => ({ ...lane, events: rows.map(event) })) },
		{ listed: { from: 0, opened: -1, told: listed.map((row) => ({ event: event(row), places: [], whole: false })) } }
	];
}
