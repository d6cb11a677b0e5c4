import { LANGUAGES, type Lang } from '../../../domain/lists.ts';
import { messages } from '../../../lib/messages/messages.ts';
import { loadDossier } from '../../../lib/server/dossier.ts';
import { drawStill } from '../../../lib/server/still.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
/** The events of a crowd have no numbers on paper. */
export const entries: EntryGenerator = () => (loadDossier().crowd ? [] : LANGUAGES.map((lang) => ({ lang })));

/** The map of the printed chronicle: each place with the numbers of its events. */
export const GET: RequestHandler = ({ params }) => {
	const lang = params.lang as Lang;
	const dossier = loadDossier().explorer[lang];
	const order = new Map(dossier.events.map(({ id }, i) => [id, i + 1]));
	const svg = drawStill(dossier, dossier.events, messages[lang].map.still, {
		...{ view: dossier.opening.view, width: 700, height: 400, look: 'light' },
		numbers: (id) => [order.get(id) ?? 0]
	});
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
