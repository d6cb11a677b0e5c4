import { expect, test, type Page } from '@playwright/test';
import { explore } from './explorer.ts';

test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

const focused = (page: Page) => page.locator(':focus');

/** Tabs until this has the focus; says what it met on the way. */
async function tabTo(page: Page, selector: string): Promise<readonly string[]> {
	const met: string[] = [];
	for (let i = 0; i < 40; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return met;
		met.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? ''));
	}
	throw new Error(`No Tab leads to ${selector}, only to ${met.join('\n')}`);
}

test('the whole journey by keyboard alone', async ({ page }) => {
	test.slow();
	const explorer = await explore(page, '', { map: true });

	await test.step('three skip links come first, and lead to the views', async () => {
		for (const [name, target] of [
			['Aller à la chronique', 'chronicle'],
			['Aller à la frise', 'timeline'],
			['Aller à la carte', 'map']
		] as const) {
			await page.keyboard.press('Tab');
			await expect(focused(page)).toHaveText(name);
			await expect(focused(page)).toBeInViewport();
			await expect(focused(page)).toHaveAttribute('href', `#${target}`);
		}
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('/fr/#timeline');
	});

	await test.step('the timeline is one Tab stop: arrows go to an event, Enter chooses it', async () => {
		await tabTo(page, '#timeline [role=listbox]');
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		await expect(explorer.chronicle.locator('[aria-current]')).toHaveCount(1);
		await page.keyboard.press('Home');
		for (let i = 0; i < 40; i++) {
			if ((await explorer.marks.getAttribute('aria-activedescendant')) === 't-idlib-dmz-memorandum') break;
			await page.keyboard.press('ArrowRight');
		}
		await page.keyboard.press('Enter');
		await explorer.expectCurrent('idlib-dmz-memorandum');
		const met = await tabTo(page, '#timeline [role=slider]');
		expect(met).toEqual([]);
	});

	await test.step('the chronicle has the open entry as its Tab stop: its title, its links, its sources', async () => {
		await page.evaluate(() => scrollTo(0, 0));
		await page.keyboard.press('Shift+Tab');
		for (let i = 0; i < 40; i++) {
			if (await page.evaluate(() => document.activeElement?.closest('#chronicle a[data-own]') !== null)) break;
			await page.keyboard.press('Shift+Tab');
		}
		await expect(focused(page)).toHaveText(/Accord russo-turc/);
		await page.keyboard.press('ArrowDown');
		await expect(focused(page)).toHaveAttribute('data-to', /./);
		await expect(focused(page)).not.toHaveText(/Accord russo-turc/);
		await page.keyboard.press('ArrowUp');
		await expect(focused(page)).toHaveText(/Accord russo-turc/);
	});

	await test.step('a link of the entry leads to the other event, which has the focus', async () => {
		await tabTo(page, '.links a[data-to=astana-zones-memorandum]');
		await page.keyboard.press('Enter');
		await explorer.expectCurrent('astana-zones-memorandum');
		await expect(focused(page)).toHaveText(/Mémorandum d’Astana/);
		await expect(explorer.entry('astana-zones-memorandum').getByRole('heading', { level: 3 })).toBeInViewport();
		await page.keyboard.press('Escape');
		await explorer.expectNothingCurrent();
		await expect(focused(page)).toHaveText(/Mémorandum d’Astana/);
	});

	await test.step('the map is one Tab stop: a place is chosen, and dropped by its token', async () => {
		for (let i = 0; i < 40; i++) {
			await page.keyboard.press('Shift+Tab');
			if (await page.evaluate(() => document.activeElement?.matches('#map [role=listbox]') ?? false)) break;
		}
		await expect(explorer.places).toBeFocused();
		await page.keyboard.press('End');
		await page.keyboard.press('Home');
		const active = async () => {
			const id = await explorer.places.getAttribute('aria-activedescendant');
			return (await page.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '';
		};
		for (let i = 0; i < 60 && !(await active()).startsWith('Moscou, '); i++) await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await expect(explorer.chosen).toHaveText(['Moscou']);
		await tabTo(page, '#chronicle .tokens button');
		await page.keyboard.press('Enter');
		await expect(explorer.tokens).toHaveCount(0);
		// The focus is not lost with the token.
		expect(await page.evaluate(() => document.activeElement?.closest('#chronicle') !== null)).toBe(true);
	});

	await test.step('the look and the language are within reach', async () => {
		for (let i = 0; i < 60; i++) {
			if (await page.evaluate(() => document.activeElement?.matches('[data-look-switch]') ?? false)) break;
			await page.keyboard.press('Shift+Tab');
		}
		await page.keyboard.press('Enter');
		await expect(page.locator('html')).toHaveAttribute('data-look', /dark|light/);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/en\//);
	});
});

test('each view is one Tab stop, and every stop shows its focus', async ({ page }) => {
	const explorer = await explore(page, '', { map: true });
	const stops: string[] = [];
	for (let i = 0; i < 60; i++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return null;
			const { outlineStyle, backgroundImage } = getComputedStyle(element);
			const seen = outlineStyle !== 'none' || backgroundImage !== 'none';
			const view = element.closest('#map, #chronicle, #timeline')?.id ?? 'page';
			return {
				view,
				seen,
				role: element.getAttribute('role') ?? element.localName,
				html: element.outerHTML.slice(0, 160)
			};
		});
		if (!stop) break;
		expect(stop.seen, stop.html).toBe(true);
		stops.push(`${stop.view} ${stop.role}`);
	}
	expect(stops.filter((stop) => stop === 'map listbox')).toHaveLength(1);
	expect(stops.filter((stop) => stop === 'timeline listbox')).toHaveLength(1);
	// The search, the ways to the filters and to a file, then its entries.
	expect(stops.filter((stop) => stop.startsWith('chronicle'))).toEqual([
		'chronicle combobox',
		'chronicle button',
		'chronicle button',
		'chronicle a'
	]);
	// The articles' days; the window and its two ends.
	expect(stops.filter((stop) => stop === 'timeline slider')).toHaveLength(4);
	await expect(explorer.chronicle.locator('[data-event]')).toHaveCount(37);
});

