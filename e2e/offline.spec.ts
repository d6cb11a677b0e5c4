import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../src/cli/run.mjs';
import { serve } from '../src/cli/serve.mjs';
import { open } from './pages.ts';
import { carte, site } from './server.ts';

test.skip(({ isMobile }) => isMobile, 'the worker is the same on a phone');
test.describe.configure({ timeout: 90_000 });

const ready = { fr: 'Prêt hors connexion.', en: 'Ready offline.' };

/** The first visit, until the site says that it is ready. */
async function visit(page: Page, address: string, lang: 'fr' | 'en' = 'fr') {
	await open(page, `${address}/${lang}/`);
	await expect(page.getByRole('status').filter({ hasText: ready[lang] })).toBeVisible({ timeout: 60_000 });
}

for (const [name, address] of [
	['at the root', site],
	['under a base path', carte]
] as const)
	test(`after a first visit ${name} everything of the language reads offline`, async ({ page, context }) => {
		await visit(page, address());
		await context.setOffline(true);

		await page.reload();
		await expect(page.locator('html')).toHaveAttribute('data-ready', '');
		const chronicle = page.getByRole('region', { name: 'Chronique' });
		await chronicle.getByRole('link', { name: 'Un Su-25 russe abattu au-dessus d’Idlib' }).click();
		await expect(chronicle.getByRole('region', { name: '1 article sur 5 le raconte' })).toBeVisible();
		await expect(page.getByRole('region', { name: 'Carte', exact: true }).getByRole('listbox')).toBeVisible();
		await expect(page.getByRole('region', { name: 'Carte', exact: true })).not.toContainText('n’a pas pu être lu');

		await open(page, `${address()}/fr/event/pentagon-refusal/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Le Pentagone écarte toute coordination avec Moscou'
		);
		await open(page, `${address()}/fr/event/filipov-death`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mort du pilote russe Roman Filipov');
		for (const path of ['/fr/place/raqqa/', '/fr/actor/sergei-lavrov/', '/fr/article/raqqa-2016-05/', '/fr/about/']) {
			await open(page, address() + path);
			await expect(page.getByRole('banner')).toBeVisible();
		}
		expect(await page.evaluate(() => document.fonts.check("1em 'Source Serif 4 Variable'"))).toBe(true);
		await open(page, `${address()}/fr/event/no-such-event/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
	});

test('the English site says that it is ready, and reads offline', async ({ page, context }) => {
	await visit(page, site(), 'en');
	await context.setOffline(true);
	await open(page, '/en/event/pentagon-refusal/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Pentagon/);
});

test('the caches of another application on the same origin stay', async ({ page }) => {
	const others = ['other-app v1', 'chronocarte', 'chronocarte /elsewhere pages'];
	// A file of the site that starts no worker.
	await page.goto('/icon.svg');
	await page.evaluate(async (names) => {
		for (const name of [...names, 'chronocarte / assets of an older version'])
			await (await caches.open(name)).put('/kept', new Response(name));
	}, others);
	await visit(page, site());
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		return Promise.all(
			names.map(
				async (name) => [name, (await (await (await caches.open(name)).match('/kept'))?.text()) ?? null] as const
			)
		);
	});
	for (const name of others) expect(kept).toContainEqual([name, name]);
	expect(kept.map(([name]) => name)).not.toContain('chronocarte / assets of an older version');
	for (const [name] of kept) expect(name).toMatch(/^(other-app|chronocarte)/);
});

test.describe('of a site that changes', () => {
	const dir = mkdtempSync(join(tmpdir(), 'chronocarte-changed-'));
	let changed: { url: string; close: () => Promise<void> } | undefined;

	test.beforeAll(async () => {
		cpSync(join(root, 'build'), dir, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
		// As hosts do that let a browser keep a page for a while.
		writeFileSync(join(dir, '_headers'), `/*\n  Cache-Control: max-age=600\n`);
		changed = await serve({ dir });
	});
	test.afterAll(async () => {
		await changed?.close();
		rmSync(dir, { recursive: true, force: true });
	});

	test('a corrected record is seen within one reload, on its page and in the explorer', async ({ page }) => {
		const url = changed?.url ?? '';
		const event = '/fr/event/pentagon-refusal/';
		await visit(page, url);
		await open(page, url + event);
		const before = await page.getByRole('heading', { level: 1 }).textContent();
		await open(page, `${url}/fr/?event=pentagon-refusal`);
		const chronicle = page.getByRole('region', { name: 'Chronique' });
		await expect(chronicle.locator('[aria-current=true] .summary')).toBeVisible();

		const summary = await chronicle.locator('[aria-current=true] .summary').innerText();
		correct('fr/dossier.json', summary.replaceAll('\n', ' ').slice(0, 20), 'Texte corrigé depuis.');
		correct(`${event}index.html`, 'Pentagone', 'Pentagone corrigé');

		await page.reload();
		await expect(chronicle.locator('[aria-current=true] .summary')).toContainText('Texte corrigé depuis.');
		await open(page, url + event);
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
	});

	function correct(path: string, find: string, put: string) {
		const text = readFileSync(join(dir, path), 'utf8');
		expect(text, path).toContain(find);
		writeFileSync(join(dir, path), text.replaceAll(find, put));
	}
});
