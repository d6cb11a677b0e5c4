import { base } from '$app/paths';
import type { Lang } from '../../domain/lists.ts';

/** The address of a page, with the last slash that spares a redirect: `pageAt('fr', 'event', 'x')` is /fr/event/x/. */
export function pageAt(
	lang: Lang,
	kind?: 'event' | 'place' | 'actor' | 'article' | 'about' | 'compare' | 'present',
	id?: string
): string {
	return [base, lang, kind, id, ''].filter((part) => part !== undefined).join('/');
}
