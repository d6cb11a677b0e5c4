import { expect, test } from '@playwright/test';
import { explore } from './explorer.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });

const WHOLE = '?from=2015-12-01&to=2019-01-31';

test('what is typed filters the three views, and what answers best is listed with its passage', async ({ page }) => {
	const explorer = await explore(page, WHOLE);
	const box = page.getByRole('combobox', { name: 'Chercher' });
	await box.fill('comite constitutionel');
	const hits = page.getByRole('listbox', { name: 'Ce qui répond' });
	await expect(hits.getByRole('option').first()).toContainText('Sotchi décide d’un comité constitutionnel');
	await expect(hits.locator('mark').first()).toHaveText(/^(comité|constitutionnel)$/i);
	await expect.poll(async () => (await explorer.entries()).length).toBeLessThan(10);
	expect(await explorer.entries()).toContain('constitutional-committee');
	await explorer.expectAllCounted();
	await expect(page).toHaveURL(/q=comite\+constitutionel/);

	await hits.getByRole('option').first().click();
	await expect(hits).toHaveCount(0);
	await expect(explorer.entry('sochi-committee-decision')).toHaveAttribute('aria-current', 'true');
	await page.getByRole('button', { name: 'Ne plus chercher' }).click();
	await expect(box).toHaveValue('');
	await expect.poll(async () => (await explorer.entries()).length).toBeGreaterThan(30);
});

test('by the keyboard: / goes there, arrows choose, Enter opens, Escape closes and then clears', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keys');
	const explorer = await explore(page, WHOLE);
	await explorer.marks.focus();
	await page.keyboard.press('/');
	const box = page.getByRole('combobox', { name: 'Chercher' });
	await expect(box).toBeFocused();
	await page.keyboard.type('Latakia');
	const hits = page.getByRole('listbox', { name: 'Ce qui répond' });
	await expect(hits.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(hits.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
	await expect(box).toHaveAttribute('aria-activedescendant', 'hit-0');
	await page.keyboard.press('Escape');
	await expect(hits).toHaveCount(0);
	await expect(box).toHaveValue('Latakia');
	await page.keyboard.press('Escape');
	await expect(box).toHaveValue('');
	await page.keyboard.type('Filippov');
	await expect(hits.getByRole('option').first()).toContainText('Filipov');
	await page.keyboard.press('Enter');
	await expect(explorer.entry('filipov-death')).toHaveAttribute('aria-current', 'true');
});

test('a link with a query, a reload and Back keep it', async ({ page }) => {
	const explorer = await explore(page, `${WHOLE}&q=refugee`);
	const box = page.getByRole('combobox', { name: 'Chercher' });
	await expect(box).toHaveValue('refugee');
	await expect.poll(() => explorer.entries()).toContain('refugee-return-plan');
	await expect.poll(async () => (await explorer.entries()).length).toBeLessThan(12);
	await page.getByRole('button', { name: 'Ne plus chercher' }).click();
	await expect(page).not.toHaveURL(/q=/);
	await page.goBack();
	await expect(box).toHaveValue('refugee');
	await expect.poll(async () => (await explorer.entries()).length).toBeLessThan(12);
});

test('where the index cannot be read the box says so, and tries again', async ({ page }) => {
	await page.route('**/search.json', (route) => route.abort());
	await explore(page, WHOLE);
	const box = page.getByRole('combobox', { name: 'Chercher' });
	await box.fill('Raqqa');
	const alert = page.getByRole('alert').filter({ hasText: 'La recherche n’a pas pu être lue.' });
	await expect(alert).toBeVisible();
	await page.unroute('**/search.json');
	await alert.getByRole('button', { name: 'Réessayer' }).click();
	await expect(page.getByRole('listbox', { name: 'Ce qui répond' }).getByRole('option').first()).toBeVisible();
});
