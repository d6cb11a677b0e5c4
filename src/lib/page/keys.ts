import type { Explorer } from '../explorer/explorer.svelte.ts';
import type { Key } from '../explorer/keys.ts';

export interface Hands {
	readonly explorer: Explorer;
	readonly openKeys: () => void;
	/** False where something that takes the space bar has the focus. */
	readonly play: () => unknown;
}

const clear = { does: 'clear', run: ({ explorer }: Hands) => explorer.dropAll() } as const;

/** Keys that answer in every view. */
export const KEYS: readonly Key<Hands>[] = [
	{ key: 'Delete', ...clear },
	{ key: 'Backspace', ...clear },
	{ key: '/', does: 'search', run: () => document.querySelector<HTMLElement>('[data-search]')?.focus() },
	{ key: ' ', does: 'play', run: ({ play }) => play() },
	{ key: '?', does: 'keys', run: ({ openKeys }) => openKeys() }
];
