import type { ClientInit } from '@sveltejs/kit';
import { LANGUAGES } from './domain/lists.ts';
import { crowded } from './lib/explorer/crowded.svelte.ts';
import { fetchMessages } from './lib/messages/messages.ts';

/** The words of the page's language come before it awakes, and what draws a crowd where there is one; the others never do. */
export const init: ClientInit = async () => {
	const { lang } = document.documentElement;
	const words = fetchMessages(LANGUAGES.find((known) => known === lang) ?? 'fr');
	if (document.querySelector('[data-crowd]')) crowded.parts = await import('./lib/crowd/parts.ts');
	await words;
};
