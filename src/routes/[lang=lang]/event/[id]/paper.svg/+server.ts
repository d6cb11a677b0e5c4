import { error } from '@sveltejs/kit';
import { LANGUAGES, type Lang } from '../../../../../domain/lists.ts';
import { eventsWithPages, loadDossier } from '../../../../../lib/server/dossier.ts';
import { drawStill } from '../../../../../lib/server/still.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => eventsWithPages(lang).map(({ id }) => ({ lang, id })));

/** The map of a printed event: its places, without numbers, since there is one event. */
export const GET: RequestHandler = ({ params }) => {
	const dossier = loadDossier().dossiers[params.lang as Lang];
	const event = dossier.events.find(({ id }) => id === params.id);
	if (!event) error(404);
	const svg = drawStill(dossier, [event], event.title, {
		width: 480,
		height: 280,
		look: 'light',
		numbers: () => []
	});
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
