import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Explorer, explore } from './explorer.ts';
import { open } from './pages.ts';

test.use({ serviceWorkers: 'block' });

const barOf = (page: Page) => page.getByRole('group', { name: 'Lecture du temps' });
const cursorOf = (page: Page) => page.getByRole('slider', { name: 'Jour suivi' });
const dayOf = async (page: Page) => Number(await cursorOf(page).getAttribute('aria-valuenow'));
/** Play is under way as long as its button offers to pause. */
const pauses = (page: Page) => barOf(page).getByRole('button', { name: 'Arrêter' });
const plays = (page: Page) => barOf(page).getByRole('button', { name: 'Lire' });

test.describe('sliding', () => {
	test.use({ reducedMotion: 'no-preference' });
	test.skip(({ isMobile }) => isMobile, 'a hand with a mouse');

	test('play takes the cursor on, a hand on the timeline pauses, the space bar goes on', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-05-01&to=2016-07-31', { map: true });
		const all = await explorer.entries();
		await explorer.timeline.getByRole('button', { name: 'Lire le temps' }).click();
		await expect(pauses(page)).toBeFocused();
		await expect(page).toHaveURL(/day=\.\.2016-05-/);
		await expect.poll(async () => (await explorer.entries()).length).toBeLessThan(all.length);
		const first = await dayOf(page);
		await expect.poll(() => dayOf(page)).toBeGreaterThan(first + 3);

		await explorer.clickMark('geneva-response-centre');
		await expect(plays(page)).toBeVisible();
		const still = await dayOf(page);
		await page.waitForTimeout(600);
		expect(await dayOf(page)).toBe(still);
		await explorer.expectAllCounted();

		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		await page.keyboard.press(' ');
		await expect(pauses(page)).toBeVisible();
		await expect.poll(() => dayOf(page)).toBeGreaterThan(still);
		await page.mouse.move(900, 700);
		await page.mouse.wheel(0, 60);
		await expect(plays(page)).toBeVisible();
	});

	test('it stops at the end and starts again at the window’s start; each event is told once; Back leads out', async ({
		page
	}) => {
		const explorer = await explore(page, '?from=2016-05-20&to=2016-05-27');
		const before = page.url();
		await explorer.timeline.getByRole('button', { name: 'Lire le temps' }).click();
		await expect(pauses(page)).toBeVisible();
		await page.evaluate(() => {
			const region = document.querySelector('.bar [aria-live]');
			const told: string[] = [region?.textContent ?? ''];
			Object.assign(window, { told });
			if (region)
				new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, {
					...{ childList: true, characterData: true, subtree: true }
				});
		});
		await barOf(page).getByRole('button', { name: 'Allure normale' }).click();
		await expect(plays(page)).toBeVisible({ timeout: 25_000 });
		await expect(cursorOf(page)).toHaveAttribute('aria-valuetext', '27\u00a0mai\u00a02016');
		const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
		expect(told.map((text) => text.slice(0, 6).replace('\u00a0', ' '))).toEqual(['20 mai', '24 mai']);
		await expect.poll(() => explorer.entries()).toContain('lavrov-raqqa-offer');

		// What rests is over: playing again is another gesture.
		await page.waitForTimeout(1300);
		await plays(page).click();
		await expect(pauses(page)).toBeVisible();
		await expect(cursorOf(page)).toHaveAttribute('aria-valuetext', /^2[01]\u00a0mai/);
		await pauses(page).click();
		await expect.poll(() => explorer.entries()).not.toContain('lavrov-raqqa-offer');

		await page.goBack();
		await expect(cursorOf(page)).toHaveAttribute('aria-valuetext', '27\u00a0mai\u00a02016');
		await page.goBack();
		await expect(page).toHaveURL(before);
		await expect(cursorOf(page)).toHaveCount(0);
	});

	test('a window travels with the cursor in it; its length stays', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-05-01&to=2016-05-20&day=2016-05-10');
		await explorer.timeline.getByRole('button', { name: 'Lire le temps' }).click();
		await expect(barOf(page).getByRole('button', { name: 'Fenêtre qui avance' })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		const first = Number(await explorer.slider('from').getAttribute('aria-valuenow'));
		await expect
			.poll(async () => Number(await explorer.slider('from').getAttribute('aria-valuenow')))
			.toBeGreaterThan(first + 1);
		await pauses(page).click();
		const [from, to] = [explorer.slider('from'), explorer.slider('to')].map(async (slider) =>
			Number(await slider.getAttribute('aria-valuenow'))
		);
		expect(Number(await to) - Number(await from)).toBe(20);
		await expect(page).toHaveURL(/day=2016-0\d-\d\d/);
		await expect(explorer.tokens).toHaveCount(0);
		await barOf(page).getByRole('button', { name: 'Jusqu’à ce jour' }).click();
		await expect(explorer.tokens).toContainText('jusqu’au');

		// The address holds day, manner and window; whether it plays is nobody else's business.
		const day = await dayOf(page);
		await expect(page).toHaveURL(/day=\.\./);
		await page.reload();
		await expect.poll(() => dayOf(page)).toBe(day);
		await expect(explorer.tokens).toContainText('jusqu’au');
		await expect(barOf(page)).toHaveCount(0);
	});
});

