import { readFileSync } from 'node:fs';
import type { Dossier, Event, MapView } from '../../domain/dossier.ts';
import { type PlaceMark, placesOf } from '../../domain/map/places.ts';
import { countryNames, MOST_MARKS, stillMap } from '../../domain/map/still.ts';
import type { StillPlace } from '../../domain/map/stillNames.ts';
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
	const bounds = view ? viewOf(dossier, view) : nearestView(dossier.views, marks);
	const places = marks.map(({ name, kind, lat, lon, role, events: here }): StillPlace => ({
		// A point of a table is called by its numbers, which nobody would read here.
		...{ name: kind === 'spot' ? '' : name, lat, lon, count: here.length },
		role: role === 'subject' ? role : 'venue',
		...(numbers && { numbers: [...new Set(here.flatMap(numbers))].sort((a, b) => a - b).join(', ') })
	}));
	return drawPlaces(dossier, places, title, { ...size, bounds });
}

/** The same of a crowd, whose events are counted in cells; `nameOf` writes how many a cell has. */
export function drawStillCells(
	dossier: Dossier,
	cells: readonly Pick<PlaceMark, 'lat' | 'lon' | 'count'>[],
	title: string,
	{ view, nameOf }: { view: string; nameOf: (count: number) => string }
): string {
	// Where marks are joined, a number would be that of one of them.
	const told = cells.length <= MOST_MARKS;
	const places = cells.map(({ lat, lon, count }): StillPlace => ({
		...{ name: told ? nameOf(count) : '', numbers: '', lat, lon, role: 'venue' },
		// As large as on the map itself.
		count: count ** 0.54
	}));
	return drawPlaces(dossier, places, title, { bounds: viewOf(dossier, view) });
}

function drawPlaces(
	{ lang }: Dossier,
	places: readonly StillPlace[],
	title: string,
	{ bounds, ...size }: { bounds: MapView | undefined; width?: number; height?: number; look?: 'light' }
): string {
	if (!bounds) throw new Error('The dossier has no view of the map.');
	world ??= JSON.parse(readFileSync('data/basemap/world.json', 'utf8')) as WorldTopology;
	return stillMap({ ...size, topology: world, bounds, title, names: countryNames(world, lang), places });
}

function viewOf({ views }: Dossier, view: string): MapView {
	const found = views.find(({ id }) => id === view);
	if (!found) throw new Error(`The view ${view} is none of the dossier's views.`);
	return found;
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
