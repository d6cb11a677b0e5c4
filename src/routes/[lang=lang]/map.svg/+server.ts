import { LANGUAGES, type Lang } from '../../../domain/lists.ts';
import { touches } from '../../../domain/dates/touches.ts';
import { messages } from '../../../lib/messages/messages.ts';
import { loadDossier } from '../../../lib/server/dossier.ts';
import { drawStill } from '../../../lib/server/still.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

/** The map at its opening view as a picture: for those without script, and before the map has come. */
export const GET: RequestHandler = ({ params }) => {
	const lang = params.lang as Lang;
	const dossier = loadDossier().explorer[lang];
	const { events, opening } = dossier;
	const shown = events.filter(({ extent }) => touches(extent, opening.window));
	const svg = drawStill(dossier, shown, messages[lang].map.still, { view: opening.view });
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
