import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../src/cli/run.mjs';
import { kinds, langs, nowhere, open } from './pages.ts';
import { carte, site } from './server.ts';

// The worker would fetch the whole site at each visit.
test.use({ serviceWorkers: 'block' });

test.skip(({ isMobile }) => isMobile, 'what a page holds is the same on a phone');

const events = readdirSync(join(root, 'data/events')).map((name) => name.replace('.yaml', ''));
const words = {
	fr: { method: 'sources et méthode', languages: 'Langues', other: 'English', home: 'La frise et la carte' },
	en: { method: 'sources and method', languages: 'Languages', other: 'français', home: 'Timeline and map' }
};

for (const lang of langs)
	for (const [kind, { path, title, heading = title }] of Object.entries(kinds))
		test(`${kind} in ${lang} has a heading, a title, a description, and leads to the other language`, async ({
			page
		}) => {
			const other = lang === 'fr' ? 'en' : 'fr';
			await open(page, `/${lang}/${path}`);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading[lang]);
			await expect(page).toHaveTitle(`${title[lang]} · Chronocarte`);
			await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S.{30,}/);
			await expect(page.getByRole('main')).toHaveCount(1);
			// A talk is on its stage, which has no head.
			if (kind === 'talk') return;

			const header = page.getByRole('banner');
			await expect(header.getByRole('link', { name: 'Chronocarte' })).toHaveAttribute('href', `/${lang}/`);
			await expect(header.getByRole('link', { name: words[lang].method })).toHaveAttribute('href', `/${lang}/about/`);
			await header
				.getByRole('group', { name: words[lang].languages })
				.getByRole('link', { name: words[lang].other })
				.click();
			await expect(page).toHaveURL(`/${other}/${path}`);
			await expect(page.locator('html')).toHaveAttribute('lang', other);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading[other]);
		});

test('an unknown address answers 404 with a page that leads on, in both languages', async ({ page }) => {
	for (const path of [nowhere, '/nowhere', '/fr/place/', '/de/']) {
		const response = await open(page, path);
		expect(response?.status(), path).toBe(404);
		await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
	}
	for (const lang of langs) {
		await open(page, nowhere);
		await page.getByRole('link', { name: words[lang].home }).click();
		await expect(page).toHaveURL(`/${lang}/`);
	}
});

test('without an address of its own the site names no absolute one', async ({ request }) => {
	for (const { path } of Object.values(kinds)) {
		const html = await (await request.get(`${site()}/fr/${path}`)).text();
		expect(html).not.toMatch(/rel="(canonical|alternate)"|og:url|og:image|"url":|sveltekit-prerender/);
	}
	expect((await request.get(`${site()}/sitemap.xml`)).status()).toBe(404);
});

