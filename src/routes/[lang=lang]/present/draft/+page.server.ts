import { forTalk } from '../../../../domain/excerpt.ts';
import { LANGUAGES, type Lang } from '../../../../domain/lists.ts';
import { loadDossier } from '../../../../lib/server/dossier.ts';
import { siteUrl } from '../../../../lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

/** A draft may show any event. */
export const load: PageServerLoad = ({ params }) => {
	const dossier = loadDossier().dossiers[params.lang as Lang];
	return {
		dossier: forTalk(
			dossier,
			dossier.events.map(({ id }) => id)
		),
		site: siteUrl()
	};
};
