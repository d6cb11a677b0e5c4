import { error } from '@sveltejs/kit';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { citationOf, FORMATS } from '../../lib/share/cite.ts';
import { eventsWithPages, loadDossier } from '../../lib/server/dossier.ts';
import { siteUrl } from '../../lib/server/site.ts';

interface File {
	readonly lang: Lang;
	readonly id: string;
	readonly format: string;
}
type Kind = 'event' | 'article';

/** Every citation file of a kind. */
export function filesOf(kind: Kind): File[] {
	return LANGUAGES.flatMap((lang) =>
		(kind === 'event' ? eventsWithPages(lang) : loadDossier().dossiers[lang].articles).flatMap(({ id }) =>
			Object.keys(FORMATS).map((format) => ({ lang, id, format }))
		)
	);
}

/** A citation as the file of a format. */
export function fileOf(kind: Kind, { lang, id, format }: File): Response {
	const dossier = loadDossier().dossiers[lang];
	if (!Object.hasOwn(FORMATS, format) || !dossier[`${kind}s`].some((each) => each.id === id)) error(404);
	const { type, write } = FORMATS[format as keyof typeof FORMATS];
	return new Response(write(citationOf(kind, id, dossier, siteUrl())), {
		headers: { 'content-type': `${type};charset=utf-8` }
	});
}