test('with an address of its own each page names itself, its other language and its picture', async ({ page }) => {
	const home = 'https://chronocarte.example/carte';
	for (const lang of langs)
		for (const [kind, { path }] of Object.entries(kinds)) {
			await page.goto(`${carte()}/${lang}/${path}`, { waitUntil: 'domcontentloaded' });
			const head = await page.evaluate(() => ({
				canonical: [...document.querySelectorAll<HTMLLinkElement>('link[rel=canonical]')].map(({ href }) => href),
				alternate: [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate]')].map(
					({ href, hreflang }) => `${hreflang} ${href}`
				),
				shared: ['og:url', 'og:image', 'og:title', 'og:description'].map(
					(name) => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? null
				)
			}));
			expect(head.canonical, kind).toEqual([`${home}/${lang}/${path}`]);
			expect(head.alternate.sort(), kind).toEqual([
				`en ${home}/en/${path}`,
				`fr ${home}/fr/${path}`,
				`x-default ${home}/`
			]);
			expect(head.shared, kind).toEqual([
				`${home}/${lang}/${path}`,
				`${home}/social.png`,
				expect.stringContaining('Chronocarte'),
				expect.stringMatching(/\S.{30,}/)
			]);
		}
	const picture = await page.request.get(`${carte()}/social.png`);
	expect(picture.headers()['content-type']).toBe('image/png');
	const bytes = await picture.body();
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('the sitemap names each page that is there, in both languages', async ({ request }) => {
	const xml = await (await request.get(`${carte()}/sitemap.xml`)).text();
	const listed = [...xml.matchAll(/<loc>https:\/\/chronocarte\.example\/carte(.*?)<\/loc>/g)].map(
		([, path = '']) => path
	);
	for (const lang of langs) {
		for (const { path } of Object.values(kinds)) expect(listed).toContain(`/${lang}/${path}`);
		for (const id of events) expect(listed).toContain(`/${lang}/event/${id}/`);
	}
	expect(new Set(listed).size).toBe(listed.length);
	for (const path of listed) expect((await request.head(carte() + path)).status(), path).toBe(200);
});

test('each event’s page describes that event, and no day that the record does not give', async ({ request }) => {
	expect(events).toHaveLength(40);
	for (const lang of langs)
		for (const id of events) {
			const html = await (await request.get(`/${lang}/event/${id}/`)).text();
			const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
			expect(data, id).toHaveLength(1);
			const event = JSON.parse(data[0]?.[1] ?? '');
			expect(event, id).toMatchObject({ '@context': 'https://schema.org', '@type': 'Event', inLanguage: lang });
			const title = /<title>(.*?) · Chronocarte<\/title>/.exec(html)?.[1];
			expect(event.name, id).toBe(title);
			expect(event.description.length, id).toBeGreaterThan(30);
			expect(event.subjectOf.length, id).toBeGreaterThan(0);
			if (event.startDate) expect(event.temporalCoverage, id).toContain(event.startDate);
			if (event.endDate) expect(event.temporalCoverage, id).toContain(event.endDate);
		}
});

test('only events are described as events', async ({ request }) => {
	for (const kind of ['explorer', 'place', 'actor', 'article', 'talk', 'about'] as const)
		expect(await (await request.get(`/fr/${kinds[kind].path}`)).text()).not.toContain('ld+json');
});

test('a warning stands before what is told of the pilot’s death, on its page and in the explorer', async ({ page }) => {
	const warnings = { fr: /^Avant de lire .*mort violente/, en: /^Before reading .*violent death/ };
	for (const lang of langs)
		for (const path of ['event/filipov-death/', '?event=filipov-death']) {
			await open(page, `/${lang}/${path}`);
			const entry = page.locator(path.startsWith('?') ? 'li[data-event=filipov-death]' : 'article');
			const warning = entry.getByRole('paragraph').filter({ hasText: warnings[lang] });
			await expect(warning).toBeVisible();
			const told = entry.getByText(lang === 'fr' ? /grenade/ : /grenade/).first();
			expect(await told.evaluate((element) => element.closest('article, li[data-event]') !== null)).toBe(true);
			const order = await warning.evaluate(
				(element, next) => Boolean(next && element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING),
				await told.elementHandle()
			);
			expect(order, `${lang} ${path}`).toBe(true);
		}
});

const dates = {
	'hmeimim-amman-channel': { fr: 'attesté le 24 mai 2016', en: 'attested on 24 May 2016' },
	'ceasefire-2016-02-27': { fr: 'depuis le samedi 27 février 2016', en: 'since Saturday 27 February 2016' },
	'us-promise-separate-rebels': {
		fr: 'au plus tard le dimanche 29 mai 2016',
		en: 'on Sunday 29 May 2016 or earlier'
	},
	'peskov-announces-talks': { fr: 'vendredi 28 décembre 2018 ?', en: 'Friday 28 December 2018 ?' },
	'geneva-response-centre': { fr: 'depuis mai 2016 environ', en: 'since about May 2016' },
	'trilateral-summit-2019': { fr: 'vers janvier 2019', en: 'about January 2019' }
};
for (const [id, phrase] of Object.entries(dates))
	test(`the date of ${id} reads as sure as it is`, async ({ page }) => {
		for (const lang of langs) {
			await page.goto(`/${lang}/event/${id}/`);
			await expect(page.getByRole('article').getByText(phrase[lang], { exact: true })).toBeVisible();
		}
	});

test('an article’s page gives each date in words, as sure as it is', async ({ page }) => {
	const expected = {
		'ground-coordination-2018-12': ['28 décembre 2018 ?'],
		'joint-operations-2016-05': ['au plus tard le 29 mai 2016', 'depuis le 27 février 2016'],
		'raqqa-2016-05': ['attesté le 24 mai 2016']
	};
	for (const [id, phrases] of Object.entries(expected)) {
		await page.goto(`/fr/article/${id}/`);
		for (const phrase of phrases)
			await expect(page.getByRole('main').getByText(phrase, { exact: true }).first()).toBeVisible();
	}
});
