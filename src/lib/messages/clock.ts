import type { Lang } from '../../domain/lists.ts';

interface ClockMessages {
	readonly label: string;
	readonly asOf: (day: string) => string;
	readonly told: (articles: number, all: number, events: number) => string;
	readonly day: string;
	readonly before: string;
	readonly after: string;
	readonly back: string;
}

/** What is said of the past, apart from the catalogue: it is fetched when one goes there. */
export const clockMessages: Readonly<Record<Lang, ClockMessages>> = {
	fr: {
		label: 'Ce qu’on savait',
		asOf: (day) => `Ce qu’on savait le ${day}.`,
		told: (articles, all, events) =>
			articles === 0
				? `Aucun des ${all} articles n’était encore paru.`
				: `${articles} article${articles > 1 ? 's' : ''} sur ${all} ${articles > 1 ? 'étaient parus' : 'était paru'}\u202f; ${events.toLocaleString('fr')} événement${events > 1 ? 's' : ''} en ${events > 1 ? 'étaient connus' : 'était connu'}.`,
		day: 'Jour',
		before: 'Article précédent',
		after: 'Article suivant',
		back: 'Revenir à tout ce qu’on sait'
	},
	en: {
		label: 'What was known',
		asOf: (day) => `What was known on ${day}.`,
		told: (articles, all, events) =>
			articles === 0
				? `None of the ${all} articles had appeared yet.`
				: `${articles} of ${all} articles had appeared, and told of ${events.toLocaleString('en')} event${events === 1 ? '' : 's'}.`,
		day: 'Day',
		before: 'Previous article',
		after: 'Next article',
		back: 'Back to all that is known'
	}
};
