import { inflateSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { open, openWhole } from './pages.ts';
import { carte } from './server.ts';

test.use({ serviceWorkers: 'block' });
test.skip(({ isMobile }) => isMobile, 'paper is the same for a phone');

/** What is in a PDF, as far as it can be read without a library: its pages, the names of its fonts, its pictures. */
function readPdf(pdf: Buffer): { pages: number; fonts: string[]; text: string } {
	const raw = pdf.toString('latin1');
	const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap((match) => {
		const from = match.index + match[0].length;
		try {
			return [inflateSync(pdf.subarray(from, pdf.indexOf('endstream', from))).toString('latin1')];
		} catch {
			return []; // a picture, or not packed
		}
	});
	const text = [raw, ...streams].join('\n');
	const fonts = [...text.matchAll(/\/FontName\s*\/([\w+-]+)/g)].map((match) => match[1] ?? '');
	return { pages: (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, fonts: [...new Set(fonts)], text };
}

/** What stands on the paper, as a person reads it. */
async function printed(page: Page): Promise<string> {
	await page.emulateMedia({ media: 'print' });
	return page.evaluate(() => document.body.innerText);
}

const PAPERS = [
	{
		name: 'an event',
		path: '/fr/event/moscow-talks-2018-12-29/',
		most: 4,
		holds: [/Pourparlers russo-turcs à Moscou/, /Sources/, /2018/]
	},
	{
		name: 'a talk',
		path: '/fr/present/offers-to-withdrawal/',
		most: 9,
		holds: [/Des offres de 2016 au retrait de 2018/, /Astana\s: quatre zones/, /Désaccords/, /https?:\/\//]
	},
	{
		name: 'the chronicle',
		path: '/fr/',
		most: 6,
		holds: [/Chronique/, /Début de la cessation des hostilités/, /Pourparlers russo-turcs à Moscou/, /Sources/]
	}
];

for (const { name, path, most, holds } of PAPERS)
	for (const format of ['A4', 'Letter'])
		test(`${name} prints on ${format}: in few pages, with our own type, whole`, async ({ page }) => {
			await openWhole(page, path);
			const text = await printed(page);
			for (const each of holds) expect(text).toMatch(each);
			const { pages, fonts } = readPdf(
				await page.pdf({ format, margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
			);
			expect(pages).toBeGreaterThan(0);
			expect(pages).toBeLessThanOrEqual(most);
			expect(fonts.join(' ')).toMatch(/SourceSerif/);
			expect(fonts.join(' ')).toMatch(/SourceSans/);
			// The numbered map has come, though it stands on paper only.
			const map = page.locator('.paper img');
			expect(await map.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
			await expect(map).toBeVisible();
		});

test('nothing is parted by the end of a page: each item keeps together', async ({ page }) => {
	for (const path of ['/fr/', '/fr/present/offers-to-withdrawal/']) {
		await openWhole(page, path);
		await page.emulateMedia({ media: 'print' });
		const parted = await page.evaluate(() =>
			[...document.querySelectorAll('.entries > li, .steps > li, .disagreement, .paper li')]
				.filter((item) => getComputedStyle(item).breakInside !== 'avoid')
				.map((item) => item.textContent?.slice(0, 40))
		);
		expect(parted, path).toEqual([]);
	}
});

test('the numbers of the map are those of the text', async ({ page }) => {
	await open(page, '/fr/');
	const map = await (await page.request.get('/fr/paper.svg')).text();
	const [, amman] = /Amman<tspan> ([\d, ]+)</.exec(map) ?? [];
	await page.emulateMedia({ media: 'print' });
	const number = await page.locator('[data-event="hmeimim-amman-channel"]').first().getAttribute('data-n');
	expect(amman?.split(', ')).toContain(number);
});

test('where the site knows its address, a QR code leads back to the page', async ({ page }) => {
	for (const path of ['/fr/', '/fr/event/su25-shootdown/', '/fr/present/offers-to-withdrawal/']) {
		await openWhole(page, `${carte()}${path}`);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.paper svg')).toBeVisible();
		await expect(page.locator('.paper .back')).toContainText(`https://chronocarte.example/carte${path}`);
	}
});
