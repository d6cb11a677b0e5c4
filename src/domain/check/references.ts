import type { Problem } from '../problem.ts';
import { faultAt, type Draft, type Drafts } from '../read/draft.ts';
import { instead } from '../read/nearest.ts';
import type { Path } from '../read/spots.ts';
import type { EventRecord } from '../records/event.ts';

/** What a name in a record may name. */
export type Target = 'article' | 'event' | 'place' | 'actor' | 'voice' | 'source' | 'kind' | 'theme' | 'view' | 'area';

/** One record that names another. */
export interface Reference {
	readonly from: Draft<unknown>;
	readonly path: Path;
	readonly target: Target;
	readonly name: string;
}

/** Where a new record of a kind is written. */
const HOMES: Readonly<Record<Target, string>> = {
	article: 'articles/',
	event: 'events/',
	place: 'places.yaml',
	actor: 'actors.yaml',
	voice: 'actors.yaml',
	source: 'sources.yaml',
	kind: 'dossier.yaml',
	theme: 'dossier.yaml',
	view: 'the views of dossier.yaml',
	area: 'areas.geojson'
};

/** All names of each sort. */
export type Known = Readonly<Record<Target, Names>>;

export interface Names extends Iterable<string> {
	readonly has: (name: string) => boolean;
}

/** Names that name nothing: unknown places, actors, voices, articles, sources, events, kinds, themes and views. */
export function checkReferences(references: readonly Reference[], known: Known): Problem[] {
	return references.flatMap(({ from, path, target, name }) => {
		const names = known[target];
		if (names.has(name)) return [];
		const hint = instead(name, [...names], `add it to ${HOMES[target]}`);
		return [faultAt(from, path, `There is no ${target} «${name}».`, hint)];
	});
}

/** Every name that an event gives of another record. */
export function referencesIn(event: Draft<EventRecord>): readonly Reference[] {
	const found = new Collector();
	const { value } = event;
	found.add(event, 'kind', value.kind, ['kind']);
	found.add(event, 'theme', value.theme, ['theme']);
	value.where?.forEach((where, i) => {
		found.add(event, 'place', where?.place, ['where', i, 'place']);
		found.add(event, 'voice', where?.says, ['where', i, 'says']);
	});
	value.who?.forEach((who, i) => found.add(event, 'actor', who?.actor, ['who', i, 'actor']));
	value.accounts?.forEach((account, i) => {
		found.add(event, 'article', account?.article, ['accounts', i, 'article']);
		found.add(event, 'voice', account?.voice, ['accounts', i, 'voice']);
		found.addAll(event, 'actor', account?.via, ['accounts', i, 'via']);
	});
	found.add(event, 'place', value.outcome?.where, ['outcome', 'where']);
	found.addAll(event, 'source', value.outcome?.sources, ['outcome', 'sources']);
	value.outside?.forEach((fact, i) => found.addAll(event, 'source', fact?.sources, ['outside', i, 'sources']));
	value.links?.forEach((link, i) => found.add(event, 'event', link?.to, ['links', i, 'to']));
	return found.references;
}

/** Every name that the records beside the events give of another. */
export function referencesBeside(drafts: Drafts): readonly Reference[] {
	const found = new Collector();
	const { dossier } = drafts;
	if (dossier) found.add(dossier, 'view', dossier.value.opening?.view, ['opening', 'view']);
	for (const place of drafts.places)
		place.value.renamed?.forEach((name, i) => found.addAll(place, 'source', name?.sources, ['renamed', i, 'sources']));
	for (const area of drafts.areas) {
		const properties = area.value.properties;
		found.add(area, 'event', properties?.event, ['properties', 'event']);
		found.add(area, 'place', properties?.place, ['properties', 'place']);
		found.addAll(area, 'source', properties?.sources, ['properties', 'sources']);
	}
	for (const disagreement of drafts.disagreements) {
		disagreement.value.positions?.forEach((position, i) => {
			found.add(disagreement, 'event', position?.event, ['positions', i, 'event']);
			found.add(disagreement, 'article', position?.article, ['positions', i, 'article']);
			found.add(disagreement, 'voice', position?.voice, ['positions', i, 'voice']);
		});
		disagreement.value.outside?.forEach((fact, i) =>
			found.addAll(disagreement, 'source', fact?.sources, ['outside', i, 'sources'])
		);
	}
	for (const talk of drafts.talks)
		talk.value.steps?.forEach((step, i) => {
			const at = ['steps', i];
			found.addAll(talk, 'event', step?.events, [...at, 'events']);
			for (const filter of ['only', 'without'] as const)
				for (const facet of ['place', 'actor', 'kind', 'theme', 'article'] as const)
					found.addAll(talk, facet, step?.[filter]?.[facet], [...at, filter, facet]);
			found.add(talk, 'view', step?.map?.view, [...at, 'map', 'view']);
			found.addAll(talk, 'event', step?.stress?.events, [...at, 'stress', 'events']);
			found.addAll(talk, 'place', step?.stress?.places, [...at, 'stress', 'places']);
			found.addAll(talk, 'area', step?.stress?.areas, [...at, 'stress', 'areas']);
			found.addAll(talk, 'event', step?.stress?.channels, [...at, 'stress', 'channels']);
			step?.stress?.links?.forEach((link, j) => {
				found.add(talk, 'event', link?.from, [...at, 'stress', 'links', j, 'from']);
				found.add(talk, 'event', link?.to, [...at, 'stress', 'links', j, 'to']);
			});
		});
	return found.references;
}

class Collector {
	readonly references: Reference[] = [];

	add(from: Draft<unknown>, target: Target, name: string | undefined, path: Path) {
		if (name !== undefined) this.references.push({ from, path, target, name });
	}

	addAll(from: Draft<unknown>, target: Target, names: readonly (string | undefined)[] = [], path: Path) {
		names.forEach((name, i) => this.add(from, target, name, [...path, i]));
	}
}

/** What the drafts are called. */
export function knownNames(drafts: Drafts): Known {
	const ids = (list: readonly (Draft<unknown> | { readonly id?: string | undefined } | undefined)[] = []) =>
		new Set(list.flatMap((entry) => (entry?.id ? [entry.id] : [])));
	const actors = ids(drafts.actors);
	return {
		article: ids(drafts.articles),
		event: ids(drafts.events),
		place: ids(drafts.places),
		actor: actors,
		voice: new Set([...actors, 'article']),
		source: ids(drafts.sources),
		kind: ids(drafts.dossier?.value.kinds),
		theme: ids(drafts.dossier?.value.themes),
		view: ids(drafts.dossier?.value.views),
		area: ids(drafts.areas)
	};
}
