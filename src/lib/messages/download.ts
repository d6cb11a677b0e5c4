import type { Lang } from '../../domain/lists.ts';

interface DownloadMessages {
	readonly what: (n: number) => string;
	/** Of more than can be taken away at once. */
	readonly first: (n: number) => string;
	readonly print: string;
	readonly label: string;
	/** Of a format: one row an account, or everything. */
	readonly as: Readonly<Record<'csv' | 'json', string>>;
	readonly close: string;
	readonly waiting: string;
	readonly done: (n: number, name: string) => string;
	readonly failed: string;
}

/** What the download says, apart from the catalogue: it is fetched by those who ask for it. */
export const downloadMessages: Readonly<Record<Lang, DownloadMessages>> = {
	fr: {
		label: 'Télécharger ce qui est montré',
		what: (n) =>
			n === 0
				? 'Aucun événement n’est montré.'
				: n === 1
					? '1 événement, avec ses récits et ses sources\u00a0:'
					: `${n} événements, avec leurs récits et leurs sources\u00a0:`,
		first: (n) => `Les ${n} premiers événements, dans l’ordre du temps, avec leurs récits et leurs sources\u00a0:`,
		print: 'Imprimer',
		as: { csv: 'CSV, pour un tableur', json: 'JSON, complet' },
		close: 'Fermer',
		waiting: 'Les textes arrivent…',
		done: (n, name) => (n === 1 ? `1 événement dans ${name}` : `${n} événements dans ${name}`),
		failed: 'Les textes n’ont pas pu être lus\u00a0: rien n’est enregistré. Essayez encore une fois connecté.'
	},
	en: {
		label: 'Download what is shown',
		what: (n) =>
			n === 0
				? 'No event is shown.'
				: n === 1
					? '1 event, with its accounts and sources:'
					: `${n} events, with their accounts and sources:`,
		first: (n) => `The first ${n} events, in order of time, with their accounts and sources:`,
		print: 'Print',
		as: { csv: 'CSV, for a spreadsheet', json: 'JSON, complete' },
		close: 'Close',
		waiting: 'The texts are coming…',
		done: (n, name) => (n === 1 ? `1 event in ${name}` : `${n} events in ${name}`),
		failed: 'The texts could not be read: nothing is saved. Try again once connected.'
	}
};
