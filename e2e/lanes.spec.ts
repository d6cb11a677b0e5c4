import { expect, test, type Page } from '@playwright/test';
import { Explorer, explore, fetchDossier } from './explorer.ts';
import { open } from './pages.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/** How an event of a folded lane is drawn. */
const TICK = '#mark-tick';
const WHOLE = '?from=2015-12-01&to=2019-09-30';
const button = (page: Page) => page.getByRole('button', { name: /^Voies par / });
const sheet = (page: Page) => page.getByRole('group', { name: 'Ce que montrent les voies' });

/** The names of the lanes with their counts, from top to bottom. */
const lanes = (explorer: Explorer) =>
	explorer.timeline
		.locator('.names text')
		.evaluateAll((found) => found.map((text) => (text.textContent ?? '').replace(/\s+/gu, ' ').trim()));

/** Every event has one mark, and the lanes count them all. */
async function expectOneMarkEach(explorer: Explorer) {
	const marks = await explorer.marks
		.locator('[data-event]')
		.evaluateAll((found) => found.map((mark) => mark.getAttribute('data-event')));
	expect(marks).toHaveLength(40);
	expect(new Set(marks).size).toBe(40);
	const counted = (await lanes(explorer)).reduce((sum, name) => sum + Number(/\d+$/.exec(name)?.[0]), 0);
	expect(counted).toBe(40);
}

test.describe('with a pointer', () => {
	test.skip(({ isMobile }) => isMobile, 'a phone has no names beside its lanes');

	test('lanes group by side, place, article and kind; an event has one mark, and a name chooses its value', async ({
		page
	}) => {
		const explorer = await explore(page, WHOLE);
		const { places, articles, kinds, themes } = await fetchDossier(page);
		expect(await lanes(explorer)).toHaveLength(themes.length);
		await expectOneMarkEach(explorer);
		for (const [name, value] of [
			['camp', 'Russie'],
			['lieu', places[0]?.name],
			['article', articles[0]?.outlet],
			['nature', kinds[0]?.label]
		] as const) {
			await button(page).click();
			await sheet(page).getByRole('radio', { name, exact: true }).check();
			await page.keyboard.press('Escape');
			await expect(button(page)).toHaveText(`Voies par ${name}`);
			expect((await lanes(explorer)).join()).toContain(value);
			await expectOneMarkEach(explorer);
		}
		await expect(page).toHaveURL(/lanes=kind/);

		// A side is no choice of the filters; a place is.
		await explore(page, `${WHOLE}&lanes=side`);
		await expect.poll(() => lanes(explorer)).toContain('Turquie 2');
		await explorer.timeline.locator('.names text').filter({ hasText: 'Russie' }).click();
		await expect(explorer.tokens).toHaveCount(0);
		await explore(page, `${WHOLE}&lanes=place`);
		await expect.poll(() => lanes(explorer)).toContain('Sotchi 3');
		await explorer.timeline.locator('.names text').filter({ hasText: 'Moscou' }).click();
		await expect(explorer.chosen).toHaveText(['Moscou']);
		await expect(page).toHaveURL(/place=moscow/);
	});

	test('a lane is folded at its name: its events are ticks, and stay in chronicle and map', async ({ page }) => {
		const explorer = await explore(page, WHOLE, { map: true });
		// Outlines that come later part what was one mark.
		await page.waitForLoadState('networkidle');
		const before = { entries: await explorer.entries(), places: await explorer.placeNames() };
		const lane = explorer.timeline.locator('.names > svg').filter({ hasText: 'Idlib' });
		const height = () => lane.locator('.swatch').evaluate((swatch) => Number(swatch.getAttribute('height')));
		const high = await height();
		await lane.locator('text').hover();
		await lane.locator('.fold').click();
		await expect(page).toHaveURL(/lanes=-idlib/);
		expect(await height()).toBeLessThan(Math.min(high, 20));
		expect((await lanes(explorer)).join()).toMatch(/Idlib 5/);
		await expect(explorer.mark('su25-shootdown')).toHaveAttribute('href', TICK);
		await expect(explorer.marks.locator('.labels text', { hasText: 'Su-25' })).toHaveCount(0);
		await expect.poll(() => explorer.entries()).toEqual(before.entries);
		await expect.poll(() => explorer.placeNames()).toEqual(before.places);
		await expectOneMarkEach(explorer);

		// What is lit tells what it is, also there.
		await explorer.hoverMark('idlib-dmz-memorandum');
		await expect(explorer.meant('idlib-dmz-memorandum')).toBeVisible();
		await expect(explorer.marks.locator('.labels text.lit')).toHaveCount(1);

		await page.reload();
		await expect(explorer.mark('su25-shootdown')).toHaveAttribute('href', TICK);
		await lane.locator('.fold').click();
		await expect(explorer.mark('su25-shootdown')).not.toHaveAttribute('href', TICK);
		await expect(page).not.toHaveURL(/lanes/);
	});

	test('the address, a reload, Back and a copied link keep the lanes', async ({ page, context }) => {
		const explorer = await explore(page, WHOLE);
		const themes = await lanes(explorer);
		await button(page).click();
		await sheet(page).getByRole('radio', { name: 'lieu' }).check();
		// The lanes by theme, two of which begin with it, are there a moment longer.
		await sheet(page)
			.getByRole('checkbox', { name: /^Moscou ,/ })
			.check();
		await expect(page).toHaveURL(/lanes=place&lanes=-moscow/);
		const chosen = await lanes(explorer);
		await page.reload();
		await expect.poll(() => lanes(explorer)).toEqual(chosen);
		const other = await context.newPage();
		await open(other, new URL(page.url()).pathname + new URL(page.url()).search);
		await expect.poll(() => lanes(new Explorer(other))).toEqual(chosen);
		await expect(new Explorer(other).mark('moscow-talks-2018-12-29')).toHaveAttribute('href', TICK);
		await other.close();
		await page.goBack();
		await expect(explorer.mark('moscow-talks-2018-12-29')).not.toHaveAttribute('href', TICK);
		await page.goBack();
		await expect.poll(() => lanes(explorer)).toEqual(themes);
	});

	test('where there are more lanes than fit, the smallest are one, which says how many', async ({ page }) => {
		const explorer = await explore(page, `${WHOLE}&lanes=place`);
		await page.getByRole('separator', { name: 'Hauteur de la frise' }).focus();
		await page.keyboard.press('Home');
		await expect.poll(async () => (await lanes(explorer)).at(-1)).toMatch(/^\d+ autres lieux \d+$/);
		await expectOneMarkEach(explorer);
		// The last lane stands within the timeline.
		const plot = await explorer.marks.boundingBox();
		for (const mark of await explorer.marks.locator('.sign').all()) {
			const box = await mark.boundingBox();
			expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeLessThan((plot?.y ?? 0) + (plot?.height ?? 0));
		}
	});
});

