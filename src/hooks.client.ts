import type { ClientInit } from '@sveltejs/kit';
import { LANGUAGES } from './domain/lists.ts';
import { fetchMessages } from './lib/messages/messages.ts';

/** The words of the page's language come before it awakes; those of the others never do. */
export const init: ClientInit = async () => {
	const { lang } = document.documentElement;
	await fetchMessages(LANGUAGES.find((known) => known === lang) ?? 'fr');
};
