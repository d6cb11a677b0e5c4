import { LANGUAGES, type Lang } from '../../../domain/lists.ts';
import { touches } from '../../../domain/dates/touches.ts';
import { messages } from '../../../lib/messages/messages.ts';
import { loadDossier } from '../../../lib/server/dossier.ts';
import { drawStill, drawStillCells } from '../../../lib/server/still.ts';
import { phraseNumber } from '../../../lib/crowd/number.ts';
import type { Large } from '../../../lib/crowd/store.svelte.ts';
import { firstView } from '../first.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

/** The map at its opening view as a picture: for those without script, and before the map has come. */
export const GET: RequestHandler = async ({ params }) => {
	const lang = params.lang as Lang;
	const crowd = await firstView(lang);
	return new Response(crowd ? drawCrowd(crowd, lang) : drawEvents(lang), {
		headers: { 'content-type': 'image/svg+xml' }
	});
};

function drawEvents(lang: Lang): string {
	const dossier = loadDossier().explorer[lang];
	const { events, opening } = dossier;
	const shown = events.filter(({ extent }) => touches(extent, opening.window));
	return drawStill(dossier, shown, messages[lang].map.still, { view: opening.view });
}

function drawCrowd({ summary }: Large, lang: Lang): string {
	const dossier = loadDossier().explorer[lang];
	const nameOf = (count: number) => phraseNumber(count, lang);
	return drawStillCells(dossier, summary.cells, messages[lang].map.still, { view: dossier.opening.view, nameOf });
}
