import { boundsOf, fitBounds } from '../../domain/map/camera.ts';
import { partingZoom } from '../../domain/map/groups.ts';
import { readMark } from './marks.ts';
import type { Sight } from './sight.svelte.ts';

/** The zooms between which the basemap has something to show. */
export const ZOOMS = [1.25, 10] as const;
/** Less than this is not worth the way. */
const NEARER = 0.4;

/** What choosing a mark does. A tag of a place out of sight is gone to by the pointer, and chosen by the keys. */
export function chooseMark(sight: Sight, mark: string, by: 'pointer' | 'keys') {
	const { explorer } = sight;
	const { kind, ids } = readMark(mark);
	const [id = ''] = ids;
	if (explorer.crowd?.openCells(sight, ids)) return;
	if (kind === 'group') openGroup(sight, ids);
	else if (kind === 'arc') explorer.choose(id);
	else if (kind === 'area') explorer.choose(explorer.dossier.areas.find((area) => area.id === id)?.event ?? null);
	else if (kind === 'away' && by === 'pointer') goTo(sight, id);
	else if (explorer.places.has(id)) explorer.toggleOnly('place', id);
}

/** Lights the event that a mark stands for, where it is one alone. */
export function pointAt(sight: Sight, mark: string | null) {
	const { explorer } = sight;
	const { kind, ids } = readMark(mark ?? '');
	const events =
		kind === 'arc'
			? ids
			: kind === 'area'
				? explorer.dossier.areas.filter(({ id }) => id === ids[0]).map(({ event }) => event)
				: explorer.shown.filter(({ where }) => where.some(({ place }) => ids.includes(place))).map(({ id }) => id);
	sight.hot = mark;
	explorer.light(mark && events.length === 1 ? (events[0] ?? null) : null);
}

/** One step back: the chosen places first, then the open event. */
export function stepBack({ explorer }: Sight): boolean {
	if (explorer.choices.picks.place.length > 0) explorer.pickOnly('place', []);
	else if (explorer.chosen.id) explorer.close();
	else return false;
	return true;
}

/** Comes near enough for its places to part; where coming nearer is of no use, all of them are chosen, and the chronicle lists their events. */
function openGroup({ explorer, projection, camera, frame }: Sight, ids: readonly string[]) {
	const places = ids.flatMap((id) => explorer.places.get(id) ?? []);
	const bounds = boundsOf(places);
	const parting = partingZoom(
		places.map(({ lat, lon }) => projection.project(lat, lon)),
		camera.zoom
	);
	const to = bounds && fitBounds(bounds, frame, Math.min(80, frame.height / 4), Math.min(parting + 0.1, ZOOMS[1]));
	if (to && to.zoom > camera.zoom + NEARER) explorer.setCamera(to);
	else explorer.pickOnly('place', ids);
}

function goTo({ explorer, camera }: Sight, id: string) {
	const place = explorer.places.get(id);
	if (place) explorer.setCamera({ zoom: camera.zoom, lat: place.lat, lon: place.lon });
}
