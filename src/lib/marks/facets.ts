import type { Dossier } from '../../domain/dossier.ts';
import type { Facet } from '../../domain/facets.ts';
import { lookup } from '../../domain/lookup.ts';
import type { Messages } from '../messages/messages.ts';
import { pageAt } from './pageAt.ts';

/** What a value of a facet is called. */
export function nameValue(facet: Facet, value: string, dossier: Dossier, m: Messages): string {
	const find = lookup(dossier);
	switch (facet) {
		case 'place':
		case 'actor':
			return find[facet](value).name;
		case 'kind':
		case 'theme':
			return find[facet](value).label;
		case 'article':
			return find.article(value).outlet ?? m.chronicle.unknownOutlet;
		default:
			return (m[facet] as Readonly<Record<string, string>>)[value] ?? value;
	}
}

/** The page of a place, an actor, an article or a theme; other values have none. */
export function pageOfValue(facet: Facet, value: string, { lang }: Dossier): string | null {
	return facet === 'place' || facet === 'actor' || facet === 'article' || facet === 'theme'
		? pageAt(lang, facet, value)
		: null;
}
