import { error } from '@sveltejs/kit';
import { LANGUAGES, type Lang } from '../../../../domain/lists.ts';
import { loadDossier } from '../../../../lib/server/dossier.ts';
import { listPage } from '../../../../lib/server/listPage.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Only a crowd is listed by its years. */
function all(): readonly string[] {
	const { crowd, shelves } = loadDossier();
	return crowd ? shelves.years.map(({ year }) => String(year)) : [];
}

export const entries: EntryGenerator = () => LANGUAGES.flatMap((lang) => all().map((id) => ({ lang, id })));

export const load: PageServerLoad = ({ params }) => {
	if (!all().includes(params.id)) error(404);
	return listPage('year', params.id, params.lang as Lang);
};
