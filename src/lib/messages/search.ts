import type { Lang } from '../../domain/lists.ts';

interface SearchMessages {
	readonly list: string;
	readonly found: (n: number) => string;
	/** While a large dossier's index comes. */
	readonly seeking: string;
	/** Before another spelling of a name. */
	readonly alsoNamed: string;
}

/** What the list of what was found says, apart from the catalogue: it is fetched by those who search. */
export const searchMessages: Readonly<Record<Lang, SearchMessages>> = {
	fr: {
		list: 'Ce qui répond',
		found: (n) =>
			n === 0 ? 'Rien ne répond.' : n === 1 ? '1 événement répond' : `${n.toLocaleString('fr')} événements répondent`,
		seeking: 'Recherche…',
		alsoNamed: 'autre nom : '
	},
	en: {
		list: 'What answers',
		found: (n) =>
			n === 0 ? 'Nothing answers.' : n === 1 ? '1 event answers' : `${n.toLocaleString('en')} events answer`,
		seeking: 'Searching…',
		alsoNamed: 'other name: '
	}
};