test('Escape steps back from what is chosen, one thing at a time', async ({ page }) => {
	const explorer = await explore(page, '?place=moscow&event=moscow-talks-2018-12-29', { map: true });
	await explorer.expectCurrent('moscow-talks-2018-12-29');
	await explorer.places.focus();
	await page.keyboard.press('Escape');
	await expect(explorer.tokens).toHaveCount(0);
	await explorer.expectCurrent('moscow-talks-2018-12-29');
	await page.keyboard.press('Escape');
	await explorer.expectNothingCurrent();
	await expect(page).toHaveURL('/fr/');
});

test('the list of keys opens with ?, and there keys of one character can be turned off', async ({ page }) => {
	const explorer = await explore(page, '?from=2018-01-01&to=2018-12-31');
	const list = page.getByRole('dialog', { name: 'Les touches de chaque vue' });
	await explorer.marks.focus();
	await page.keyboard.press('?');
	await expect(list).toBeVisible();
	for (const view of ['Chronique', 'Frise chronologique', 'Carte'])
		await expect(list.getByRole('heading', { name: view, exact: true })).toBeVisible();
	await list.getByRole('checkbox').uncheck();
	await page.keyboard.press('Escape');
	await expect(list).toHaveCount(0);
	await expect(explorer.marks).toBeFocused();

	const now = async (end: 'from' | 'to') => Number(await explorer.slider(end).getAttribute('aria-valuenow'));
	const length = async () => (await now('to')) - (await now('from'));
	const [from, whole] = [await now('from'), await length()];
	await page.keyboard.press('?');
	await page.keyboard.press('+');
	await page.keyboard.press('Shift+ArrowRight');
	await expect.poll(() => now('from')).toBeGreaterThan(from);
	expect(await length()).toBe(whole);
	await expect(list).toHaveCount(0);

	await page.getByRole('button', { name: 'Clavier' }).click();
	await list.getByRole('checkbox').check();
	await list.getByRole('button', { name: 'Fermer' }).click();
	await explorer.marks.focus();
	await page.keyboard.press('+');
	await expect.poll(length).toBeLessThan(whole);
});
