import { expect, test, type Page } from '@playwright/test';
import { explore } from './explorer.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });

const WHOLE = 'from=2015-12-01&to=2019-09-30';
const notice = (page: Page) => page.getByRole('region', { name: 'Ce qu’on savait' });
const clock = (page: Page) => page.getByRole('slider', { name: 'Ce qu’on savait' });

test('on 10 February 2018 the committee reads as one article told it then, and the way back is one click', async ({
	page
}) => {
	const explorer = await explore(page, `?${WHOLE}&known=2018-02-10&event=constitutional-committee`);
	await expect(notice(page)).toContainText('Ce qu’on savait le 10 février 2018.');
	await expect(notice(page)).toContainText('3 articles sur 5 étaient parus');
	const entry = explorer.entry('constitutional-committee');
	await expect(entry).toContainText('1 article sur 3 le raconte');
	await expect(entry).toContainText('au plus tard le jeudi 8 février 2018');
	await expect(entry).not.toContainText('septembre 2019');
	await expect(entry).not.toContainText('désaccord');
	await expect.poll(() => explorer.entries()).not.toContain('moscow-talks-2018-12-29');
	await explorer.expectAllCounted();

	await page.reload();
	await expect(entry).toContainText('1 article sur 3 le raconte');
	await notice(page).getByRole('button', { name: 'Revenir à tout ce qu’on sait' }).click();
	await expect(notice(page)).toHaveCount(0);
	await expect(page).not.toHaveURL(/known/);
	await expect(entry).toContainText('2 articles sur 5 le racontent');
	await page.goBack();
	await expect(entry).toContainText('1 article sur 3 le raconte');
});

test('the keys step from article to article, day by day with Shift, and Escape comes back', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keys');
	await explore(page, `?${WHOLE}`);
	await expect(clock(page)).toHaveAttribute('aria-valuetext', 'tout ce qu’on sait');
	await clock(page).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(clock(page)).toHaveAttribute('aria-valuetext', /le 30\sdécembre\s2018\s: 5 articles parus/);
	await page.keyboard.press('ArrowLeft');
	await expect(clock(page)).toHaveAttribute('aria-valuetext', /le 9\sfévrier\s2018\s: 3 articles parus/);
	await page.keyboard.press('Shift+ArrowLeft');
	await expect(clock(page)).toHaveAttribute('aria-valuetext', /le 8\sfévrier\s2018\s: 2 articles parus/);
	await page.keyboard.press('Home');
	await expect(clock(page)).toHaveAttribute('aria-valuetext', /le 24\smai\s2016\s: 1 article paru/);
	await expect(page).toHaveURL(/known=2016-05-24/);
	await page.keyboard.press('Escape');
	await expect(clock(page)).toHaveAttribute('aria-valuetext', 'tout ce qu’on sait');
	await expect(notice(page)).toHaveCount(0);
});

test('a click among the articles goes to that day; the notice steps to the next article and takes a date', async ({
	page,
	isMobile
}) => {
	const explorer = await explore(page, `?${WHOLE}`);
	if (isMobile) await page.getByRole('button', { name: 'Frise', exact: true }).click();
	const box = await clock(page).boundingBox();
	if (!box) throw new Error('No articles are drawn.');
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await expect(notice(page)).toContainText('Ce qu’on savait le');
	await expect(notice(page)).toContainText('2 articles sur 5');
	await notice(page).getByRole('button', { name: 'Article suivant' }).click();
	await expect(notice(page)).toContainText('Ce qu’on savait le 9 février 2018.');
	await notice(page).getByLabel('Jour').fill('2016-05-24');
	await expect(notice(page)).toContainText('1 article sur 5 était paru');
	await expect(page).toHaveURL(/known=2016-05-24/);
	if (isMobile) await page.getByRole('button', { name: 'Lire', exact: true }).click();
	await expect.poll(async () => (await explorer.entries()).length).toBeGreaterThan(0);
});

test('an article’s page leads to what was known when it appeared', async ({ page }) => {
	await page.goto('/fr/article/closer-coordination-2018-02/');
	await page.getByRole('link', { name: 'Voir ce qu’on savait ce jour-là' }).click();
	await expect(page).toHaveURL(/\/fr\/\?known=2018-02-09$/);
	await expect(notice(page)).toContainText('3 articles sur 5');
});

test('an event tells which articles are silent on it, and which could not tell it', async ({ page }) => {
	await page.goto('/fr/event/moscow-talks-2018-12-29/');
	await expect(page.getByText(/^Parus avant l’événement/)).toBeVisible();
	await page.goto('/fr/event/ceasefire-2016-02-27/');
	await expect(page.getByText(/^(Se taisent|Un article se tait)/)).toBeVisible();
});
