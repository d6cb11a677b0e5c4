import type { Lang } from '../../domain/lists.ts';

interface DraftMessages {
	readonly title: string;
	readonly what: string;
	readonly needsScript: string;
	readonly empty: string;
	readonly explorer: string;
	readonly name: string;
	readonly headline: (step: number) => string;
	readonly other: (step: number) => string;
	readonly minutes: (step: number) => string;
	readonly up: (step: number) => string;
	readonly down: (step: number) => string;
	readonly remove: (step: number) => string;
	readonly removeShort: string;
	readonly try: string;
	readonly download: string;
	readonly clear: string;
	readonly notKept: string;
	readonly afterDownload: (file: string) => string;
	readonly added: (step: number, headline: string) => string;
	readonly open: string;
	readonly close: string;
	readonly step: Readonly<Record<Lang, string>>;
	readonly moved: (headline: string, step: number) => string;
	readonly removed: (headline: string) => string;
}

/** What the desk of a draft says, and what the explorer says when a step is added to it. */
export const draftMessages: Readonly<Record<Lang, DraftMessages>> = {
	fr: {
		title: 'Mon exposé',
		what: 'Les étapes que vous avez prises dans l’explorateur. Elles restent dans ce navigateur, et nulle part ailleurs.',
		needsScript: 'Cette page a besoin de JavaScript.',
		empty: 'Aucune étape encore. Dans l’explorateur, « Ajouter à un exposé » prend ce que montre l’écran.',
		explorer: 'Aller à l’explorateur',
		name: 'Titre de l’exposé',
		headline: (step) => `Titre de l’étape ${step}`,
		other: (step) => `Titre de l’étape ${step}, en anglais`,
		minutes: (step) => `Minutes de l’étape ${step}`,
		up: (step) => `Monter l’étape ${step}`,
		down: (step) => `Descendre l’étape ${step}`,
		remove: (step) => `Retirer l’étape ${step}`,
		removeShort: 'Retirer',
		try: 'Essayer sur la scène',
		download: 'Télécharger la fiche (YAML)',
		clear: 'Tout retirer',
		notKept: 'Le navigateur refuse de garder l’exposé : téléchargez-le avant de quitter la page.',
		afterDownload: (file) =>
			`Posez ${file} dans data/talks/, complétez « audience », puis lancez npm run dossier -- check.`,
		added: (step, headline) => `Étape ${step} ajoutée : ${headline}`,
		open: 'Voir l’exposé',
		close: 'Fermer',
		step: { fr: 'Étape', en: 'Step' },
		moved: (headline, step) => `${headline} : étape ${step}`,
		removed: (headline) => `${headline} : étape retirée`
	},
	en: {
		title: 'My talk',
		what: 'The steps that you took in the explorer. They stay in this browser, and nowhere else.',
		needsScript: 'This page needs JavaScript.',
		empty: 'No step yet. In the explorer, "Add to a talk" takes what the screen shows.',
		explorer: 'Go to the explorer',
		name: 'Title of the talk',
		headline: (step) => `Title of step ${step}`,
		other: (step) => `Title of step ${step}, in French`,
		minutes: (step) => `Minutes of step ${step}`,
		up: (step) => `Move step ${step} up`,
		down: (step) => `Move step ${step} down`,
		remove: (step) => `Remove step ${step}`,
		removeShort: 'Remove',
		try: 'Try it on the stage',
		download: 'Download the record (YAML)',
		clear: 'Remove all',
		notKept: 'The browser refuses to keep the talk: download it before you leave the page.',
		afterDownload: (file) => `Put ${file} into data/talks/, complete "audience", then run npm run dossier -- check.`,
		added: (step, headline) => `Step ${step} added: ${headline}`,
		open: 'See the talk',
		close: 'Close',
		step: { fr: 'Étape', en: 'Step' },
		moved: (headline, step) => `${headline}: step ${step}`,
		removed: (headline) => `${headline}: step removed`
	}
};
