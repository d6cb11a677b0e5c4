import type { Lang } from '../../domain/lists.ts';
import type { Grouping } from '../../domain/timeline/grouping.ts';

interface ArrangingMessages {
	readonly title: string;
	readonly by: string;
	readonly groupings: Readonly<Record<Grouping, string>>;
	/** To which one lane an event goes that has several values; nothing where it has one only. */
	readonly rules: Readonly<Partial<Record<Grouping, string>>>;
	/** The lane of what has no value. */
	readonly none: Readonly<Record<Grouping, string>>;
	/** The lane in which small ones are put together. */
	readonly others: (n: number, grouping: Grouping) => string;
	readonly foldLanes: string;
	readonly count: (n: number) => string;
	readonly foldQuiet: string;
	/** How many stretches are folded, and how many days they hide. */
	readonly hidden: (stretches: number, days: number) => string;
	readonly close: string;
	readonly stretches: string;
	/** On the axis. */
	readonly days: (n: number) => string;
	readonly stretch: (n: number, from: string, to: string) => string;
}

/** What the arrangement of lanes and folds says, apart from the catalogue: it is fetched with it. */
export const arrangingMessages: Readonly<Record<Lang, ArrangingMessages>> = {
	fr: {
		title: 'Ce que montrent les voies',
		by: 'Voies par',
		groupings: { theme: 'thème', side: 'camp', place: 'lieu', article: 'article', kind: 'nature' },
		rules: {
			side: 'Chaque événement est dans la voie du camp du premier acteur nommé.',
			place: 'Chaque événement est dans la voie du premier lieu où il se passe, sinon du premier dont il est question.',
			article: 'Chaque événement est dans la voie du premier article paru qui le raconte.'
		},
		none: {
			theme: 'Sans thème',
			side: 'Sans camp',
			place: 'Sans lieu',
			article: 'Sans article',
			kind: 'Sans nature'
		},
		others: (n, grouping) =>
			`${n} autres ${{ theme: 'thèmes', side: 'camps', place: 'lieux', article: 'articles', kind: 'natures' }[grouping]}`,
		foldLanes: 'Voies repliées',
		count: (n) => (n === 1 ? '1 événement' : `${n} événements`),
		foldQuiet: 'Plier les périodes calmes',
		hidden: (n, days) => `${n === 1 ? '1 pli' : `${n} plis`}, ${days.toLocaleString('fr')} jours sans événement`,
		close: 'Fermer',
		stretches: 'Périodes calmes',
		days: (n) => `${n}\u00a0j`,
		stretch: (n, from, to) => `${n} jours sans événement, du ${from} au ${to}`
	},
	en: {
		title: 'What the lanes show',
		by: 'Lanes by',
		groupings: { theme: 'theme', side: 'side', place: 'place', article: 'article', kind: 'kind' },
		rules: {
			side: 'Each event is in the lane of the side of the first actor named.',
			place: 'Each event is in the lane of the first place where it happened, else of the first that it is about.',
			article: 'Each event is in the lane of the first article to appear that tells it.'
		},
		none: { theme: 'No theme', side: 'No side', place: 'No place', article: 'No article', kind: 'No kind' },
		others: (n, grouping) =>
			`${n} other ${{ theme: 'themes', side: 'sides', place: 'places', article: 'articles', kind: 'kinds' }[grouping]}`,
		foldLanes: 'Folded lanes',
		count: (n) => (n === 1 ? '1 event' : `${n} events`),
		foldQuiet: 'Fold quiet stretches',
		hidden: (n, days) => `${n === 1 ? '1 fold' : `${n} folds`}, ${days.toLocaleString('en')} days without events`,
		close: 'Close',
		stretches: 'Quiet stretches',
		days: (n) => `${n}\u00a0d`,
		stretch: (n, from, to) => `${n} days without events, ${from} to ${to}`
	}
};
