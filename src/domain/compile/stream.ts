import { byText } from '../dates/order.ts';
import { startOfMonth, startOfNextMonth } from '../dates/day.ts';
import type { Dossier, Event, Place } from '../dossier.ts';
import { MOST_PAGES } from '../limits.ts';
import type { Lang } from '../lists.ts';
import type { Records } from '../records/records.ts';
import { compile } from './compile.ts';
import { compileEvent } from './events.ts';
import { linksOf } from './links.ts';
import { compilePlace } from './lists.ts';
import { datedBy, inOrderOfPublication } from './order.ts';

type Both<T> = Readonly<Record<Lang, T>>;

/** One event in each language, and the points it is at that no dossier lists. */
export interface Compiled {
	readonly events: Both<Event>;
	readonly spots: Both<readonly Place[]>;
}

/** A dossier of any number of events: those are compiled one by one, as they are asked for. */
export interface Stream {
	/** Without events, and without the points of tables. */
	readonly dossiers: Both<Dossier>;
	readonly count: number;
	/** How many places, actors and articles the events have together at most, and bytes of ids. */
	readonly sizes: { readonly place: number; readonly actor: number; readonly article: number; readonly ids: number };
	/** In order of time. */
	readonly events: () => Generator<Compiled>;
}

/** Records that passed every check, as a stream of events and what is left of the dossier without them. */
export function streamOf(records: Records): Stream {
	const order = inOrder(records);
	const { events: held, rows } = records;
	const count = order.rows.length;
	const sum = (of: (event: (typeof held)[number]) => number) => held.reduce((sum, event) => sum + of(event), 0);
	const accounts = sum(({ record }) => record.accounts?.length ?? 0);
	return {
		dossiers: {
			fr: withoutEvents(records, 'fr', count, order.extent),
			en: withoutEvents(records, 'en', count, order.extent)
		},
		count,
		sizes: {
			place: (rows?.sizes.place ?? 0) + sum(({ record }) => record.where?.length ?? 0),
			actor: (rows?.sizes.actor ?? 0) + accounts + sum(({ record }) => record.who?.length ?? 0),
			article: (rows?.sizes.article ?? 0) + accounts,
			ids: (rows?.sizes.ids ?? 0) + sum(({ id }) => id.length)
		},
		events: () => compiledIn(records, order.rows)
	};
}

/** The numbers of all events in order of time, the held ones first; and the days they fill. */
function inOrder({ events, rows, articles }: Records) {
	const held = events.map(datedBy(articles));
	const count = held.length + (rows?.count ?? 0);
	const [from, to] = [new Int32Array(count), new Int32Array(count)];
	const anchor = new Float64Array(count);
	for (let i = 0; i < count; i++) {
		const event = held[i];
		const times = event ? { ...event.extent, anchor: event.anchor } : rows?.timesOf(i - held.length);
		[from[i], anchor[i], to[i]] = [times?.from ?? 0, times?.anchor ?? 0, times?.to ?? 0];
	}
	const idOf = (i: number) => held[i]?.id ?? rows?.idOf(i - held.length) ?? '';
	// As byTime has it, without an object for each.
	const sorted = Uint32Array.from({ length: count }, (_, i) => i).sort(
		(a, b) =>
			(from[a] ?? 0) - (from[b] ?? 0) ||
			(anchor[a] ?? 0) - (anchor[b] ?? 0) ||
			(to[b] ?? 0) - (to[a] ?? 0) ||
			byText(idOf(a), idOf(b))
	);
	const last = to.reduce((most, day) => Math.max(most, day), -Infinity);
	return { rows: sorted, extent: { from: startOfMonth(from[sorted[0] ?? 0] ?? 0), to: startOfNextMonth(last - 1) } };
}

function withoutEvents(records: Records, lang: Lang, count: number, extent: Dossier['extent']): Dossier {
	// Areas and disagreements are told by the events that they name.
	const dossier = compile({ ...records, events: [...records.events, ...(records.rows?.named ?? [])] }, lang);
	return { ...reduced(dossier, []), extent, paged: count <= MOST_PAGES };
}

/** The dossier with these events alone, and without the points of a table. */
export function reduced(dossier: Dossier, events: readonly Event[]): Dossier {
	return {
		...dossier,
		events,
		places: dossier.places.filter(({ kind }) => kind !== 'spot').map((place) => ({ ...place, events: [] })),
		actors: dossier.actors.map((actor) => ({ ...actor, events: [] })),
		articles: dossier.articles.map((article) => ({ ...article, events: [] }))
	};
}

function* compiledIn(records: Records, order: Uint32Array): Generator<Compiled> {
	const { events: held, rows, places } = records;
	const articles = inOrderOfPublication(records.articles);
	const ids = articles.map(({ id }) => id);
	const dated = datedBy(articles);
	// No row of a large table is linked to but by a record that names it.
	const links = linksOf([...held, ...(rows?.named ?? [])]);
	const touching = disagreementsOf(records);
	const spots = new Map(places.filter(({ kind }) => kind === 'spot').map((place) => [place.id, place]));
	for (const i of order) {
		const own = held[i];
		const { id, record, place } = own
			? { id: own.id, record: own.record, place: null }
			: readRow(rows, i - held.length);
		const event = dated({ id, record });
		const at = (record.where ?? []).flatMap((where) =>
			where.place === place?.id ? place : (spots.get(where.place) ?? [])
		);
		const [leading, disputed] = [links.get(id) ?? [], touching.get(id) ?? []];
		yield {
			events: {
				fr: compileEvent(event, { lang: 'fr', articles: ids, links: leading, disagreements: disputed }),
				en: compileEvent(event, { lang: 'en', articles: ids, links: leading, disagreements: disputed })
			},
			spots: { fr: at.map((spot) => compilePlace(spot, 'fr', [])), en: at.map((spot) => compilePlace(spot, 'en', [])) }
		};
	}
}

function readRow(rows: Records['rows'], row: number) {
	if (!rows) throw new RangeError(`There is no row ${row}.`);
	return rows.read(row);
}

function disagreementsOf({ disagreements }: Records): ReadonlyMap<string, readonly string[]> {
	const touching = new Map<string, string[]>();
	for (const { id, positions } of disagreements)
		for (const event of new Set(positions.map(({ event }) => event)))
			touching.set(event, [...(touching.get(event) ?? []), id]);
	return touching;
}
