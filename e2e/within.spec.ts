import { expect, test, type Page } from '@playwright/test';
import { explore } from './explorer.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

const within = (page: Page) => page.getByRole('checkbox', { name: 'Filtrer par la carte' });

test('timeline and chronicle follow the map as it moves; the choice is a token, and in the address', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'on a phone the map is opened first');
	const explorer = await explore(page, '', { map: true });
	const all = await explorer.entries();
	await within(page).check();
	await page.getByRole('button', { name: 'Syrie', exact: true }).click();
	await expect.poll(async () => (await explorer.entries()).length).toBeLessThan(all.length);
	const syrian = await explorer.entries();
	expect(syrian).toContain('su25-shootdown');
	expect(syrian).not.toContain('sochi-committee-decision');
	await explorer.expectAllCounted();
	// Both choices are written before it is read again.
	await expect(page).toHaveURL(/map=[\d.]+\//);
	await expect(page).toHaveURL(/within=map/);
	await page.reload();
	await expect.poll(() => explorer.entries()).toEqual(syrian);
	await expect(explorer.tokens).toContainText('visibles sur la carte');
	await explorer.tokens.getByRole('button', { name: 'Ne plus filtrer par la carte' }).click();
	await expect.poll(() => explorer.entries()).toEqual(all);
	await expect(within(page)).not.toBeChecked();
	// The address is written after the views have answered.
	await expect(page).not.toHaveURL(/within=map/);
	await page.goBack();
	await expect.poll(() => explorer.entries()).toEqual(syrian);
});

test('by the keyboard: Space asks for it, and the arrows that move the map choose', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has no keys');
	const explorer = await explore(page, '', { map: true });
	const all = await explorer.entries();
	await within(page).focus();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Syrie', exact: true }).press('Enter');
	await expect.poll(async () => (await explorer.entries()).length).toBeLessThan(all.length);
});

test('on a phone the opened map filters what is read', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'only a phone has tabs');
	const explorer = await explore(page);
	const all = await explorer.entries();
	await page.getByRole('button', { name: 'Carte', exact: true }).tap();
	await within(page).tap();
	await page.getByRole('button', { name: 'Syrie', exact: true }).tap();
	await expect.poll(async () => (await explorer.entries()).length).toBeLessThan(all.length);
	await page.getByRole('button', { name: 'Lire', exact: true }).tap();
	await expect(explorer.tokens).toContainText('visibles sur la carte');
});
