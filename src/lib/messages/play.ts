import type { Manner, Speed } from '../../domain/play.ts';
import type { Lang } from '../../domain/lists.ts';

interface PlayMessages {
	readonly bar: string;
	readonly play: string;
	readonly pause: string;
	readonly previous: string;
	readonly next: string;
	readonly speeds: Readonly<Record<Speed, string>>;
	readonly manner: string;
	readonly manners: Readonly<Record<Manner, string>>;
	readonly close: string;
	/** Read aloud as the cursor comes to what begins on a day. */
	readonly reached: (date: string, titles: readonly string[]) => string;
	/** The same where they are too many to name. */
	readonly many: (date: string, count: number) => string;
}

/** What play says, apart from the catalogue: it is fetched by those who play. */
export const playMessages: Readonly<Record<Lang, PlayMessages>> = {
	fr: {
		bar: 'Lecture du temps',
		play: 'Lire',
		pause: 'Arrêter',
		previous: 'À l’événement précédent',
		next: 'À l’événement suivant',
		speeds: { 0.5: 'Allure lente', 1: 'Allure normale', 2: 'Allure vive' },
		manner: 'Ce qui est montré',
		manners: { until: 'Jusqu’à ce jour', window: 'Fenêtre qui avance' },
		close: 'Fermer la lecture',
		reached: (date, titles) => `${date}\u00a0: ${titles.join('\u202f; ')}`,
		many: (date, n) => `${date}\u00a0: ${n.toLocaleString('fr')} événement${n < 2 ? '' : 's'}`
	},
	en: {
		bar: 'Playing time',
		play: 'Play',
		pause: 'Pause',
		previous: 'To the previous event',
		next: 'To the next event',
		speeds: { 0.5: 'Slow pace', 1: 'Normal pace', 2: 'Fast pace' },
		manner: 'What is shown',
		manners: { until: 'Up to this day', window: 'Moving window' },
		close: 'Close play',
		reached: (date, titles) => `${date}: ${titles.join('; ')}`,
		many: (date, n) => `${date}: ${n.toLocaleString('en')} event${n === 1 ? '' : 's'}`
	}
};
