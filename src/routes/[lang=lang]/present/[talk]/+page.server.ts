import { error } from '@sveltejs/kit';
import { excerpt } from '../../../../domain/excerpt.ts';
import { LANGUAGES, type Lang } from '../../../../domain/lists.ts';
import { choicesOf } from '../../../../lib/explorer/steps.ts';
import { writeAddress } from '../../../../lib/explorer/address.ts';
import { loadDossier } from '../../../../lib/server/dossier.ts';
import { siteUrl } from '../../../../lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => loadDossier().talks[lang].map(({ id }) => ({ lang, talk: id })));

export const load: PageServerLoad = ({ params }) => {
	const { dossiers, talks } = loadDossier();
	const dossier = dossiers[params.lang as Lang];
	const talk = talks[params.lang as Lang].find(({ id }) => id === params.talk);
	if (!talk) error(404);
	return {
		dossier: excerpt(
			dossier,
			talk.steps.flatMap(({ events }) => events)
		),
		// The speaker's notes are not for this page.
		talk: {
			...talk,
			steps: talk.steps.map(({ headline, text, events, minutes, ...step }) => ({
				...{ headline, text, events, minutes },
				query: writeAddress(choicesOf({ events, ...step }, dossier), dossier, '')
			}))
		},
		site: siteUrl()
	};
};
