import { LANGUAGES, type Lang } from '../../../domain/lists.ts';
import { loadDossier } from '../../../lib/server/dossier.ts';
import { siteUrl } from '../../../lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params }) => ({
	dossier: loadDossier().dossiers[params.lang as Lang],
	site: siteUrl()
});
