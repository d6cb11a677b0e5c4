import { LANGUAGES, type Lang } from '../../../domain/lists.ts';
import { loadDossier } from '../../../lib/server/dossier.ts';
import { siteUrl } from '../../../lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Without articles there is nothing to compare. */
export const entries: EntryGenerator = () =>
	loadDossier().dossiers.fr.articles.length > 0 ? LANGUAGES.map((lang) => ({ lang })) : [];

export const load: PageServerLoad = ({ params }) => ({
	dossier: loadDossier().dossiers[params.lang as Lang],
	site: siteUrl()
});
