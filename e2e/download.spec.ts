import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { explore } from './explorer.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });

const IDLIB = '?from=2018-01-01&to=2019-01-31&theme=idlib';
const NAME = 'moscou-ankara-et-washington-en-syrie-2015-2019_2018-01-01_2019-01-31';
const panelOf = (page: Page) => page.getByRole('group', { name: 'Télécharger ce qui est montré' });

/** What a press or a click saves: the file's name and its text. */
async function saved(page: Page, act: () => Promise<void>) {
	const coming = page.waitForEvent('download');
	await act();
	const file = await coming;
	return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('what is shown is saved as JSON and CSV, and its number is told', async ({ page, isMobile }) => {
	const explorer = await explore(page, IDLIB);
	const press = (button: Locator) => (isMobile ? button.tap() : button.click());
	const shown = await explorer.entries();
	expect(shown.length).toBeGreaterThan(0);
	await press(page.getByRole('button', { name: 'Télécharger', exact: true }));
	const panel = panelOf(page);
	await expect(panel).toContainText(`${shown.length} événements, avec leurs récits et leurs sources`);

	const json = await saved(page, () => press(panel.getByRole('button', { name: /^JSON/ })));
	expect(json.name).toBe(`${NAME}.json`);
	const held = JSON.parse(json.text);
	expect(held.events.map(({ id }: { id: string }) => id)).toEqual(shown);
	expect(held.query).toContain('theme=idlib');
	await expect(panel.getByRole('status')).toHaveText(`${shown.length} événements dans ${NAME}.json`);

	const csv = await saved(page, () => press(panel.getByRole('button', { name: /^CSV/ })));
	expect(csv.name).toBe(`${NAME}.csv`);
	// A mark for spreadsheets, and a row of each account: an id at the beginning of a line.
	expect(csv.text.startsWith('\ufeffevent,title,date,')).toBe(true);
	const rows = csv.text.split('\r\n').flatMap((line) => /^([a-z0-9-]+),/.exec(line)?.[1] ?? []);
	expect(new Set(rows)).toEqual(new Set(shown));
	expect(rows.length).toBe(
		held.events.reduce((sum: number, { accounts }: { accounts: unknown[] }) => sum + Math.max(1, accounts.length), 0)
	);

	// The panel follows the choices.
	await page.keyboard.press('Delete');
	await expect(panel).not.toContainText(`${shown.length} événements,`);
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.chronicle').analyze();
	expect(violations).toEqual([]);
	if (isMobile)
		for (const button of await panel.getByRole('button').all())
			expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('by the keyboard: it opens, saves, and Escape returns', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has no keys');
	await explore(page, IDLIB);
	const opener = page.getByRole('button', { name: 'Télécharger', exact: true });
	await opener.focus();
	await page.keyboard.press('Enter');
	await expect(panelOf(page).getByRole('button', { name: /^CSV/ })).toBeFocused();
	expect((await saved(page, () => page.keyboard.press('Enter'))).name).toBe(`${NAME}.csv`);
	await page.keyboard.press('Escape');
	await expect(panelOf(page)).toHaveCount(0);
	await expect(opener).toBeFocused();
	await expect(opener).toHaveAttribute('aria-expanded', 'false');
});

test('texts that have not come are waited for; where they cannot come, nothing is saved, and that is said', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'the same on a phone');
	let answer: 'fail' | 'wait' = 'fail';
	let release = () => {};
	const waiting = new Promise<void>((done) => (release = done));
	await page.route('**/fr/dossier.json', async (route) => {
		if (answer === 'fail') return route.abort();
		await waiting;
		await route.continue();
	});
	await explore(page, IDLIB);
	await page.getByRole('button', { name: 'Télécharger', exact: true }).click();
	const panel = panelOf(page);
	await panel.getByRole('button', { name: /^JSON/ }).click();
	await expect(panel.getByRole('status')).toContainText('rien n’est enregistré');
	answer = 'wait';
	const { text } = await saved(page, async () => {
		await panel.getByRole('button', { name: /^JSON/ }).click();
		await expect(panel.getByRole('status')).toHaveText('Les textes arrivent…');
		release();
	});
	expect(JSON.parse(text).events[0].accounts[0].says).not.toBe('');
});
