import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../src/cli/run.mjs';
import { addresses, kinds, langs } from './pages.ts';

// The worker would fetch the whole site at each visit.
test.use({ serviceWorkers: 'block' });

const all = readdirSync(join(root, 'data/events')).map((name) => name.replace('.yaml', ''));
const words = {
	fr: {
		chronicle: 'Chronique',
		timeline: 'Frise chronologique',
		map: 'Carte',
		still: 'Carte de Moscou, Genève, Amman et de la Syrie',
		count: '37 événements dans la fenêtre · 3 avant elle',
		method: /méthode$/i,
		paragraph: 'paragraphe'
	},
	en: {
		chronicle: 'Chronicle',
		timeline: 'Timeline',
		map: 'Map',
		still: 'Map of Moscow, Geneva, Amman and Syria',
		count: '37 events in the window · 3 before it',
		method: /method$/i,
		paragraph: 'paragraph'
	}
};

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const lang of langs) {
		const m = words[lang];

		test(`the chronicle lists the events of the opening in ${lang}, and the others are a link away`, async ({
			page
		}) => {
			await page.goto(`/${lang}/`);
			const chronicle = page.getByRole('region', { name: m.chronicle });
			await expect(chronicle).toContainText(m.count);
			const links = chronicle.getByRole('listitem').getByRole('heading', { level: 3 }).getByRole('link');
			await expect(links).toHaveCount(37);
			for (const link of await links.all()) await expect(link).toHaveText(/\S/);
			const shown = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));

			await page.getByRole('banner').getByRole('link', { name: m.method }).click();
			const away = all.map((id) => `/${lang}/event/${id}/`).filter((address) => !shown.includes(address));
			expect(away).toHaveLength(3);
			for (const address of away) {
				const link = page.getByRole('main').locator(`a[href="${address}"]`);
				await link.click();
				await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
				await page.goBack();
			}
		});

		test(`the timeline holds a mark for each event of the opening in ${lang}`, async ({ page }) => {
			await page.goto(`/${lang}/`);
			const timeline = page.getByRole('region', { name: m.timeline });
			const marks = timeline.getByRole('option');
			await expect(marks).toHaveCount(37);
			await expect(timeline.getByRole('option', { name: /^(attesté le|attested on) 24/ }).first()).toBeVisible();
			const xs = await marks.evaluateAll((found) => found.map((mark) => Math.round(mark.getBoundingClientRect().x)));
			expect(new Set(xs).size, 'marks stand at their dates').toBeGreaterThan(10);
		});

		test(`the map’s place shows a still map in ${lang}`, async ({ page }) => {
			await page.goto(`/${lang}/`);
			const still = page.getByRole('region', { name: m.map, exact: true }).getByRole('img', { name: m.still });
			await expect(still).toBeVisible();
			expect(await still.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(
				300
			);
			const box = await still.boundingBox();
			expect(box?.height).toBeGreaterThan(150);
		});

		test(`an article’s page tells what it says event by event in ${lang}`, async ({ page }) => {
			await page.goto(`/${lang}/article/ground-coordination-2018-12/`);
			const main = page.getByRole('main');
			await expect(main.getByRole('link', { name: /^https?:/ }).first()).toBeVisible();
			const told = main.getByRole('region');
			expect(await told.count()).toBeGreaterThan(8);
			for (const section of await told.all()) {
				await expect(section.getByRole('heading', { level: 3 }).getByRole('link')).toHaveText(/\S/);
				await expect(section.getByRole('listitem').first()).toContainText(m.paragraph);
			}
		});
	}

	for (const { name, path } of addresses)
		test(`${name} reads`, async ({ page, isMobile }) => {
			test.skip(isMobile, 'its text is the same on a phone');
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			const text = await page.getByRole('main').innerText();
			expect(text.length).toBeGreaterThan(path.includes('no-such') ? 150 : 600);
			// A button without script would do nothing.
			await expect(page.getByRole('button', { name: /Clair ou sombre|Light or dark/ })).toHaveCount(0);
		});

	test('the front door is a choice of two links', async ({ page }) => {
		await page.goto('/');
		await expect(page).toHaveURL('/');
		await expect(page.getByRole('link')).toHaveCount(2);
		await page.getByRole('link', { name: /in English/ }).click();
		await expect(page).toHaveURL('/en/');
		await page.goto('/');
		await page.getByRole('link', { name: /en français/ }).click();
		await expect(page).toHaveURL('/fr/');
	});
});

for (const [locale, lang] of [
	['fr-FR', 'fr'],
	['fr-CA', 'fr'],
	['en-GB', 'en'],
	['de-DE', 'fr']
] as const)
	test.describe(`a browser that speaks ${locale}`, () => {
		test.use({ locale });
		test(`is led from the front door to ${lang}, and keeps its query`, async ({ page }) => {
			await page.goto('/?event=su25-shootdown&utm_source=x');
			await expect(page).toHaveURL(`/${lang}/?event=su25-shootdown&utm_source=x`);
			await expect(page.getByRole('heading', { name: kinds.event.title[lang] })).toBeVisible();
		});
	});
