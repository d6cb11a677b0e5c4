import type { Lang } from '../../domain/lists.ts';

interface TalkMessages {
	readonly talk: string;
	readonly all: string;
	readonly speaker: string;
	/** The reader's own. */
	readonly own: string;
	readonly forWhom: (audience: string) => string;
	readonly length: (steps: number, minutes: string) => string;
	readonly minutes: (minutes: string) => string;
	readonly show: (headline: string) => string;
	readonly showShort: string;
}

/** What pages of talks say: apart from the catalogue, since the explorer does not. */
export const talkMessages: Readonly<Record<Lang, TalkMessages>> = {
	fr: {
		talk: 'Exposé',
		all: 'Exposés',
		speaker: 'Fenêtre de l’orateur',
		own: 'Mon exposé : les étapes prises dans l’explorateur',
		forWhom: (audience) => `Pour : ${audience}`,
		length: (steps, minutes) => `${steps} étapes, ${minutes} min`,
		minutes: (minutes) => `${minutes} min`,
		show: (headline) => `Voir sur la frise et la carte : ${headline}`,
		showShort: 'Voir sur la frise et la carte'
	},
	en: {
		talk: 'Talk',
		all: 'Talks',
		speaker: 'Speaker’s window',
		own: 'My talk: the steps taken in the explorer',
		forWhom: (audience) => `For: ${audience}`,
		length: (steps, minutes) => `${steps} steps, ${minutes} min`,
		minutes: (minutes) => `${minutes} min`,
		show: (headline) => `See on the timeline and the map: ${headline}`,
		showShort: 'See on the timeline and the map'
	}
};
