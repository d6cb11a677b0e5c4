import { expect, test } from '@playwright/test';
import { Explorer, explore } from './explorer.ts';
import { open } from './pages.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });

const WHOLE = '?from=2015-12-01&to=2019-01-31';
const count = (text: string | null) => Number(/^\d+/.exec(text ?? '')?.[0] ?? 0);

test('each value tells how many events it would show, under all other choices, and keeps its word', async ({
	page
}) => {
	const explorer = await explore(page, WHOLE);
	await page.getByRole('button', { name: 'Filtrer' }).click();
	const facets = page.getByRole('region', { name: 'Filtrer' });
	const value = (facet: string, name: RegExp) =>
		facets.getByRole('list', { name: facet, exact: true }).getByRole('button', { name });

	const idlib = value('Thème', /^Idlib\b/);
	const promised = count(await idlib.locator('.count').textContent());
	await idlib.click();
	await expect(idlib).toHaveAttribute('aria-pressed', 'true');
	await expect(facets.getByText(/^\d+ événements? dans la fenêtre/)).toHaveText(
		`${promised} événements dans la fenêtre`
	);
	// Another list narrows, and its counts have followed.
	const established = value('Statut', /^établi/);
	const both = count(await established.locator('.count').textContent());
	expect(both).toBeGreaterThan(0);
	await established.click();
	await expect(facets.getByText(/dans la fenêtre/)).toHaveText(new RegExp(`^${both} événement`));
	// Another value of the same list widens: by as many as it says.
	const ankara = value('Thème', /^Moscou–Ankara/);
	const more = count(await ankara.locator('.count').textContent());
	await ankara.click();
	await expect(facets.getByText(/dans la fenêtre/)).toHaveText(new RegExp(`^${both + more} événement`));

	await facets.getByRole('button', { name: 'Voir la chronique' }).click();
	await expect(facets).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Filtrer' })).toBeFocused();
	await expect(explorer.chosen).toHaveText(['Idlib', 'Moscou–Ankara', 'établi']);
	await explorer.expectAllCounted();
});

test('a value left out takes its events away; the address, a reload and Back keep every choice', async ({ page }) => {
	const explorer = await explore(page, WHOLE);
	const all = await explorer.entries();
	await page.getByRole('button', { name: 'Filtrer' }).click();
	await page.getByRole('button', { name: 'Écarter Appel' }).click();
	await page.getByRole('button', { name: 'Voir la chronique' }).click();
	await expect(page).toHaveURL(/kind=-call/);
	const left = await explorer.entries();
	expect(left.length).toBeLessThan(all.length);
	await explorer.expectAllCounted();

	await page.reload();
	await expect(explorer.chosen).toHaveText(['Appel']);
	await expect.poll(() => explorer.entries()).toEqual(left);
	await page.goBack();
	await expect(explorer.tokens).toHaveCount(0);
	await expect.poll(() => explorer.entries()).toEqual(all);
});

test('an actor in the text and a theme at its lane are choices like those of the list', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone shows one view at a time');
	const explorer = await explore(page, '?event=lavrov-raqqa-offer', { map: true });
	await explorer.chronicle.getByRole('link', { name: 'Sergueï Lavrov' }).first().click();
	await expect(explorer.chosen).toHaveText(['Sergueï Lavrov']);
	await explorer.timeline.locator('.names text').filter({ hasText: 'Coalition' }).click();
	await expect(explorer.chosen).toHaveText(['Sergueï Lavrov', 'Coalition et Daech']);
	await expect(page).toHaveURL(/actor=sergei-lavrov/);
	await expect(page).toHaveURL(/theme=/);
	// A name in a token leads to its page.
	await expect(explorer.chosen.getByRole('link', { name: 'Sergueï Lavrov' })).toHaveAttribute(
		'href',
		/\/fr\/actor\/sergei-lavrov\/$/
	);
	// A key that is pressed in a dialog is not meant for the choices.
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Backspace');
	await expect(explorer.chosen).toHaveCount(2);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Delete');
	await expect(explorer.tokens).toHaveCount(0);
});

test('by the keyboard: a list is one Tab stop, arrows within it, the right one leaves out, Escape returns', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keys');
	const explorer = await explore(page, WHOLE);
	await page.getByRole('button', { name: 'Filtrer' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Filtrer' })).toBeFocused();
	await page.keyboard.press('Tab'); // to the chronicle
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Filtrer' })).toBeFocused();
	await expect(explorer.chosen).toHaveCount(2);
	await expect(page).toHaveURL(/theme=[a-z-]+&theme=-[a-z-]+/);
});

test('where nothing is left, the choices that bring events back are offered', async ({ page }) => {
	const explorer = await explore(page, `${WHOLE}&theme=idlib&kind=channel`);
	await expect(explorer.chronicle.getByRole('status')).toContainText('aucun événement ne répond à vos choix');
	await explorer.chronicle.getByRole('button', { name: /^Ne plus choisir Idlib : \d+ événements?$/ }).click();
	await expect(explorer.chosen).toHaveText(['Canal ou instance']);
	expect((await explorer.entries()).length).toBeGreaterThan(0);
});

test('on a phone the filters are a sheet', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'of a phone');
	await open(page, `/fr/${WHOLE}`);
	const explorer = new Explorer(page);
	await page.getByRole('button', { name: 'Filtrer' }).tap();
	const facets = page.getByRole('region', { name: 'Filtrer' });
	const turkey = facets.getByRole('button', { name: /^Recep Tayyip Erdoğan/ });
	await turkey.scrollIntoViewIfNeeded();
	expect((await turkey.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await turkey.tap();
	await facets.getByRole('button', { name: 'Voir la chronique' }).tap();
	await expect(explorer.chosen).toHaveText(['Recep Tayyip Erdoğan']);
});
