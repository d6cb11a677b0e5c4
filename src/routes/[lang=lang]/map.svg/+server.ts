import { readFileSync } from 'node:fs';
import { LANGUAGES, type Lang } from '../../../domain/lists.ts';
import { placesOf } from '../../../domain/map/places.ts';
import { countryNames, stillMap } from '../../../domain/map/still.ts';
import type { WorldTopology } from '../../../domain/map/stillGround.ts';
import { touches } from '../../../domain/dates/touches.ts';
import { messages } from '../../../lib/messages/messages.ts';
import { loadDossier } from '../../../lib/server/dossier.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

/** The map at its opening view as a picture: for those without script, and before the map has come. */
export const GET: RequestHandler = ({ params }) => {
	const lang = params.lang as Lang;
	const { events, places, opening, views } = loadDossier().dossiers[lang];
	const bounds = views.find(({ id }) => id === opening.view);
	if (!bounds) throw new Error(`The opening view ${opening.view} is none of the dossier's views.`);
	const shown = events.filter(({ extent }) => touches(extent, opening.window));
	const marks = placesOf(shown, new Set(shown.map(({ id }) => id)), new Map(places.map((place) => [place.id, place])));
	const topology = JSON.parse(readFileSync('data/basemap/world.json', 'utf8')) as WorldTopology;
	const svg = stillMap({
		topology,
		bounds,
		title: messages[lang].map.still,
		names: countryNames(topology, lang),
		places: marks
			.filter(({ kind, role }) => kind !== 'country' && role !== 'reported')
			.map(({ name, lat, lon, role, events }) => ({
				name,
				lat,
				lon,
				role: role === 'subject' ? role : 'venue',
				count: events.length
			}))
	});
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