test.describe('under reduced motion', () => {
	test.use({ reducedMotion: 'reduce' });

	test('it steps from event to event; all of it by keyboard', async ({ page, isMobile }) => {
		test.skip(isMobile, 'a phone has no keys');
		test.slow();
		const explorer = await explore(page, '?from=2016-05-20&to=2016-06-30');
		await explorer.timeline.getByRole('button', { name: 'Lire le temps' }).focus();
		await page.keyboard.press('Enter');
		await expect(pauses(page)).toBeFocused();
		const cursor = cursorOf(page);
		await expect(cursor).toHaveAttribute('aria-valuetext', '20\u00a0mai\u00a02016');
		// The day of an event, with none between.
		await expect(cursor).not.toHaveAttribute('aria-valuetext', '20\u00a0mai\u00a02016');
		await expect(cursor).toHaveAttribute('aria-valuetext', '24\u00a0mai\u00a02016');
		await expect(barOf(page).locator('[aria-live]')).toHaveText(/^24\smai\s2016\s: .*Hmeimim/);
		await page.keyboard.press(' ');
		await expect(plays(page)).toBeFocused();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);

		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(cursor).toHaveAttribute('aria-valuetext', '29\u00a0mai\u00a02016');
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		await expect(cursor).toHaveAttribute('aria-valuetext', '24\u00a0mai\u00a02016');
		await page.keyboard.press('Escape');
		await expect(barOf(page)).toHaveCount(0);
		await expect(explorer.timeline.getByRole('button', { name: 'Lire le temps' })).toBeFocused();
		await expect(cursor).toHaveCount(1);
	});

	test('the space bar plays, but not where it is typed', async ({ page, isMobile }) => {
		test.skip(isMobile, 'a phone has no keys');
		await explore(page);
		await page.getByRole('combobox').or(page.getByRole('searchbox')).first().focus();
		await page.keyboard.type('a b');
		await expect(barOf(page)).toHaveCount(0);
		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		await page.keyboard.press(' ');
		await expect(barOf(page)).toBeVisible();
	});

	test('on a phone the bar lies above the dock, in every view', async ({ page, isMobile }) => {
		test.skip(!isMobile, 'of a phone');
		await open(page, '/fr/?from=2016-05-20&to=2016-06-30');
		const explorer = new Explorer(page);
		await page.getByRole('button', { name: 'Frise', exact: true }).tap();
		await explorer.timeline.getByRole('button', { name: 'Lire le temps' }).tap();
		await expect(pauses(page)).toBeVisible();
		for (const button of await barOf(page).getByRole('button').all())
			expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		await page.getByRole('button', { name: 'Carte', exact: true }).tap();
		await expect(barOf(page)).toBeVisible();
		await expect(barOf(page).getByText('24\u00a0mai\u00a02016', { exact: true })).toBeVisible();
		await pauses(page).tap();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
		await barOf(page).getByRole('button', { name: 'Fermer la lecture' }).tap();
		await expect(barOf(page)).toHaveCount(0);
	});
});
