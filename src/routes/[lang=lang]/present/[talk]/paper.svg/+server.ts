import { error } from '@sveltejs/kit';
import { LANGUAGES, type Lang } from '../../../../../domain/lists.ts';
import { loadDossier } from '../../../../../lib/server/dossier.ts';
import { drawStill } from '../../../../../lib/server/still.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => loadDossier().talks[lang].map(({ id }) => ({ lang, talk: id })));

/** The map of a talk's handout: each place with the numbers of the steps that lead there. */
export const GET: RequestHandler = ({ params }) => {
	const lang = params.lang as Lang;
	const { dossiers, talks } = loadDossier();
	const talk = talks[lang].find(({ id }) => id === params.talk);
	if (!talk) error(404);
	const stepsOf = (id: string) => talk.steps.flatMap(({ events }, i) => (events.includes(id) ? [i + 1] : []));
	const events = dossiers[lang].events.filter(({ id }) => stepsOf(id).length > 0);
	const svg = drawStill(dossiers[lang], events, talk.title, {
		width: 700,
		height: 400,
		look: 'light',
		numbers: stepsOf
	});
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
