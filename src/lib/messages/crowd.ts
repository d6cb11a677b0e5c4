import type { Lang } from '../../domain/lists.ts';

const fr = {
	coming: (came: string, all: string) => `${came} événements sur ${all} sont arrivés…`,
	failed: {
		columns: 'Une partie des événements n’a pas pu être chargée : ce qui est montré est incomplet.',
		texts: 'Des textes n’ont pas pu être chargés.',
		search: 'La recherche n’a pas pu être lue.'
	},
	why: {
		cut: 'Un fichier est coupé.',
		damaged: 'Un fichier est endommagé.',
		newer: 'Un fichier est plus récent que cette page : rechargez-la.',
		strange: 'Un fichier n’est pas ce qu’il devrait être.',
		network: 'Le réseau ne répond pas.'
	},
	retry: 'Réessayer',
	many: (count: string, days: string) => `${count} événements, ${days}`,
	cell: (count: string) => `${count} événements`,
	find: 'Seules les lignes proches sont dans la page : la recherche du navigateur ne voit pas les autres.',
	position: (position: string, of: string) => `${position} sur ${of}`,
	printed: (n: string, of: string, most: string) =>
		`Les ${n} premiers événements sur ${of}\u202f; «\u00a0Télécharger\u00a0», puis «\u00a0Imprimer\u00a0», en donne jusqu’à ${most}.`,
	pending: 'Le texte arrive…'
};

const en: typeof fr = {
	coming: (came, all) => `${came} of ${all} events have come…`,
	failed: {
		columns: 'Part of the events could not be fetched: what is shown is incomplete.',
		texts: 'Some texts could not be fetched.',
		search: 'The search could not be read.'
	},
	why: {
		cut: 'A file is cut short.',
		damaged: 'A file is damaged.',
		newer: 'A file is newer than this page: load it anew.',
		strange: 'A file is not what it should be.',
		network: 'The network does not answer.'
	},
	retry: 'Try again',
	many: (count, days) => `${count} events, ${days}`,
	cell: (count) => `${count} events`,
	find: 'Only the rows near by are in the page: the browser’s own search does not see the others.',
	position: (position, of) => `${position} of ${of}`,
	printed: (n, of, most) => `The first ${n} events of ${of}; “Download”, then “Print”, gives up to ${most}.`,
	pending: 'The text is coming…'
};

export const crowdMessages: Readonly<Record<Lang, typeof fr>> = { fr, en };
