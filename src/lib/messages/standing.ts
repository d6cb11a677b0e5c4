import type { Lang } from '../../domain/lists.ts';

interface StandingMessages {
	readonly title: string;
	readonly close: string;
	/** The cursor on the timeline. */
	readonly cursor: string;
	readonly state: Readonly<Record<'in-force' | 'last-told' | 'ended', string>>;
	/** As many words as a line that is folded has room for. */
	readonly count: Readonly<Record<'in-force' | 'last-told' | 'ended', (n: number) => string>>;
	readonly ends: (date: string) => string;
	readonly replaced: (title: string) => string;
	readonly untold: string;
	readonly none: string;
	/** Beside those that are listed. */
	readonly more: (n: number) => string;
}

/** What the list of a day says, apart from the catalogue: it is fetched by those who set a day. */
export const standingMessages: Readonly<Record<Lang, StandingMessages>> = {
	fr: {
		title: 'Ce jour-là',
		close: 'Ne plus suivre ce jour',
		cursor: 'Jour suivi',
		state: {
			'in-force': 'En vigueur, selon un article de l’époque',
			'last-told': 'Dernière mention, rien de connu depuis',
			ended: 'Terminé'
		},
		count: {
			'in-force': (n) => `${n.toLocaleString('fr')} en vigueur`,
			'last-told': (n) => `${n.toLocaleString('fr')} sans nouvelles`,
			ended: (n) => (n === 1 ? '1 terminé' : `${n.toLocaleString('fr')} terminés`)
		},
		ends: (date) => `fin\u00a0: ${date}`,
		replaced: (title) => `remplacé par «\u202f${title}\u202f»`,
		untold: 'aucun article',
		none: 'Rien de ce qui dure n’avait commencé.',
		more: (n) => `et ${n.toLocaleString('fr')} de plus`
	},
	en: {
		title: 'On this day',
		close: 'Stop following this day',
		cursor: 'Day followed',
		state: {
			'in-force': 'In force, as an article of that time tells it',
			'last-told': 'Last told, not known since',
			ended: 'Ended'
		},
		count: {
			'in-force': (n) => `${n.toLocaleString('en')} in force`,
			'last-told': (n) => `${n.toLocaleString('en')} not known since`,
			ended: (n) => `${n.toLocaleString('en')} ended`
		},
		ends: (date) => `ends: ${date}`,
		replaced: (title) => `replaced by “${title}”`,
		untold: 'no article',
		none: 'Nothing that lasts had begun.',
		more: (n) => `and ${n.toLocaleString('en')} more`
	}
};