test.describe('by the keyboard', () => {
	test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

	test('one Tab before the marks; arrows choose, Escape closes and returns; the marks keep their order', async ({
		page
	}) => {
		const explorer = await explore(page, WHOLE);
		await explorer.marks.focus();
		await page.keyboard.press('Shift+Tab');
		await expect(button(page)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(button(page)).toHaveAttribute('aria-expanded', 'true');
		await expect(sheet(page).getByRole('radio', { name: 'thème' })).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(button(page)).toHaveText('Voies par camp');
		await page.keyboard.press('Tab');
		await expect(sheet(page).getByRole('checkbox', { name: /^Russie\b.*\d+ événements$/ })).toBeFocused();
		await page.keyboard.press('Space');
		await expect(page).toHaveURL(/lanes=side&lanes=-russia/);
		await page.keyboard.press('Escape');
		await expect(sheet(page)).toHaveCount(0);
		await expect(button(page)).toBeFocused();
		await expect(button(page)).toHaveAttribute('aria-expanded', 'false');

		const order = (await fetchDossier(page)).events.map(({ id }) => id);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Home');
		for (const id of order.slice(1, 6)) {
			await page.keyboard.press('ArrowRight');
			await expect(explorer.marks).toHaveAttribute('aria-activedescendant', `t-${id}`);
			await expect(explorer.meant(id)).toBeVisible();
		}
	});

	test('the sheet closes when the hand goes on elsewhere', async ({ page }) => {
		const explorer = await explore(page);
		await button(page).click();
		await expect(sheet(page)).toBeVisible();
		await explorer.marks.focus();
		await expect(sheet(page)).toHaveCount(0);
		await expect(explorer.marks).toBeFocused();
	});
});

test.describe('motion', () => {
	test.skip(({ isMobile }) => isMobile, 'one drawing for all');

	/** Chooses other lanes, and tells how long marks slide, ms, one number a mark. */
	const slide = (page: Page, grouping: string) =>
		page.evaluate(async (grouping) => {
			document.querySelector<HTMLInputElement>(`input[name=lanes][value=${grouping}]`)?.click();
			await new Promise(requestAnimationFrame);
			await new Promise(requestAnimationFrame);
			return document
				.getAnimations()
				.filter((animation) => animation instanceof CSSTransition && animation.transitionProperty === 'y')
				.map((animation) => animation.effect?.getTiming().duration);
		}, grouping);

	test('marks slide to their new lane', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		const explorer = await explore(page, WHOLE);
		await button(page).click();
		await expect(sheet(page)).toBeVisible();
		const before = await explorer.spotOf('su25-shootdown');
		expect(await slide(page, 'place')).toContain(480);
		await expect.poll(async () => (await explorer.spotOf('su25-shootdown')).y).not.toBe(before.y);
	});

	test('but not where motion is to be reduced', async ({ page }) => {
		const explorer = await explore(page, WHOLE);
		await button(page).click();
		const where = await explorer.spotOf('su25-shootdown');
		await expect(sheet(page)).toBeVisible();
		expect(await slide(page, 'place')).toEqual([]);
		expect((await explorer.spotOf('su25-shootdown')).y).not.toBe(where.y);
	});
});

test('on a phone the lanes are chosen above the timeline', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'of a phone');
	const explorer = await explore(page, WHOLE);
	await page.getByRole('button', { name: 'Frise', exact: true }).tap();
	expect((await button(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await button(page).tap();
	const article = sheet(page).getByRole('radio', { name: 'article' });
	expect(
		(
			await sheet(page)
				.locator('label', { has: page.getByRole('radio', { name: 'article' }) })
				.boundingBox()
		)?.height
	).toBeGreaterThanOrEqual(44);
	await article.tap();
	await expect(page).toHaveURL(/lanes=article/);
	await sheet(page).getByRole('button', { name: 'Fermer' }).tap();
	await expect(sheet(page)).toHaveCount(0);
	await expectOneMarkEach(explorer);
	expect((await lanes(explorer)).join()).toContain('Sputnik France');
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
