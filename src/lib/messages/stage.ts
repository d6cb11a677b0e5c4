import type { Lang } from '../../domain/lists.ts';

/** What a key or a button of the stage or of the speaker's window may do. */
export type StageDeed =
	| 'next'
	| 'back'
	| 'first'
	| 'last'
	| 'black'
	| 'white'
	| 'close'
	| 'keys'
	| 'full'
	| 'overview'
	| 'speaker'
	| 'zoom'
	| 'spot'
	| 'theme'
	| 'ask'
	| 'freeze'
	| 'peek'
	| 'larger'
	| 'smaller';

/** What the room is asked for. */
export type Hidden = 'dates' | 'places' | 'voices';

/** For a dark room, for a lit room, and as if printed. */
export type StageTheme = 'dark' | 'lit' | 'print';

export interface StageMessages {
	readonly sources: string;
	readonly told: (n: number, of: number) => string;
	readonly knownThen: (day: string) => string;
	readonly step: (step: number, of: number) => string;
	readonly broken: { readonly map: string; readonly timeline: string };
	readonly black: string;
	readonly white: string;
	readonly notices: {
		readonly wake: string;
		readonly full: string;
		readonly window: string;
		readonly ground: string;
	};
	readonly zones: string;
	readonly bar: string;
	readonly typed: (digits: string) => string;
	readonly themes: Readonly<Record<StageTheme, string>>;
	readonly hidden: Readonly<Record<Hidden | 'nothing', string>>;
	readonly asks: (hidden: string) => string;
	readonly does: Readonly<Record<StageDeed | 'jump', string>>;
	/** On buttons: shorter than what the list of keys says. */
	readonly buttons: Readonly<Record<StageDeed, string>>;
	readonly keysTitle: string;
	readonly keysClose: string;
	readonly digits: string;
}

/** What stage and speaker's window say. */
export const stageMessages: Readonly<Record<Lang, StageMessages>> = {
	fr: {
		sources: 'Sources',
		knownThen: (day) => `Ce qu’on savait le ${day}`,
		told: (n, of) =>
			n === 0 ? `aucun des ${of} articles` : n === 1 ? `1 article sur ${of}` : `${n} articles sur ${of}`,
		step: (step, of) => `étape ${step} sur ${of}`,
		broken: {
			map: 'La carte s’est arrêtée. Le reste continue.',
			timeline: 'La frise s’est arrêtée. Le reste continue.'
		},
		black: 'Écran noir',
		white: 'Écran blanc',
		notices: {
			wake: 'Le navigateur ne promet pas de garder l’écran allumé : réglez la mise en veille de l’ordinateur.',
			full: 'Le plein écran a été refusé : le menu du navigateur l’offre aussi.',
			window: 'La fenêtre n’a pas pu s’ouvrir : autorisez-la, ou ouvrez cette adresse dans une autre :',
			ground: 'Le fond de carte n’a pas pu être lu ; les lieux restent à leur place.'
		},
		zones: 'Un clic à droite avance, un clic à gauche revient',
		bar: 'Commandes',
		typed: (digits) => `Aller à l’étape ${digits}`,
		themes: { dark: 'salle sombre', lit: 'salle éclairée', print: 'comme imprimé' },
		hidden: {
			nothing: 'tout est montré',
			dates: 'les dates sont cachées',
			places: 'les lieux sont cachés',
			voices: 'les voix sont cachées'
		},
		asks: (hidden) => `Question à la salle : ${hidden}`,
		does: {
			next: 'avancer',
			back: 'revenir',
			first: 'au titre',
			last: 'aux sources',
			jump: 'à l’étape de ce numéro',
			black: 'écran noir',
			white: 'écran blanc',
			close: 'fermer ce qui est ouvert, sinon quitter la scène',
			keys: 'cette liste',
			full: 'plein écran',
			overview: 'toutes les étapes en petit',
			speaker: 'la fenêtre de l’orateur',
			zoom: 'agrandir sous le pointeur',
			spot: 'un rond de lumière qui suit le pointeur',
			theme: 'salle sombre, salle éclairée, comme imprimé',
			ask: 'cacher les dates, les lieux ou les voix, et les dire un à un',
			freeze: 'figer la scène, et regarder plus loin',
			peek: 'voir l’étape sans la montrer',
			larger: 'des notes plus grandes',
			smaller: 'des notes plus petites'
		},
		buttons: {
			next: 'Suivant',
			back: 'Précédent',
			first: 'Titre',
			last: 'Sources',
			black: 'Noir',
			white: 'Blanc',
			close: 'Quitter',
			keys: 'Touches',
			full: 'Plein écran',
			overview: 'Étapes',
			speaker: 'Orateur',
			zoom: 'Agrandir',
			spot: 'Lumière',
			theme: 'Salle',
			ask: 'Questions',
			freeze: 'Figer',
			peek: 'Voir sans montrer',
			larger: 'A+',
			smaller: 'A−'
		},
		keysTitle: 'Touches',
		keysClose: 'Fermer',
		digits: '0–9'
	},
	en: {
		sources: 'Sources',
		knownThen: (day) => `What was known on ${day}`,
		told: (n, of) => (n === 0 ? `none of ${of} articles` : `${n} of ${of} articles`),
		step: (step, of) => `step ${step} of ${of}`,
		broken: { map: 'The map has stopped. The rest goes on.', timeline: 'The timeline has stopped. The rest goes on.' },
		black: 'Black screen',
		white: 'White screen',
		notices: {
			wake: 'The browser does not promise to keep the screen awake: turn off the computer’s sleep.',
			full: 'Full screen was refused: the browser’s menu offers it too.',
			window: 'The window could not open: allow it, or open this address in another:',
			ground: 'The basemap could not be read; the places still stand where they are.'
		},
		zones: 'A click on the right goes on, a click on the left goes back',
		bar: 'Controls',
		typed: (digits) => `Go to step ${digits}`,
		themes: { dark: 'dark room', lit: 'lit room', print: 'as if printed' },
		hidden: {
			nothing: 'all is shown',
			dates: 'dates are hidden',
			places: 'places are hidden',
			voices: 'voices are hidden'
		},
		asks: (hidden) => `Asking the room: ${hidden}`,
		does: {
			next: 'go on',
			back: 'go back',
			first: 'to the title',
			last: 'to the sources',
			jump: 'to the step of that number',
			black: 'black screen',
			white: 'white screen',
			close: 'close what is open, else leave the stage',
			keys: 'this list',
			full: 'full screen',
			overview: 'all steps, small',
			speaker: 'the speaker’s window',
			zoom: 'enlarge under the pointer',
			spot: 'a circle of light that follows the pointer',
			theme: 'dark room, lit room, as if printed',
			ask: 'hide dates, places or voices, and tell them one by one',
			freeze: 'freeze the stage, and look ahead',
			peek: 'see the step without showing it',
			larger: 'larger notes',
			smaller: 'smaller notes'
		},
		buttons: {
			next: 'Next',
			back: 'Back',
			first: 'Title',
			last: 'Sources',
			black: 'Black',
			white: 'White',
			close: 'Leave',
			keys: 'Keys',
			full: 'Full screen',
			overview: 'Steps',
			speaker: 'Speaker',
			zoom: 'Enlarge',
			spot: 'Light',
			theme: 'Room',
			ask: 'Questions',
			freeze: 'Freeze',
			peek: 'See unseen',
			larger: 'A+',
			smaller: 'A−'
		},
		keysTitle: 'Keys',
		keysClose: 'Close',
		digits: '0–9'
	}
};
