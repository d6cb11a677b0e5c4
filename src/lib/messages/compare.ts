import type { Lang } from '../../domain/lists.ts';

interface CompareMessages {
	readonly title: string;
	readonly description: string;
	readonly sum: (events: number, articles: number) => string;
	readonly event: string;
	readonly toldBy: string;
	readonly toldByShort: string;
	readonly total: string;
	/** What a cell says, read aloud before its paragraphs. */
	readonly telling: Readonly<Record<'told' | 'differs' | 'silent' | 'later', string>>;
	readonly legend: string;
	readonly choose: string;
	readonly tooMany: string;
	readonly back: string;
	readonly others: string;
}

export const compareMessages: Readonly<Record<Lang, CompareMessages>> = {
	fr: {
		title: 'Ce que chaque article raconte',
		description: 'Les articles en colonnes, les événements en lignes : raconté, raconté autrement, passé sous silence.',
		sum: (events, articles) => `${events} événements, ${articles} articles rangés par date de parution`,
		event: 'Événement',
		toldBy: 'Articles',
		toldByShort: 'art.',
		total: 'Événements racontés',
		telling: {
			told: 'raconté',
			differs: 'raconté autrement',
			silent: 'n’en parle pas',
			later: 'postérieur à l’article'
		},
		legend: 'Légende',
		tooMany: 'Il y a trop d’événements pour les comparer sur une page\u202f: filtrez-les dans l’explorateur.',
		choose: 'Choisissez une case : ce que les articles disent de l’événement s’ouvre ici.',
		back: 'Fermer',
		others: 'Les désaccords'
	},
	en: {
		title: 'What each article tells',
		description: 'Articles in columns, events in rows: told, told with a difference, passed over in silence.',
		sum: (events, articles) => `${events} events, ${articles} articles in order of publication`,
		event: 'Event',
		toldBy: 'Articles',
		toldByShort: 'art.',
		total: 'Events told',
		telling: {
			told: 'told',
			differs: 'told with a difference',
			silent: 'says nothing of it',
			later: 'later than the article'
		},
		legend: 'Legend',
		tooMany: 'There are too many events to compare on one page: filter them in the explorer.',
		choose: 'Choose a cell: what the articles say of the event opens here.',
		back: 'Close',
		others: 'The disagreements'
	}
};
