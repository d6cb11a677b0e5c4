import type { Explorer } from '../explorer/explorer.svelte.ts';
import type { Key } from '../explorer/keys.ts';

export interface Hands {
	readonly explorer: Explorer;
	readonly openKeys: () => void;
}

const clear = { does: 'clear', run: ({ explorer }: Hands) => explorer.dropAll() } as const;

/** Keys that answer in every view. */
export const KEYS: readonly Key<Hands>[] = [
	{ key: 'Delete', ...clear },
	{ key: 'Backspace', ...clear },
	{ key: '/', does: 'search', run: () => document.querySelector<HTMLElement>('[data-search]')?.focus() },
	{ key: '?', does: 'keys', run: ({ openKeys }) => openKeys() }
];
