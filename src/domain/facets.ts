import type { Bound, When } from './dates/when.ts';
import type { Dossier, Event } from './dossier.ts';
import { STANDINGS } from './lists.ts';

/** What events can be chosen by; the address and a talk's steps name them alike. */
export const FACETS = ['place', 'actor', 'kind', 'theme', 'article', 'standing', 'sure'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * How sure a date is: to the day; to several days, a month or a year; about then; doubtful; without a known start or end.
 * A date may be several of these, but `day` is none of the others.
 */
export const SURENESS = ['day', 'days', 'about', 'doubtful', 'open'] as const;
export type Sureness = (typeof SURENESS)[number];

/** A value that was chosen, or left out. */
export interface Picked {
	readonly value: string;
	readonly not: boolean;
}

export type Picks = Readonly<Record<Facet, readonly Picked[]>>;

export const NO_PICKS: Picks = { place: [], actor: [], kind: [], theme: [], article: [], standing: [], sure: [] };

/** The values of one event in one facet, each once. */
export type ValuesOf = (event: Event, facet: Facet) => readonly string[];

/** All that can be chosen, in the dossier's order: what no event has is left out. */
export function facetValues(dossier: Dossier, valuesOf: ValuesOf): Readonly<Record<Facet, readonly string[]>> {
	const had = (facet: Facet, values: readonly string[]) => {
		const found = new Set(dossier.events.flatMap((event) => valuesOf(event, facet)));
		return values.filter((value) => found.has(value));
	};
	const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
	return {
		place: had('place', ids(dossier.places)),
		actor: had('actor', ids(dossier.actors)),
		kind: had('kind', ids(dossier.kinds)),
		theme: had('theme', ids(dossier.themes)),
		article: had('article', ids(dossier.articles)),
		standing: had('standing', STANDINGS),
		sure: had('sure', SURENESS)
	};
}

/** An actor is of an event in which it takes part or speaks, as on its own page. */
export function valuesIn(actors: Dossier['actors']): ValuesOf {
	const actorsOf = new Map<string, string[]>();
	for (const { id, events } of actors)
		for (const event of events) actorsOf.set(event, [...(actorsOf.get(event) ?? []), id]);
	return (event, facet) => {
		switch (facet) {
			case 'place':
				return [...new Set(event.where.map(({ place }) => place))];
			case 'actor':
				return actorsOf.get(event.id) ?? [];
			case 'article':
				return event.articles;
			case 'sure':
				return surenessOf(event.when);
			default:
				return [event[facet]];
		}
	};
}

/** What of a date tells how sure it is. */
interface Dated {
	readonly type: When['type'];
	readonly start: Sure | null;
	readonly end: Sure | null;
}

type Sure = Pick<Bound, 'precision' | 'approximate' | 'doubtful'>;

export function surenessOf({ type, start, end }: Dated): readonly Sureness[] {
	const bounds = [start, end].filter((bound) => bound !== null);
	const found: Sureness[] = [];
	if (type === 'one-of' || bounds.some(({ precision }) => precision !== 'day')) found.push('days');
	if (bounds.some(({ approximate }) => approximate)) found.push('about');
	if (bounds.some(({ doubtful }) => doubtful)) found.push('doubtful');
	if (bounds.length < 2) found.push('open');
	return found.length > 0 ? found : ['day'];
}

/** Whether an event has what was chosen in a facet: one wanted value is enough, one that is left out is too much. */
export function has(values: readonly string[], picks: readonly Picked[]): boolean {
	if (picks.length === 0) return true;
	const wanted = picks.filter(({ not }) => !not);
	if (picks.some(({ value, not }) => not && values.includes(value))) return false;
	return wanted.length === 0 || wanted.some(({ value }) => values.includes(value));
}

/** Several values of a facet widen, several facets narrow. */
export function passes(event: Event, picks: Picks, valuesOf: ValuesOf, except?: Facet): boolean {
	return FACETS.every((facet) => facet === except || has(valuesOf(event, facet), picks[facet]));
}

/** How many events choosing each value of a facet alone would show, under the choices of all other facets. */
export function countValues(
	events: readonly Event[],
	facet: Facet,
	picks: Picks,
	valuesOf: ValuesOf
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const event of events) {
		if (!passes(event, picks, valuesOf, facet)) continue;
		for (const value of valuesOf(event, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

/** A value wanted, left out, or neither. */
export type Stance = 'in' | 'out' | null;

export function stanceOf(picks: readonly Picked[], value: string): Stance {
	const found = picks.find((pick) => pick.value === value);
	return found ? (found.not ? 'out' : 'in') : null;
}

export function withPick(picks: Picks, facet: Facet, value: string, stance: Stance): Picks {
	const others = picks[facet].filter((pick) => pick.value !== value);
	return { ...picks, [facet]: stance ? [...others, { value, not: stance === 'out' }] : others };
}

export function isPicked(picks: Picks): boolean {
	return FACETS.some((facet) => picks[facet].length > 0);
}
