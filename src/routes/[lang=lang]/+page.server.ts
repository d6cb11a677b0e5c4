import { outline } from '../../domain/excerpt.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { crowded } from '../../lib/explorer/crowded.svelte.ts';
import { loadDossier } from '../../lib/server/dossier.ts';
import { siteUrl } from '../../lib/server/site.ts';
import { base } from '$app/paths';
import { drawQr } from '../../lib/server/qr.ts';
import { pageMessages } from '../../lib/messages/pages.ts';
import { firstView } from './first.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => {
	const crowd = await firstView(params.lang as Lang);
	if (crowd) crowded.parts ??= await import('../../lib/crowd/parts.ts');
	const address = siteUrl() && `${siteUrl()}${base}/${params.lang}/`;
	return {
		description: pageMessages[params.lang as Lang].description,
		crowd,
		/** Of a crowd, for readers without script: its list needs one. */
		years: loadDossier().crowd && loadDossier().shelves.years,
		dossier: outline(loadDossier().explorer[params.lang as Lang]),
		site: siteUrl(),
		address,
		qr: address && (await drawQr(address))
	};
};
