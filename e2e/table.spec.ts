import { expect, test } from '@playwright/test';
import { expectClean } from './clean.ts';
import { explore, fetchDossier } from './explorer.ts';
import { openWhole } from './pages.ts';
import { table } from './server.ts';

/** A made-up dossier of 120 events in a table, without articles, areas or talks. */
test.use({ serviceWorkers: 'block' });
// Set by the global setup, before a worker reads this file.
if (process.env['E2E_TABLE_URL']) test.use({ baseURL: table() });
test.skip(({ isMobile }) => isMobile, 'what is tried is the dossier');

test('a table’s events stand in timeline, chronicle and map, each once', async ({ page }) => {
	const explorer = await explore(page, '', { map: true });
	const { events } = await fetchDossier(page);
	expect(events).toHaveLength(120);
	await expect(explorer.marks.getByRole('option')).toHaveCount(120);
	expect(await explorer.entries()).toEqual(events.map(({ id }) => id));
	expect(await explorer.counts()).toEqual({ shown: 120, away: 0 });
	const named = (await explorer.placeNames()).join(' ');
	expect(named).toContain('Damas');
});

test('the keys go from event to event, open one, and its source is told', async ({ page }) => {
	const explorer = await explore(page);
	const { events } = await fetchDossier(page);
	await explorer.marks.focus();
	await page.keyboard.press('Home');
	const at = 7;
	for (let i = 0; i < at; i++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await explorer.expectCurrent(events[at]?.id ?? '');
	await expect(explorer.chronicle.getByRole('heading', { name: 'Sources' })).toBeVisible();
	await expect(explorer.chronicle.getByText('dossier generate').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await explorer.expectNothingCurrent();
});

test('a fault is reported where the table is, by the row’s id', async ({ page }) => {
	const repository = 'https://git.example.org/dossier/edit/main/data';
	await page.route('**/fr/dossier.json', async (route) => {
		const dossier: object = await (await route.fetch()).json();
		await route.fulfill({ json: { ...dossier, repository } });
	});
	const explorer = await explore(page, '?event=e7');
	const link = explorer.entry('e7').getByRole('link', { name: /^Signaler une erreur/ });
	await expect(link).toHaveAttribute('href', `${repository}/events.csv`);
	await expect(link).toHaveText('Signaler une erreur dans cette fiche (e7, dans events.csv)');
});

test('a place and a theme narrow it, the query finds it, and the address keeps them', async ({ page }) => {
	const explorer = await explore(page, '?place=aleppo&theme=fighting');
	const { events } = await fetchDossier(page);
	const expected = events.filter(
		({ theme, where }) => theme === 'fighting' && where.some(({ place }) => place === 'aleppo')
	);
	expect(expected.length).toBeGreaterThan(0);
	await expect.poll(() => explorer.entries()).toEqual(expected.map(({ id }) => id));
	await page.keyboard.press('/');
	await page.keyboard.type('frappe');
	await expect(page.getByRole('listbox', { name: 'Ce qui répond' }).getByRole('option').first()).toContainText(
		'Frappe'
	);
});

test('an event of the table has its page', async ({ page }) => {
	const response = await page.goto('/en/event/e7/');
	expect(response?.status()).toBe(200);
	await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toContainText('(7)');
	await expect(page.getByText('dossier generate').first()).toBeVisible();
});

test('where no article tells anything, none is counted, compared or listed', async ({ page }) => {
	const explorer = await explore(page, '?event=e7');
	expect((await fetchDossier(page)).articles).toEqual([]);
	await expect(explorer.entry('e7').getByRole('heading', { name: 'Sources' })).toBeVisible();
	await expect(page.getByText(/aucun article|\d articles?/)).toHaveCount(0);
	await expect(page.getByRole('slider', { name: /Ce qu’on savait/ })).toHaveCount(0);
	for (const path of ['/fr/', '/fr/event/e7/', '/fr/about/']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('a[href*="compare"]')).toHaveCount(0);
		await expect(page.getByRole('heading', { name: /articles?$/ })).toHaveCount(0);
	}
	expect((await page.goto('/fr/compare/'))?.status()).toBe(404);
});

for (const path of ['/fr/', '/en/event/e7/', '/en/place/aleppo/', '/en/about/'])
	test(`${path} has no fault that axe finds, light or dark`, async ({ page }) => {
		await openWhole(page, path);
		await expectClean(page);
	});
