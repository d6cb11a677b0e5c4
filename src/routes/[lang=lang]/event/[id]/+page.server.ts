import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { excerpt } from '../../../../domain/excerpt.ts';
import { LANGUAGES, type Lang } from '../../../../domain/lists.ts';
import { eventsWithPages, loadDossier } from '../../../../lib/server/dossier.ts';
import { drawQr } from '../../../../lib/server/qr.ts';
import { siteUrl } from '../../../../lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => eventsWithPages(lang).map(({ id }) => ({ lang, id })));

export const load: PageServerLoad = async ({ params }) => {
	const dossier = loadDossier().dossiers[params.lang as Lang];
	const at = dossier.events.findIndex(({ id }) => id === params.id);
	if (at === -1) error(404);
	const around = [dossier.events[at - 1], dossier.events[at + 1]].map((event) => event?.id ?? null);
	const known = around.filter((id) => id !== null);
	const address = siteUrl() && `${siteUrl()}${base}/${params.lang}/event/${params.id}/`;
	return {
		address,
		qr: address && (await drawQr(address)),
		dossier: excerpt(dossier, [params.id], { events: known }),
		id: params.id,
		before: around[0],
		after: around[1],
		site: siteUrl()
	};
};
