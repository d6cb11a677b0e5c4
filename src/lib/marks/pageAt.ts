import { base } from '$app/paths';
import type { Dossier } from '../../domain/dossier.ts';
import type { Lang } from '../../domain/lists.ts';

/** The address of a page, with the last slash that spares a redirect: `pageAt('fr', 'event', 'x')` is /fr/event/x/. */
export function pageAt(
	lang: Lang,
	kind?: 'event' | 'place' | 'actor' | 'article' | 'theme' | 'year' | 'about' | 'compare' | 'present',
	id?: string
): string {
	return [base, lang, kind, id, ''].filter((part) => part !== undefined).join('/');
}

/** Where an event is read: on its page, or in the explorer where it has none. */
export function eventAt({ lang, paged }: Pick<Dossier, 'lang' | 'paged'>, id: string): string {
	return paged ? pageAt(lang, 'event', id) : `${pageAt(lang)}?event=${id}`;
}
