import type { Event } from '../../domain/dossier.ts';
import type { Explorer } from '../explorer/explorer.svelte.ts';
import type { Key } from '../explorer/keys.ts';

export interface Hands {
	readonly explorer: Explorer;
	/** The entry that the keys are in. */
	readonly at: string | null;
	/** They are on its title, not on a link of its text. */
	readonly onTitle: boolean;
	readonly go: (to: Event | null | undefined) => void;
	/** To the first or the last of all that are shown. */
	readonly end: (at: 0 | -1) => void;
	readonly close: () => void;
}

const onTitle = (run: (hands: Hands) => void) => (hands: Hands) => hands.onTitle && run(hands);

/** Enter follows a title as it follows any link: the browser does it. */
export const KEYS: readonly Key<Hands>[] = [
	{ key: 'ArrowUp', does: 'step', run: onTitle(({ explorer, at, go }) => go(explorer.step(at, -1))) },
	{ key: 'ArrowDown', does: 'step', run: onTitle(({ explorer, at, go }) => go(explorer.step(at, 1))) },
	{ key: 'Home', does: 'ends', run: onTitle(({ end }) => end(0)) },
	{ key: 'End', does: 'ends', run: onTitle(({ end }) => end(-1)) },
	{ key: 'Enter', does: 'choose', run: () => false },
	{ key: 'Escape', does: 'back', run: ({ close }) => close() }
];
