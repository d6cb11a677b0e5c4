import type { Dossier, Event, OutsideFact } from './dossier.ts';

/**
 * The part of a dossier that a page of its own needs: these events in full, those they link to in brief
 * (title, date and signs; their lists are empty), and every record that the full ones name.
 */
export function excerpt(dossier: Dossier, ids: readonly string[], also: Partial<Wanted> = {}): Dossier {
	const events = dossier.events.filter(({ id }) => ids.includes(id));
	const linked = new Set(events.flatMap(({ links }) => links.map(({ to }) => to)));
	const disagreements = pick(dossier.disagreements, [
		...events.flatMap((event) => event.disagreements),
		...(also.disagreements ?? [])
	]);
	const positions = disagreements.flatMap((disagreement) => disagreement.positions);
	const facts = [...events.flatMap(({ outside }) => outside), ...disagreements.flatMap(({ outside }) => outside)];
	return {
		...dossier,
		glossary: [],
		areas: [],
		views: [],
		events: dossier.events.flatMap((event) => {
			if (ids.includes(event.id)) return [event];
			return linked.has(event.id) || also.events?.includes(event.id) ? [brief(event)] : [];
		}),
		places: pick(dossier.places, [...events.flatMap(placesOf), ...(also.places ?? [])]).map((place) => ({
			...place,
			events: also.places?.includes(place.id) ? place.events : []
		})),
		actors: pick(dossier.actors, [
			...events.flatMap(actorsOf),
			...positions.map(({ voice }) => voice),
			...(also.actors ?? [])
		]).map((actor) => ({ ...actor, events: also.actors?.includes(actor.id) ? actor.events : [] })),
		sources: pick(dossier.sources, [
			...sourcesOf(facts),
			...events.flatMap(({ outcome }) => outcome?.sources ?? []),
			...(also.sources ?? [])
		]),
		disagreements
	};
}

/**
 * What the explorer needs at once: titles, dates, places, links. Texts and accounts come after, with the whole dossier.
 */
export function outline(dossier: Dossier): Dossier {
	return {
		...dossier,
		introduction: '',
		glossary: [],
		sources: [],
		disagreements: [],
		articles: dossier.articles.map((article) => ({ ...article, stands: '', publishedWhy: '', restored: [] })),
		actors: dossier.actors.map((actor) => ({ ...actor, offices: [], note: null, aliases: [] })),
		places: dossier.places.map((place) => ({ ...place, local: [], renamed: [], note: null, aliases: [], events: [] })),
		events: dossier.events.map((event) => ({
			...event,
			summary: '',
			warning: null,
			dated: { by: event.dated.by, why: '' },
			where: event.where.map((where) => ({ ...where, why: null })),
			who: event.who.map(({ actor }) => ({ actor, as: null })),
			accounts: [],
			outcome: null,
			outside: []
		}))
	};
}

/**
 * What a talk needs: the outline, and of its own events who says what, and where the articles differ.
 * @param ids the events of the talk
 */
export function forTalk(dossier: Dossier, ids: readonly string[]): Dossier {
	const own = new Set(ids);
	const brief = outline(dossier);
	const disagreements = dossier.disagreements.filter(({ events }) => events.some((id) => own.has(id)));
	return {
		...brief,
		disagreements,
		sources: pick(dossier.sources, sourcesOf(disagreements.flatMap(({ outside }) => outside))),
		events: brief.events.map((event, i) => ({
			...event,
			accounts: own.has(event.id)
				? (dossier.events[i]?.accounts ?? []).map((account) => ({ ...account, says: '' }))
				: []
		})),
		places: brief.places.map((place, i) => ({ ...place, aliases: dossier.places[i]?.aliases ?? [] }))
	};
}

export interface Wanted {
	readonly events: readonly string[];
	readonly places: readonly string[];
	readonly actors: readonly string[];
	readonly sources: readonly string[];
	readonly disagreements: readonly string[];
}

function brief(event: Event): Event {
	return {
		...event,
		summary: '',
		who: [],
		where: [],
		accounts: [],
		outcome: null,
		outside: [],
		links: [],
		disagreements: []
	};
}

function pick<T extends { readonly id: string }>(list: readonly T[], ids: readonly string[]): readonly T[] {
	const wanted = new Set(ids);
	return list.filter(({ id }) => wanted.has(id));
}

/** The places that an event names, its outcome's among them. */
export function placesOf({ where, outcome }: Event): readonly string[] {
	return [...where.map(({ place }) => place), ...(outcome?.where ? [outcome.where] : [])];
}

/** The actors that take part in an event or speak of it. */
export function actorsOf({ who, accounts, where }: Event): readonly string[] {
	return [
		...who.map(({ actor }) => actor),
		...accounts.flatMap(({ voice, via }) => [voice, ...via]),
		...where.flatMap(({ says }) => (says ? [says] : []))
	];
}

function sourcesOf(facts: readonly OutsideFact[]): readonly string[] {
	return facts.flatMap(({ sources }) => sources);
}
