import type { CiteWords } from '../../domain/cite/citation.ts';
import type { RecordPlace } from '../../domain/cite/record.ts';
import type { Lang } from '../../domain/lists.ts';

interface CiteMessages {
	readonly words: CiteWords;
	readonly cite: string;
	/** Before the links to the files of each format. */
	readonly files: string;
	readonly copy: string;
	readonly copyAs: (format: string) => string;
	readonly copied: string;
	readonly copyLink: string;
	readonly linkCopied: string;
	/** The browser refused; the text is there to be taken by hand. */
	readonly refused: string;
	readonly byHand: string;
	/** `row`: of a table. */
	readonly report: (row: RecordPlace['row']) => string;
}

/** What citing and sharing say, apart from the catalogue: the explorer fetches them with an open entry. */
export const citeMessages: Readonly<Record<Lang, CiteMessages>> = {
	fr: {
		words: {
			site: 'Chronocarte',
			licence: 'CC BY 4.0',
			unknownOutlet: 'média non identifié',
			outlet: { high: '', medium: 'média probable', low: 'média incertain' },
			title: { stated: '', inferred: 'titre restitué', outside: 'titre d’une autre source' },
			happened: (date) => `Date de l’événement\u00a0: ${date}`,
			published: (date) => `Parution\u00a0: ${date}`,
			plainRecord: (title, date, dossier) =>
				`«\u202f${title}\u202f», ${date}. Dans\u00a0: ${dossier}. Chronocarte, CC BY 4.0.`,
			plainArticle: (title, outlet, date) => `«\u202f${title}\u202f», ${outlet}, ${date}.`
		},
		cite: 'Citer',
		files: 'Fichiers',
		copy: 'Copier',
		copyAs: (format) => `Copier en ${format}`,
		copied: 'Référence copiée.',
		copyLink: 'Copier le lien',
		linkCopied: 'Lien copié.',
		refused: 'Le navigateur refuse la copie\u00a0: le texte est sélectionné, copiez-le vous-même.',
		byHand: 'À copier',
		report: (row) => `Signaler une erreur dans cette fiche${row ? ` (${row.id}, dans ${row.table})` : ''}`
	},
	en: {
		words: {
			site: 'Chronocarte',
			licence: 'CC BY 4.0',
			unknownOutlet: 'unidentified outlet',
			outlet: { high: '', medium: 'probable outlet', low: 'uncertain outlet' },
			title: { stated: '', inferred: 'title restored', outside: 'title from another source' },
			happened: (date) => `Date of the event: ${date}`,
			published: (date) => `Published: ${date}`,
			plainRecord: (title, date, dossier) => `“${title}”, ${date}. In: ${dossier}. Chronocarte, CC BY 4.0.`,
			plainArticle: (title, outlet, date) => `“${title}”, ${outlet}, ${date}.`
		},
		cite: 'Cite',
		files: 'Files',
		copy: 'Copy',
		copyAs: (format) => `Copy as ${format}`,
		copied: 'Citation copied.',
		copyLink: 'Copy link',
		linkCopied: 'Link copied.',
		refused: 'The browser refuses to copy: the text is selected, copy it yourself.',
		byHand: 'To copy',
		report: (row) => `Report a fault in this record${row ? ` (${row.id}, in ${row.table})` : ''}`
	}
};
