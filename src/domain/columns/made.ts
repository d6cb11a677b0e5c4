import { toIso } from '../dates/day.ts';
import { anchorOf, extentOf } from '../dates/extent.ts';
import { byText } from '../dates/order.ts';
import { whenOf } from '../dates/whenOf.ts';
import type { When } from '../dates/when.ts';
import type { Dossier, Event } from '../dossier.ts';
import { PHASES, STANDINGS, type Side } from '../lists.ts';
import { type Columns, emptyColumns, type Lists, type Names, packLook } from './columns.ts';

/** Events for tests: small, odd and crowded, so that all forms of dates meet. */
export interface Made {
	/** In the order of the columns. */
	readonly events: readonly Event[];
	/** As a dossier lists them, with those that only speak. */
	readonly actors: Dossier['actors'];
	readonly columns: Columns;
}

export const NAMES: Names = {
	kind: ['talks', 'call', 'strike'],
	theme: ['idlib', 'kurds', 'energy'],
	place: ['moscow', 'ankara', 'sochi', 'astana', 'idlib', 'afrin'],
	actor: ['lavrov', 'akar', 'west', 'un', 'nobody'],
	article: ['first', 'second', 'third', 'fourth']
};

const SIDE: Readonly<Record<string, Side>> = { lavrov: 'turkey', akar: 'russia', un: 'un' };

export function sideOf(actor: string): Side | null {
	return SIDE[actor] ?? null;
}

/** The first of all made days, and how many there are. */
const [FIRST, DAYS] = [16_000, 1_200];

/** The same for the same seed and count. */
export function madeEvents(seed: number, count: number): Made {
	const random = randomFrom(seed);
	const made = Array.from({ length: count }, (_, i) => madeEvent(`e${i}`, random)).sort(inOrder);
	const events = made.map(({ event }) => event);
	const speaks = new Map(made.map(({ event, speakers }) => [event, speakers]));
	const actorsOf = (event: Event) => [
		...new Set([...event.who.map(({ actor }) => actor), ...(speaks.get(event) ?? [])])
	];
	const actors = NAMES.actor.map((id) => ({
		id,
		side: sideOf(id),
		events: events.filter((event) => actorsOf(event).includes(id)).map((event) => event.id)
	})) as unknown as Dossier['actors'];
	const points = made.map(({ point }) => point);
	return { events, actors, columns: columnsOf(events, actorsOf, points, random) };
}

/** The columns while only the first `rows` have come. */
export function cut(columns: Columns, rows: number): Columns {
	return { ...columns, rows: Math.min(rows, columns.rows) };
}

interface MadeEvent {
	readonly event: Event;
	readonly speakers: readonly string[];
	readonly point: { readonly lat: number; readonly lon: number } | null;
}

type Random = (below: number) => number;

function madeEvent(id: string, random: Random): MadeEvent {
	const when = madeWhen(random);
	const told = random(2) === 0 ? null : FIRST + random(DAYS);
	const some = (list: readonly string[], most: number) => list.filter(() => random(list.length) < most);
	const event: Partial<Event> = {
		id,
		kind: oneOf(NAMES.kind, random),
		theme: oneOf(NAMES.theme, random),
		standing: oneOf(STANDINGS, random),
		phase: oneOf(PHASES, random),
		when,
		extent: extentOf(when, told),
		anchor: anchorOf(when),
		where: some(NAMES.place, 1).map((place) => ({
			place,
			as: 'venue',
			by: 'stated',
			why: null,
			reported: false,
			says: null
		})),
		who: some(NAMES.actor.slice(0, -1), 1).map((actor) => ({ actor, as: null })),
		articles: some(NAMES.article, 2),
		disagreements: random(5) === 0 ? ['which-day'] : [],
		...{ accounts: [], outside: [], links: [], outcome: null, dated: { by: [], why: '' }, told }
	};
	const point = random(6) === 0 ? null : { lat: random(1700) / 10 - 85, lon: random(3600) / 10 - 180 };
	return { event: event as Event, speakers: some(NAMES.actor, 1), point };
}

function madeWhen(random: Random): When {
	const [a, b] = [random(DAYS), random(DAYS)].sort((x, y) => x - y) as [number, number];
	const [first, last] = [
		written(FIRST + a, random),
		written(FIRST + (random(2) === 0 ? b : Math.min(b, a + 9)), random)
	];
	const forms = [first, first, first, `${first}/${last}`, `${first}/..`, `[${first},${last}]`, `[..${first}]`];
	return whenOf(oneOf(forms, random)) ?? madeWhen(random);
}

function written(day: number, random: Random): string {
	return toIso(day).slice(0, oneOf([10, 10, 10, 7, 4], random)) + oneOf(['', '', '', '~', '?', '%'], random);
}

function inOrder({ event: a }: MadeEvent, { event: b }: MadeEvent): number {
	return a.extent.from - b.extent.from || a.extent.to - b.extent.to || byText(a.id, b.id);
}

function columnsOf(
	events: readonly Event[],
	actorsOf: (event: Event) => readonly string[],
	points: readonly MadeEvent['point'][],
	random: Random
): Columns {
	const place = events.map(({ where }) => where.map((each) => each.place));
	const actor = events.map(actorsOf);
	const article = events.map(({ articles }) => articles);
	const ids = events.map(({ id }) => id);
	const sum = (lists: readonly { readonly length: number }[]) => lists.reduce((total, { length }) => total + length, 0);
	const sizes = { rows: events.length, place: sum(place), actor: sum(actor), article: sum(article), ids: sum(ids) };
	const columns = emptyColumns(sizes);
	events.forEach((event, row) => {
		columns.from[row] = event.extent.from;
		columns.to[row] = event.extent.to;
		columns.anchor[row] = event.anchor * 2;
		columns.look[row] = packLook(event);
		columns.weight[row] = random(4);
		columns.lat[row] = points[row]?.lat ?? NaN;
		columns.lon[row] = points[row]?.lon ?? NaN;
		columns.kind[row] = NAMES.kind.indexOf(event.kind);
		columns.theme[row] = NAMES.theme.indexOf(event.theme);
	});
	for (const facet of ['place', 'actor', 'article'] as const)
		fillLists(columns[facet], { place, actor, article }[facet], NAMES[facet]);
	let end = 0;
	ids.forEach((id, row) => {
		for (const char of id) columns.ids.bytes[end++] = char.charCodeAt(0);
		columns.ids.starts[row + 1] = end;
	});
	columns.rows = events.length;
	return columns;
}

function fillLists({ starts, values }: Lists, lists: readonly (readonly string[])[], names: readonly string[]): void {
	let end = 0;
	lists.forEach((list, row) => {
		for (const value of list) values[end++] = names.indexOf(value);
		starts[row + 1] = end;
	});
}

function oneOf<T>(list: readonly T[], random: Random): T {
	const found = list[random(list.length)];
	if (found === undefined) throw new RangeError('There is nothing to choose from.');
	return found;
}

/** Whole numbers below a bound; Mulberry32, by Tommy Ettinger. */
function randomFrom(seed: number): Random {
	let state = seed | 0;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
	};
}
