import { error } from '@sveltejs/kit';
import { excerpt } from '../../../../domain/excerpt.ts';
import { LANGUAGES, type Lang } from '../../../../domain/lists.ts';
import { loadDossier } from '../../../../lib/server/dossier.ts';
import { siteUrl } from '../../../../lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => loadDossier().dossiers[lang].places.map(({ id }) => ({ lang, id })));

export const load: PageServerLoad = ({ params }) => {
	const dossier = loadDossier().dossiers[params.lang as Lang];
	const place = dossier.places.find(({ id }) => id === params.id);
	if (!place) error(404);
	return { dossier: excerpt(dossier, place.events, { places: [place.id] }), id: params.id, site: siteUrl() };
};
