import { error } from '@sveltejs/kit';
import { forTalk } from '../../../../../domain/excerpt.ts';
import { LANGUAGES, type Lang } from '../../../../../domain/lists.ts';
import { loadDossier } from '../../../../../lib/server/dossier.ts';
import { renderNotes } from '../../../../../lib/server/notes.ts';
import { siteUrl } from '../../../../../lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => loadDossier().talks[lang].map(({ id }) => ({ lang, talk: id })));

/** What is built is public: PUBLISH_NOTES=no keeps the notes at home. */
const published = process.env.PUBLISH_NOTES !== 'no';

export const load: PageServerLoad = ({ params }) => {
	const { dossiers, talks } = loadDossier();
	const talk = talks[params.lang as Lang].find(({ id }) => id === params.talk);
	if (!talk) error(404);
	return {
		dossier: forTalk(
			dossiers[params.lang as Lang],
			talk.steps.flatMap(({ events }) => events)
		),
		talk: { ...talk, steps: talk.steps.map(({ notes: _, ...step }) => step) },
		notes: talk.steps.map(({ notes }) => (published && notes ? renderNotes(notes) : null)),
		published,
		site: siteUrl()
	};
};
