import type { Lang } from '../../domain/lists.ts';

interface ChainMessages {
	readonly follow: string;
	readonly steps: (n: number) => string;
	readonly stop: string;
	readonly before: string;
	readonly after: string;
	readonly nothing: string;
	/** Told when the chain changes. */
	readonly found: (before: number, after: number) => string;
}

/** What following links says, apart from the catalogue: it is fetched with an open entry. */
export const chainMessages: Readonly<Record<Lang, ChainMessages>> = {
	fr: {
		follow: 'Suivre les liens',
		steps: (n) => (n === 1 ? '1 pas' : `${n} pas`),
		stop: 'Ne plus suivre',
		before: 'Ce qui y a mené',
		after: 'Ce qui en est venu',
		nothing: 'Rien dans le dossier.',
		found: (before, after) =>
			`${before === 1 ? '1 événement y a mené' : `${before} événements y ont mené`}, ${after === 1 ? '1 en est venu' : `${after} en sont venus`}.`
	},
	en: {
		follow: 'Follow the links',
		steps: (n) => (n === 1 ? '1 step' : `${n} steps`),
		stop: 'Stop following',
		before: 'What led to it',
		after: 'What came of it',
		nothing: 'Nothing in the dossier.',
		found: (before, after) =>
			`${before === 1 ? '1 event' : `${before} events`} led to it, ${after === 1 ? '1 event' : `${after} events`} came of it.`
	}
};
