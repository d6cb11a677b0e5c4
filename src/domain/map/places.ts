import type { PlaceKind, PlaceRole } from '../lists.ts';

/** What placing an event on the map needs of it. */
export interface EventHere {
	readonly id: string;
	readonly where: readonly { readonly place: string; readonly as: PlaceRole; readonly reported: boolean }[];
}

export interface PlaceHere {
	readonly id: string;
	readonly name: string;
	readonly kind: PlaceKind;
	readonly lat: number;
	readonly lon: number;
	readonly iso: string | null;
}

/** The strongest thing that the place is to an event here: it is there, it is spoken of, or it is one of several rivals. */
export type MarkRole = 'venue' | 'subject' | 'reported';

export interface PlaceMark {
	readonly id: string;
	readonly name: string;
	readonly lat: number;
	readonly lon: number;
	readonly role: MarkRole;
	/** A country is never a point. */
	readonly kind: PlaceKind;
	/** ISO 3166 code of the outline that it may light up. */
	readonly iso: string | null;
	/** In order of time; of a place that stands for very many, the first of them. */
	readonly events: readonly string[];
	readonly count: number;
	/** px */
	readonly radius: number;
	/** None of its events is shown: another place was chosen. */
	readonly leftOut: boolean;
}

const ROLES: readonly MarkRole[] = ['venue', 'subject', 'reported'];

/**
 * The places of the events of a window, in the order in which these come to them. A place counts its events that are
 * shown; one that a choice leaves out altogether counts those that choosing it would bring.
 */
export function placesOf(
	events: readonly EventHere[],
	shown: ReadonlySet<string>,
	places: ReadonlyMap<string, PlaceHere>
): PlaceMark[] {
	const found = new Map<string, { events: Set<string>; role: number }>();
	for (const event of events) {
		for (const { place, as, reported } of event.where) {
			const role = reported ? 2 : as === 'subject' ? 1 : 0;
			const here = found.get(place) ?? { events: new Set(), role };
			here.events.add(event.id);
			here.role = Math.min(here.role, role);
			found.set(place, here);
		}
	}
	return [...found].flatMap(([id, here]) => {
		const place = places.get(id);
		if (!place) return [];
		const all = [...here.events];
		const left = all.filter((event) => shown.has(event));
		const counted = left.length > 0 ? left : all;
		const { name, lat, lon, kind, iso } = place;
		return {
			...{ id, name, kind, lat, lon, iso },
			role: ROLES[here.role] ?? 'reported',
			events: counted,
			count: counted.length,
			radius: radiusOf(counted.length),
			leftOut: left.length === 0
		};
	});
}

/** The mark's area grows with the count, px. */
export function radiusOf(count: number): number {
	return 2.6 + 2.15 * Math.sqrt(count);
}
