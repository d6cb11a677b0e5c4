import type { Lang } from '../../domain/lists.ts';

const fr = {
	coming: (came: string, all: string) => `${came} événements sur ${all} sont arrivés…`,
	failed: {
		columns: 'Une partie des événements n’a pas pu être chargée : ce qui est montré est incomplet.',
		texts: 'Des textes n’ont pas pu être chargés.'
	},
	retry: 'Réessayer',
	many: (count: string, days: string) => `${count} événements, ${days}`,
	cell: (count: string) => `${count} événements`,
	find: 'Seules les lignes proches sont dans la page : la recherche du navigateur ne voit pas les autres.',
	position: (position: string, of: string) => `${position} sur ${of}`,
	pending: 'Le texte arrive…'
};

const en: typeof fr = {
	coming: (came, all) => `${came} of ${all} events have come…`,
	failed: {
		columns: 'Part of the events could not be fetched: what is shown is incomplete.',
		texts: 'Some texts could not be fetched.'
	},
	retry: 'Try again',
	many: (count, days) => `${count} events, ${days}`,
	cell: (count) => `${count} events`,
	find: 'Only the rows near by are in the page: the browser’s own search does not see the others.',
	position: (position, of) => `${position} of ${of}`,
	pending: 'The text is coming…'
};

export const crowdMessages: Readonly<Record<Lang, typeof fr>> = { fr, en };
