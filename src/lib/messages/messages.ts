import type { Lang } from '../../domain/lists.ts';
import type { Messages } from './fr.ts';

/** Everything that the interface says, by language: while pages are written all of them, in the browser the page's own. */
export const messages = {} as Record<Lang, Messages>;
export type { Messages };

/** What a language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = { fr: 'français', en: 'English' };

const CATALOGUES: Readonly<Record<Lang, () => Promise<Messages>>> = {
	fr: async () => (await import('./fr.ts')).fr,
	en: async () => (await import('./en.ts')).en
};

/** Fetches a language, before anything of it is shown. */
export async function fetchMessages(lang: Lang) {
	messages[lang] ??= await CATALOGUES[lang]();
}

if (import.meta.env.SSR) await Promise.all([fetchMessages('fr'), fetchMessages('en')]);
