import type { Dossier, Event } from '../dossier.ts';
import { SIDES, type Side } from '../lists.ts';
import { type Grouping, NO_LANE } from './grouping.ts';
import type { Group } from './lanes.ts';

/**
 * The one lane of an event, since it has one mark however many values it has; `null` where it has none.
 * - place: where it happened, the first venue or endpoint that is not in question; else the first settled place that it is
 *   about; else the first of the rival places
 * - side: of the first actor named in `who` that has a side
 * - article: the first to appear of those that tell it
 */
export function laneOf(event: Event, grouping: Grouping, sideOf: (actor: string) => Side | null): string | null {
	switch (grouping) {
		case 'side':
			return event.who.map(({ actor }) => sideOf(actor)).find((side) => side !== null) ?? null;
		case 'place':
			return placeOf(event);
		case 'article':
			return event.articles[0] ?? null;
		default:
			return event[grouping];
	}
}

export function placeOf({ where }: Event): string | null {
	const settled = where.filter(({ reported }) => !reported);
	const found = settled.find(({ as }) => as !== 'subject') ?? settled[0] ?? where[0];
	return found?.place ?? null;
}

/**
 * The lanes in the dossier's order, without empty ones; what has no value comes last. Where there are more than `most`,
 * the smallest are put together with it.
 */
export function groupEvents(
	{ events, actors, ...lists }: Pick<Dossier, 'events' | 'actors' | 'themes' | 'places' | 'articles' | 'kinds'>,
	grouping: Grouping,
	most = Infinity
): readonly Group[] {
	const sides = new Map(actors.map(({ id, side }) => [id, side]));
	const lanes = new Map(events.map((event) => [event, laneOf(event, grouping, (actor) => sides.get(actor) ?? null)]));
	const inLane = (id: string | null) => events.filter((event) => lanes.get(event) === id);
	const ids = grouping === 'side' ? SIDES : lists[`${grouping}s`].map(({ id }) => id);
	const groups: Group[] = ids.map((id) => ({ id, events: inLane(id) })).filter(({ events }) => events.length > 0);
	const without = inLane(null);
	if (groups.length + (without.length > 0 ? 1 : 0) <= most)
		return without.length > 0 ? [...groups, { id: NO_LANE, events: without }] : groups;
	const bySize = [...groups].sort((a, b) => b.events.length - a.events.length);
	const kept = new Set(bySize.slice(0, Math.max(0, most - 1)));
	const rest = groups.filter((group) => !kept.has(group));
	const others = new Set([...rest.flatMap(({ events }) => events), ...without]);
	return [
		...groups.filter((group) => kept.has(group)),
		// In order of time, as in every lane.
		{ id: NO_LANE, events: events.filter((event) => others.has(event)), together: rest.length }
	];
}
