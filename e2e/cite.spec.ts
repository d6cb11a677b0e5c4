import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { explore } from './explorer.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });

const TALKS = 'moscow-talks-2018-12-29';

/** What lies in the clipboard. */
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const allowClipboard = (page: Page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

for (const [kind, path, plain, key] of [
	[
		'event',
		`/fr/event/${TALKS}/`,
		/^«\u202fPourparlers russo-turcs à Moscou\u202f», 29\u00a0décembre\u00a02018\. /,
		`chronocarte-${TALKS}`
	],
	['article', '/fr/article/ground-coordination-2018-12/', /Sputnik France \[média probable\], le 29 ou le 30\u00a0décembre\u00a02018\. /, 'ground-coordination-2018-12'] // prettier-ignore
] as const)
	test.describe(`the page of an ${kind}, without script`, () => {
		test.use({ javaScriptEnabled: false });

		test('says how it is cited, and gives a file of each format', async ({ page, isMobile }) => {
			test.skip(isMobile, 'the page is the same on a phone');
			await page.goto(path);
			await expect(page.getByRole('link', { name: 'BibTeX' })).toBeHidden();
			await page.getByText('Citer', { exact: true }).click();
			await expect(page.locator('details p')).toHaveText(plain);
			for (const [name, end, holds] of [
				['BibTeX', 'bib', `@misc{${key},`],
				['RIS', 'ris', `ID  - ${key}\r\n`],
				['CSL-JSON', 'json', `"id": "${key}"`]
			] as const) {
				const coming = page.waitForEvent('download');
				await page.getByRole('link', { name, exact: true }).click();
				const file = await coming;
				expect(file.suggestedFilename()).toBe(`${key}.${end}`);
				expect(readFileSync(await file.path(), 'utf8')).toContain(holds);
			}
			// Nobody said where the records are: no link leads nowhere.
			await expect(page.getByRole('link', { name: 'Signaler une erreur dans cette fiche' })).toHaveCount(0);
		});
	});

test('an open entry gives its citation in each format to the clipboard, and says so', async ({ page, isMobile }) => {
	test.skip(isMobile, 'of a pointer');
	await allowClipboard(page);
	const explorer = await explore(page, `?event=${TALKS}`);
	const entry = explorer.entry(TALKS);
	await entry.getByText('Citer', { exact: true }).click();
	await entry.getByRole('button', { name: 'Copier', exact: true }).click();
	await expect(entry.getByRole('status').filter({ hasText: 'Référence copiée.' })).toBeVisible();
	expect(await clipboard(page)).toMatch(
		/^«\u202fPourparlers russo-turcs à Moscou\u202f», 29\u00a0décembre\u00a02018\. /
	);
	for (const [name, end] of [
		['BibTeX', 'bib'],
		['RIS', 'ris'],
		['CSL-JSON', 'json']
	] as const) {
		await entry.getByRole('button', { name: `Copier en ${name}` }).click();
		// What is copied is what the file holds.
		const file = await (await page.request.get(`/fr/event/${TALKS}/cite.${end}`)).text();
		await expect.poll(() => clipboard(page)).toBe(file);
	}
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.chronicle').analyze();
	expect(violations).toEqual([]);
});

test('a copied link opens what is shown, without the keys of others', async ({ page, isMobile }) => {
	test.skip(isMobile, 'of a pointer');
	await allowClipboard(page);
	const explorer = await explore(page, `?utm_source=letter&theme=russia-turkey&event=${TALKS}&fbclid=x`);
	await explorer.entry(TALKS).getByRole('button', { name: 'Copier le lien' }).click();
	await expect(explorer.entry(TALKS).getByRole('status').filter({ hasText: 'Lien copié.' })).toBeVisible();
	const link = await clipboard(page);
	expect(link).toMatch(/\/fr\/\?event=moscow-talks-2018-12-29&theme=russia-turkey$/);
	await page.goto(link);
	await explorer.expectCurrent(TALKS);
	await expect(explorer.chosen).toHaveText(['Moscou–Ankara']);
});

test('by the keyboard; where the browser refuses to copy, the text is there, selected', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has no keys');
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })
	);
	const explorer = await explore(page, `?event=${TALKS}`);
	const entry = explorer.entry(TALKS);
	await entry.getByText('Citer', { exact: true }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(entry.getByRole('button', { name: 'Copier', exact: true })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(entry.getByRole('status').filter({ hasText: 'Le navigateur refuse la copie' })).toBeVisible();
	const field = entry.getByRole('textbox', { name: 'À copier' });
	await expect(field).toBeFocused();
	const selected = await field.evaluate((field: HTMLTextAreaElement) =>
		field.value.slice(field.selectionStart, field.selectionEnd)
	);
	expect(selected).toMatch(/^«\u202fPourparlers russo-turcs à Moscou/);
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.chronicle').analyze();
	expect(violations).toEqual([]);
});

test('where the dossier tells where its records are, a fault is reported at the record’s own file', async ({
	page
}) => {
	await page.route('**/fr/dossier.json', async (route) => {
		const dossier = (await (await route.fetch()).json()) as object;
		await route.fulfill({ json: { ...dossier, repository: 'https://git.example.org/dossier/edit/main/data' } });
	});
	const explorer = await explore(page, `?event=${TALKS}`);
	await expect(
		explorer.entry(TALKS).getByRole('link', { name: 'Signaler une erreur dans cette fiche' })
	).toHaveAttribute('href', `https://git.example.org/dossier/edit/main/data/events/${TALKS}.yaml`);
});

test('on a phone, what is touched is large enough', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'of a phone');
	const explorer = await explore(page, `?event=${TALKS}`);
	const entry = explorer.entry(TALKS);
	await entry.getByText('Citer', { exact: true }).tap();
	for (const target of [
		entry.getByRole('button', { name: 'Copier le lien' }),
		entry.getByRole('button', { name: 'Copier en RIS' }),
		entry.getByRole('link', { name: 'RIS' })
	])
		expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});
