import { expect, test } from '@playwright/test';
import { expectClean } from './clean.ts';
import { Explorer } from './explorer.ts';
import { crowd, CROWD_EVENTS } from './server.ts';

/** A dossier of many events on a phone, where the page scrolls and not the list. */
test.use({ serviceWorkers: 'block' });
// Set by the global setup, before a worker reads this file.
if (process.env['E2E_CROWD_URL']) test.use({ baseURL: crowd() });
test.skip(({ isMobile }) => !isMobile, 'what is tried is the phone');

test('the list scrolls with the page to its end, and only what is near exists', async ({ page }) => {
	const { chronicle } = new Explorer(page);
	await page.goto('/fr/');
	await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 30_000 });
	await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
	const entries = chronicle.locator('[data-event]');
	await expect(entries.first()).toHaveAttribute('aria-posinset', '1');
	expect(await page.locator('*').count()).toBeLessThan(3000);
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	const size = Number(await entries.first().getAttribute('aria-setsize'));
	expect(size).toBeGreaterThan(CROWD_EVENTS * 0.9);
	await expect(chronicle.locator(`[aria-posinset="${size}"]`)).toBeInViewport();
	expect(await entries.count()).toBeLessThan(80);
});

test('what a link opens comes into sight, with its sources', async ({ page }) => {
	await page.goto('/fr/?event=e7');
	const open = page.locator('[aria-current=true][data-event=e7]');
	await expect(open).toBeInViewport({ timeout: 30_000 });
	await expect(open.getByText('dossier generate').first()).toBeVisible();
});

test('play goes through the days, and has no fault that axe finds', async ({ page }) => {
	await page.goto('/fr/?from=2014-01-01&to=2014-12-31');
	await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 30_000 });
	await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
	await page.getByRole('button', { name: 'Frise', exact: true }).tap();
	await new Explorer(page).timeline.getByRole('button', { name: 'Lire le temps' }).tap();
	const bar = page.getByRole('group', { name: 'Lecture du temps' });
	await expect(page).toHaveURL(/day=\.\.2014-/);
	await bar.getByRole('button', { name: 'Arrêter' }).tap();
	await expect(page.getByRole('slider', { name: 'Jour suivi' })).toBeVisible();
	await expectClean(page);
});

test('what belongs to a day lies beneath the opened timeline or map, not over it', async ({ page }) => {
	const explorer = new Explorer(page);
	await page.goto('/fr/?from=2014-01-01&to=2014-12-31&day=2014-06-15');
	await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 30_000 });
	const day = page.getByRole('region', { name: /^Ce jour-là/ });
	for (const [tab, view] of [
		['Frise', explorer.timeline],
		['Carte', explorer.map]
	] as const) {
		await page.getByRole('button', { name: tab, exact: true }).tap();
		await expect(day).toBeVisible();
		await expect
			.poll(async () => {
				const [above, below] = await Promise.all([view.boundingBox(), day.boundingBox()]);
				return above && below ? Math.round(above.y + above.height - below.y) : NaN;
			})
			.toBeLessThanOrEqual(1);
	}
});
