import type { Facet } from '../../domain/facets.ts';
import type { Lang } from '../../domain/lists.ts';

interface FacetMessages {
	readonly title: string;
	readonly close: string;
	readonly facets: Readonly<Record<Facet, string>>;
	readonly leaveOut: (name: string) => string;
	/** Read aloud after a value's name. */
	readonly count: (n: number) => string;
	readonly note: string;
}

/** What the filters say, apart from the catalogue: they are fetched when they are opened. */
export const facetMessages: Readonly<Record<Lang, FacetMessages>> = {
	fr: {
		title: 'Filtrer',
		close: 'Voir la chronique',
		facets: {
			theme: 'Thème',
			kind: 'Nature',
			standing: 'Statut',
			sure: 'Date',
			article: 'Article',
			actor: 'Acteur',
			place: 'Lieu'
		},
		leaveOut: (name) => `Écarter ${name}`,
		count: (n) => (n === 1 ? '1 événement' : `${n} événements`),
		note: 'Plusieurs valeurs d’une liste élargissent le choix, plusieurs listes le resserrent ; le tiret écarte.'
	},
	en: {
		title: 'Filter',
		close: 'See the chronicle',
		facets: {
			theme: 'Theme',
			kind: 'Kind',
			standing: 'Standing',
			sure: 'Date',
			article: 'Article',
			actor: 'Actor',
			place: 'Place'
		},
		leaveOut: (name) => `Leave out ${name}`,
		count: (n) => (n === 1 ? '1 event' : `${n} events`),
		note: 'Several values of one list widen the choice, several lists narrow it; the dash leaves out.'
	}
};
