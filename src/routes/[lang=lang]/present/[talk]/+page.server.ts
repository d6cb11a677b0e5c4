import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { forTalk } from '../../../../domain/excerpt.ts';
import { LANGUAGES, type Lang } from '../../../../domain/lists.ts';
import { choicesOf } from '../../../../lib/explorer/steps.ts';
import { writeAddress } from '../../../../lib/explorer/address.ts';
import { loadDossier } from '../../../../lib/server/dossier.ts';
import { drawQr } from '../../../../lib/server/qr.ts';
import { siteUrl } from '../../../../lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => loadDossier().talks[lang].map(({ id }) => ({ lang, talk: id })));

export const load: PageServerLoad = async ({ params }) => {
	const { dossiers, talks } = loadDossier();
	const dossier = dossiers[params.lang as Lang];
	const talk = talks[params.lang as Lang].find(({ id }) => id === params.talk);
	if (!talk) error(404);
	const address = siteUrl() && `${siteUrl()}${base}/${params.lang}/present/${params.talk}/`;
	return {
		address,
		qr: address && (await drawQr(address)),
		dossier: forTalk(
			dossier,
			talk.steps.flatMap(({ events }) => events)
		),
		// The speaker's notes are not for this page.
		talk: { ...talk, steps: talk.steps.map(({ notes: _, ...step }) => step) },
		/** Of each step, as the explorer shows it. */
		queries: talk.steps.map((step) => writeAddress(choicesOf(step, dossier), dossier, '')),
		site: siteUrl()
	};
};
