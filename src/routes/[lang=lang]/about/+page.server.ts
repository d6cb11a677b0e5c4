import { LANGUAGES, type Lang } from '../../../domain/lists.ts';
import { loadDossier } from '../../../lib/server/dossier.ts';
import { siteUrl } from '../../../lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params }) => ({
	dossier: loadDossier().dossiers[params.lang as Lang],
	talks: loadDossier().talks[params.lang as Lang].map(({ id, title, audience }) => ({ id, title, audience })),
	/** Of a crowd, in place of all its events. */
	years: loadDossier().crowd && loadDossier().shelves.years,
	site: siteUrl()
});
