import type { Lang } from '../../domain/lists.ts';

interface KeyMessages {
	readonly title: string;
	readonly note: string;
	readonly characters: string;
	readonly close: string;
	readonly everywhere: string;
	readonly shift: string;
	readonly does: Readonly<Record<Deed, string>>;
}

/** What a key may do. */
export type Deed =
	| 'step'
	| 'ends'
	| 'choose'
	| 'back'
	| 'panTime'
	| 'pageTime'
	| 'panMap'
	| 'zoom'
	| 'opening'
	| 'day'
	| 'play'
	| 'clear'
	| 'search'
	| 'keys';

/** The list of keys, apart from the catalogue: few ask for it. */
export const keyMessages: Readonly<Record<Lang, KeyMessages>> = {
	fr: {
		title: 'Les touches de chaque vue',
		note: 'Tab va d’une vue à l’autre ; ces touches valent dans la vue où l’on est.',
		characters: 'Les touches d’un seul caractère répondent (+, −, 0, ?)',
		close: 'Fermer',
		everywhere: 'Partout',
		shift: 'Maj',
		does: {
			step: 'd’un élément à l’autre, dans l’ordre du temps',
			ends: 'au premier, au dernier',
			choose: 'choisir',
			back: 'revenir d’un pas',
			panTime: 'avancer, reculer un peu',
			pageTime: 'avancer, reculer d’une page',
			panMap: 'déplacer la carte',
			zoom: 'agrandir, réduire',
			opening: 'la fenêtre d’ouverture',
			day: 'suivre son jour, ou ne plus le suivre',
			play: 'lire le temps, ou arrêter',
			clear: 'effacer tous les choix',
			search: 'chercher',
			keys: 'cette liste'
		}
	},
	en: {
		title: 'The keys of each view',
		note: 'Tab goes from view to view; these keys hold in the view that you are in.',
		characters: 'Keys of a single character answer (+, −, 0, ?)',
		close: 'Close',
		everywhere: 'Everywhere',
		shift: 'Shift',
		does: {
			step: 'from one to the next, in order of time',
			ends: 'to the first, to the last',
			choose: 'choose',
			back: 'one step back',
			panTime: 'on or back a little',
			pageTime: 'on or back by a page',
			panMap: 'move the map',
			zoom: 'zoom in or out',
			opening: 'the opening window',
			day: 'follow its day, or no longer',
			play: 'play time, or pause',
			clear: 'clear all choices',
			search: 'search',
			keys: 'this list'
		}
	}
};
