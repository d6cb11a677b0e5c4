import { readFileSync } from 'node:fs';
import type { Dossier, Event, MapView } from '../../domain/dossier.ts';
import { placesOf } from '../../domain/map/places.ts';
import { countryNames, stillMap } from '../../domain/map/still.ts';
import type { WorldTopology } from '../../domain/map/stillGround.ts';

let world: WorldTopology | undefined;

/**
 * A picture of where these events took place, as an SVG document: the explorer's before its map has come, and on paper.
 * @param numbers of each event, written at its places; without them a place is followed by how many there are
 */
export function drawStill(
	dossier: Dossier,
	events: readonly Event[],
	title: string,
	{
		numbers,
		view,
		...size
	}: {
		numbers?: (event: string) => readonly number[];
		view?: string;
		width?: number;
		height?: number;
		look?: 'light';
	} = {}
): string {
	const named = new Map(dossier.places.map((place) => [place.id, place]));
	const marks = placesOf(events, new Set(events.map(({ id }) => id)), named).filter(
		({ kind, role }) => kind !== 'country' && role !== 'reported'
	);
	const bounds = view ? dossier.views.find(({ id }) => id === view) : nearestView(dossier.views, marks);
	if (!bounds) throw new Error(`The view ${view} is none of the dossier's views.`);
	world ??= JSON.parse(readFileSync('data/basemap/world.json', 'utf8')) as WorldTopology;
	return stillMap({
		...size,
		topology: world,
		bounds,
		title,
		names: countryNames(world, dossier.lang),
		places: marks.map(({ name, kind, lat, lon, role, events: here }) => ({
			// A point of a table is called by its numbers, which nobody would read here.
			...{ name: kind === 'spot' ? '' : name, lat, lon, count: here.length },
			role: role === 'subject' ? role : 'venue',
			...(numbers && { numbers: [...new Set(here.flatMap(numbers))].sort((a, b) => a - b).join(', ') })
		}))
	});
}

/** The smallest view that holds all the points, or the largest there is. */
function nearestView(
	views: readonly MapView[],
	points: readonly { readonly lat: number; readonly lon: number }[]
): MapView | undefined {
	const area = ({ south, west, north, east }: MapView) => (north - south) * (east - west);
	const sorted = [...views].sort((a, b) => area(a) - area(b));
	const holds = ({ south, west, north, east }: MapView) =>
		points.every(({ lat, lon }) => lat > south && lat < north && lon > west && lon < east);
	return (points.length > 0 ? sorted.find(holds) : undefined) ?? sorted.at(-1);
}
