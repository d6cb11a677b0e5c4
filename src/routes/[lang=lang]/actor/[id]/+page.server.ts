import { error } from '@sveltejs/kit';
import { LANGUAGES, type Lang } from '../../../../domain/lists.ts';
import { loadDossier } from '../../../../lib/server/dossier.ts';
import { listPage } from '../../../../lib/server/listPage.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const all = () => loadDossier().dossiers.fr.actors;

export const entries: EntryGenerator = () => LANGUAGES.flatMap((lang) => all().map(({ id }) => ({ lang, id })));

export const load: PageServerLoad = ({ params }) => {
	if (!all().some(({ id }) => id === params.id)) error(404);
	return listPage('actor', params.id, params.lang as Lang);
};
