import type { Deed } from '../messages/keys.ts';

/** A key of a view and what it does: the view answers by these tables, and the list of keys is made from them. */
export interface Key<Hands> {
	/** As `KeyboardEvent.key` says it. */
	readonly key: string;
	/** With or without Shift; arrows only, since some keyboards need Shift to type +. */
	readonly shift?: true;
	readonly does: Deed;
	/** False where the key did nothing, and is left to the page. */
	readonly run: (hands: Hands) => unknown;
}

const STORED = 'chronocarte:keys';

/** Whether keys of a single character answer: a person who dictates, or types by accident, may turn them off. */
export function charactersAnswer(): boolean {
	try {
		return localStorage.getItem(STORED) !== 'off';
	} catch {
		return true; // storage is refused: the keys hold
	}
}

export function letCharactersAnswer(answer: boolean) {
	try {
		localStorage.setItem(STORED, answer ? 'on' : 'off');
	} catch {
		// Storage is refused: nothing can be kept.
	}
}

export function isCharacter(key: string): boolean {
	return key.length === 1 && key !== ' ';
}

/** Does what the table says of a key; any other is left to the page. */
export function pressKey<Hands>(event: KeyboardEvent, keys: readonly Key<Hands>[], hands: Hands) {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	if (isCharacter(event.key) && !charactersAnswer()) return;
	const arrow = event.key.startsWith('Arrow');
	const found = keys.find(({ key, shift = false }) => key === event.key && (!arrow || shift === event.shiftKey));
	if (!found || found.run(hands) === false) return;
	event.preventDefault();
	event.stopPropagation();
}
