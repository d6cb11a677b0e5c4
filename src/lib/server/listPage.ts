import { excerpt } from '../../domain/excerpt.ts';
import type { Lang } from '../../domain/lists.ts';
import type { Shelf } from '../../domain/shelves.ts';
import { loadDossier } from './dossier.ts';
import { siteUrl } from './site.ts';

/** What a page with a list of events needs: the list, and the part of the dossier that it names. */
export function listPage(shelf: Shelf, id: string, lang: Lang) {
	const { dossiers, shelves } = loadDossier();
	const listed = shelves.of(shelf, id);
	const own = shelf === 'place' ? { places: [id] } : shelf === 'actor' ? { actors: [id] } : {};
	return { dossier: excerpt(dossiers[lang], listed.first, own), listed, id, site: siteUrl() };
}
