import { expect, test, type Page } from '@playwright/test';
import { quietStretches } from '../src/domain/timeline/folds.ts';
import { type Explorer, explore, fetchDossier } from './explorer.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const WHOLE = 'from=2015-12-01&to=2019-09-30';
const stretches = (page: Page) => page.getByRole('toolbar', { name: 'Périodes calmes' }).getByRole('button');

async function middleOf(explorer: Explorer, event: string): Promise<number> {
	return (await explorer.spotOf(event)).x;
}

test.describe('on a wide screen', () => {
	test.skip(({ isMobile }) => isMobile, 'a phone has a test of its own');

	test('a switch folds what is quiet; axis and overview tell how many days each fold hides', async ({ page }) => {
		const explorer = await explore(page, `?${WHOLE}`);
		const { events, extent } = await fetchDossier(page);
		const quiet = quietStretches(events, extent);
		expect(quiet.length).toBeGreaterThan(4);
		const apart = async () =>
			(await middleOf(explorer, 'pentagon-refusal')) - (await middleOf(explorer, 'truce-2016-12-30'));
		const before = await apart();

		await page.getByRole('button', { name: /^Voies par / }).click();
		await page.getByRole('checkbox', { name: /^Plier les périodes calmes/ }).check();
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL(/fold=quiet/);
		await expect(stretches(page)).toHaveCount(quiet.length);
		for (const [i, { from, to }] of quiet.entries()) {
			const button = stretches(page).nth(i);
			await expect(button).toHaveAccessibleName(new RegExp(`^${to - from} jours sans événement, du `));
			await expect(button).toHaveText(`${to - from}\u00a0j`);
			await expect(button).toHaveAttribute('aria-expanded', 'false');
			await expect(explorer.timeline.locator(`.track [data-fold="${from}"]`)).toHaveCount(1);
		}
		await expect(explorer.marks.locator('.folds .band')).toHaveCount(quiet.length);
		expect(Math.abs(await apart())).toBeLessThan(Math.abs(before));
		await expect(explorer.marks.getByRole('option')).toHaveCount(40);
		await explorer.expectAllCounted();

		// The same pixels per day in all that is not folded.
		const perDay = async (a: string, b: string) => {
			const anchor = (id: string) => events.find((event) => event.id === id)?.anchor ?? NaN;
			return ((await middleOf(explorer, b)) - (await middleOf(explorer, a))) / (anchor(b) - anchor(a));
		};
		const one = await perDay('trump-withdrawal-announcement', 'moscow-talks-2018-12-29');
		expect(await perDay('truce-2016-12-30', 'astana-process')).toBeCloseTo(one, 1);
		expect(await perDay('sochi-committee-decision', 'su25-shootdown')).toBeCloseTo(one, 1);
	});

	test('what lasts over a fold is broken there', async ({ page }) => {
		const explorer = await explore(page, `?${WHOLE}&fold=quiet`);
		await expect(explorer.marks.locator('.band').first()).toBeAttached();
		const broken = await explorer.marks.evaluate((plot) => {
			const bar = plot.querySelector('[data-of=constitutional-committee] .bar');
			const box = bar?.getBoundingClientRect();
			// Drawn after the bar, and over it.
			return [...plot.querySelectorAll('.band')].filter((band) => {
				const { left, right } = band.getBoundingClientRect();
				const over = box && left > box.left && right < box.right;
				return over && bar && bar.compareDocumentPosition(band) & Node.DOCUMENT_POSITION_FOLLOWING;
			}).length;
		});
		expect(broken).toBeGreaterThanOrEqual(2);
	});

	test('one fold opens at a click and folds again; the address, a reload and Back keep it', async ({ page }) => {
		const explorer = await explore(page, `?${WHOLE}&fold=quiet`);
		const fold = page.getByRole('button', { name: /^86 jours sans événement/ });
		const bands = explorer.marks.locator('.band');
		await expect(fold).toHaveAttribute('aria-expanded', 'false');
		const count = await bands.count();
		await fold.click();
		await expect(fold).toHaveAttribute('aria-expanded', 'true');
		await expect(bands).toHaveCount(count - 1);
		await expect(page).toHaveURL(/fold=quiet&fold=-2017-01-31/);
		await page.reload();
		await expect(fold).toHaveAttribute('aria-expanded', 'true');
		await expect(bands).toHaveCount(count - 1);
		await page.goBack();
		await expect(fold).toHaveAttribute('aria-expanded', 'false');
		await page.goForward();
		await expect(fold).toHaveAttribute('aria-expanded', 'true');
		await fold.click();
		await expect(bands).toHaveCount(count);
		await expect(page).toHaveURL(new RegExp(`${WHOLE}&fold=quiet$`));
		expect((await fold.boundingBox())?.width).toBeGreaterThanOrEqual(24);
	});

	test('by the keyboard: the folds are one Tab stop, arrows within it, Enter opens and folds again', async ({
		page
	}) => {
		const explorer = await explore(page, `?${WHOLE}&fold=quiet`);
		await expect(stretches(page).first()).toBeVisible();
		await page.getByRole('button', { name: /^Voies par / }).focus();
		await page.keyboard.press('Tab');
		await expect(stretches(page).first()).toBeFocused();
		await page.keyboard.press('ArrowRight');
		await expect(stretches(page).nth(1)).toBeFocused();
		await page.keyboard.press('End');
		await expect(stretches(page).last()).toBeFocused();
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		const one = stretches(page).nth(-2);
		await expect(one).toBeFocused();
		await expect(one).toHaveAttribute('aria-expanded', 'true');
		await page.keyboard.press('Enter');
		await expect(one).toHaveAttribute('aria-expanded', 'false');
		await page.keyboard.press('Tab');
		await expect(explorer.marks).toBeFocused();
	});

	test('the wheel pans, a drag takes the marks along, and the window stays one of days', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-05-01&to=2017-06-30&fold=quiet');
		await expect(stretches(page).first()).toBeVisible();
		const box = await explorer.marks.boundingBox();
		if (!box) throw new Error('The timeline is not on the screen.');
		const y = box.y + box.height - 2;
		const [a, b] = ['truce-2016-12-30', 'astana-zones-memorandum'] as const;
		const [atA, atB] = [await middleOf(explorer, a), await middleOf(explorer, b)];
		await page.mouse.move(box.x + 600, y);
		await page.mouse.down();
		await page.mouse.move(box.x + 560, y, { steps: 4 });
		await page.mouse.move(box.x + 500, y, { steps: 4 });
		await page.mouse.up();
		expect(await middleOf(explorer, a)).toBeCloseTo(atA - 100, 0);
		expect(await middleOf(explorer, b)).toBeCloseTo(atB - 100, 0);
		await page.mouse.wheel(0, 120);
		await expect.poll(() => middleOf(explorer, b)).toBeCloseTo(atB - 220, 0);
		await explorer.expectAllCounted();
		await explorer.expectNothingCurrent();
		for (let tick = 0; tick < 8; tick++) await page.mouse.wheel(0, -2000);
		expect((await explorer.window())[0]).toMatch(/1er\sdécembre\s2015/);
		await explorer.expectAllCounted();
	});

	test('Ctrl and the wheel zoom about the pointer, as far as a week and the whole dossier', async ({ page }) => {
		test.slow(); // some fifty turns of the wheel
		const explorer = await explore(page, `?${WHOLE}&fold=quiet`);
		await expect(stretches(page).first()).toBeVisible();
		const box = await explorer.marks.boundingBox();
		if (!box) throw new Error('The timeline is not on the screen.');
		const y = box.y + box.height - 2;
		for (const event of ['astana-zones-memorandum', 'sochi-congress', 'truce-2016-12-30']) {
			const at = await middleOf(explorer, event);
			await page.mouse.move(Math.round(at), y);
			await page.keyboard.down('Control');
			for (let tick = 0; tick < 3; tick++) await page.mouse.wheel(0, -60);
			expect(Math.abs((await middleOf(explorer, event)) - at)).toBeLessThan(1.5);
			for (let tick = 0; tick < 3; tick++) await page.mouse.wheel(0, 60);
			await page.keyboard.up('Control');
		}
		await page.keyboard.down('Control');
		for (let tick = 0; tick < 18; tick++) await page.mouse.wheel(0, -400);
		await expect
			.poll(async () => {
				const [from, to] = await Promise.all(
					(['from', 'to'] as const).map(async (end) => Number(await explorer.slider(end).getAttribute('aria-valuenow')))
				);
				return (to ?? 0) - (from ?? 0);
			})
			.toBeLessThanOrEqual(9);
		await explorer.expectAllCounted();
		for (let tick = 0; tick < 20; tick++) await page.mouse.wheel(0, 400);
		await page.keyboard.up('Control');
		await expect.poll(() => explorer.counts()).toEqual({ shown: 40, away: 0 });
	});

	test('the keys move and zoom, and lead to events beyond the window', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-05-01&to=2017-06-30&fold=quiet');
		await expect(stretches(page).first()).toBeVisible();
		const opening = await explorer.window();
		await explorer.marks.focus();
		await page.keyboard.press('Shift+ArrowRight');
		await expect.poll(() => explorer.window()).not.toEqual(opening);
		await page.keyboard.press('+');
		await page.keyboard.press('PageDown');
		await explorer.expectAllCounted();
		const order = (await fetchDossier(page)).events.map(({ id }) => id);
		await page.keyboard.press('Home');
		for (const id of order.slice(1, 12)) {
			await page.keyboard.press('ArrowRight');
			await expect(explorer.marks).toHaveAttribute('aria-activedescendant', `t-${id}`);
			await expect(explorer.mark(id)).toHaveCount(1);
		}
		for (let i = 0; i < 12; i++) await page.keyboard.press('-');
		await expect.poll(() => explorer.counts()).toEqual({ shown: 40, away: 0 });
	});

	test('the overview’s window moves in days; one within a quiet stretch is shown as it is', async ({ page }) => {
		const explorer = await explore(page, '?from=2017-07-01&to=2017-09-30&fold=quiet');
		await expect(explorer.timeline.locator('.track [data-fold]').first()).toBeAttached();
		await expect(explorer.marks.locator('.band')).toHaveCount(0);
		const days = () => explorer.timeline.locator('.axis text:not(.figure)').allTextContents();
		expect((await days()).join(' ')).toMatch(/août/);
		await explorer.slider('to').focus();
		await page.keyboard.press('End');
		await expect.poll(() => explorer.marks.locator('.band').count()).toBeGreaterThan(1);
		await explorer.expectAllCounted();
	});
});

test('on a phone the folds are made and opened by touch', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'of a phone');
	const explorer = await explore(page, '?from=2016-05-01&to=2018-12-31');
	await page.getByRole('button', { name: 'Frise', exact: true }).tap();
	await page.getByRole('button', { name: /^Voies par / }).tap();
	await page.getByRole('checkbox', { name: /^Plier les périodes calmes/ }).tap();
	await page.getByRole('button', { name: 'Fermer', exact: true }).tap();
	const fold = page.getByRole('button', { name: /^86 jours sans événement/ });
	const count = await explorer.marks.locator('.band').count();
	expect(count).toBeGreaterThan(2);
	await fold.tap();
	await expect(fold).toHaveAttribute('aria-expanded', 'true');
	await expect(explorer.marks.locator('.band')).toHaveCount(count - 1);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
