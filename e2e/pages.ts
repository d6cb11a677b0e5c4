import type { Page } from '@playwright/test';

export const langs = ['fr', 'en'] as const;
export type Lang = (typeof langs)[number];

interface Kind {
	/** After the language. */
	readonly path: string;
	readonly title: Readonly<Record<Lang, string>>;
	/** The first heading, where it is not the title. */
	readonly heading?: Readonly<Record<Lang, string>>;
}

const dossier = {
	fr: 'Moscou, Ankara et Washington en Syrie, 2015–2019',
	en: 'Moscow, Ankara and Washington in Syria, 2015–2019'
};
const article = 'La Russie coopérera avec les USA et les Kurdes pour libérer Raqqa';

/** A page of each kind that has a language. */
export const kinds: Readonly<
	Record<'explorer' | 'event' | 'place' | 'actor' | 'article' | 'about' | 'talk' | 'compare', Kind>
> = {
	explorer: { path: '', title: dossier },
	event: {
		path: 'event/su25-shootdown/',
		title: { fr: 'Un Su-25 russe abattu au-dessus d’Idlib', en: 'Russian Su-25 shot down over Idlib' }
	},
	place: { path: 'place/moscow/', title: { fr: 'Moscou', en: 'Moscow' } },
	actor: { path: 'actor/sergei-lavrov/', title: { fr: 'Sergueï Lavrov', en: 'Sergei Lavrov' } },
	article: { path: 'article/raqqa-2016-05/', title: { fr: article, en: article } },
	talk: {
		path: 'present/five-articles-differ/',
		title: {
			fr: 'Quand cinq articles ne disent pas la même chose',
			en: 'When five articles do not say the same'
		}
	},
	compare: { path: 'compare/', title: { fr: 'Ce que chaque article raconte', en: 'What each article tells' } },
	about: { path: 'about/', title: { fr: 'Sources et méthode', en: 'Sources and method' }, heading: dossier }
};

/** Where nothing is. */
export const nowhere = '/fr/event/no-such-event/';

/** A page of every kind in every language, by name, and the page for an unknown address. */
export const addresses: readonly { readonly name: string; readonly path: string }[] = [
	...langs.flatMap((lang) =>
		Object.entries(kinds).map(([kind, { path }]) => ({ name: `${kind}, ${lang}`, path: `/${lang}/${path}` }))
	),
	{ name: 'unknown address', path: nowhere }
];

/** Opens a page and waits until it answers to input. */
export async function open(page: Page, url: string) {
	const response = await page.goto(url);
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	return response;
}

/** Opens a page and waits until nothing more comes: the explorer’s map and texts come after its first answer. */
export async function openWhole(page: Page, url: string) {
	await open(page, url);
	if ((await page.locator('[data-awakes]').count()) > 0) await page.waitForLoadState('networkidle');
}
