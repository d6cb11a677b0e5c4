import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Explorer, explore } from './explorer.ts';
import { open } from './pages.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });

const listOf = (page: Page) => page.getByRole('region', { name: /^Ce jour-là/ });
const cursorOf = (page: Page) => page.getByRole('slider', { name: 'Jour suivi' });

async function expectNoViolations(page: Page) {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('on 30 December 2018 each arrangement is as an article of the time tells it, and leads to its event', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone folds the list');
	test.slow();
	const explorer = await explore(page, '?day=2018-12-30', { map: true });
	const list = listOf(page);
	const state = (name: RegExp) => list.getByRole('list', { name });
	await expect(state(/^En vigueur/).getByRole('listitem')).toHaveText([
		/^\s*Zone démilitarisée d’Idlib/,
		/^\s*Processus d’Astana/,
		/^\s*Retrait des troupes américaines/
	]);
	const since = state(/^Dernière mention, rien de connu depuis/);
	await expect(since.getByRole('button', { name: /^Début de la cessation des hostilités/ })).toContainText(
		'29\u00a0mai\u00a02016'
	);
	await expect(since.getByRole('button', { name: /quatre zones de désescalade/ })).toContainText(
		'8\u00a0févr.\u00a02018'
	);
	await expect(cursorOf(page)).toHaveAttribute('aria-valuetext', '30\u00a0décembre\u00a02018');
	await expectNoViolations(page);

	await since.getByRole('button', { name: /^Début de la cessation des hostilités/ }).click();
	await explorer.expectCurrent('ceasefire-2016-02-27');
	await expect(page).toHaveURL(/day=2018-12-30/);
	await expect(list).toBeVisible();

	await list.getByRole('button', { name: 'Ne plus suivre ce jour' }).click();
	await expect(list).toHaveCount(0);
	await expect(explorer.marks).toBeFocused();
	await expect(page).not.toHaveURL(/day=/);
});

test('areas and channels of the map are those of the day', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the map of a phone is a strip');
	const explorer = await explore(page, '', { map: true });
	const drawn = (kind: 'area' | 'channel') =>
		explorer.map
			.locator(`[data-${kind}]`)
			.evaluateAll(
				(found, kind) => [...new Set(found.map((one) => one.getAttribute(`data-${kind}`) ?? ''))].sort(),
				kind
			);
	await expect.poll(() => drawn('area')).toContain('zone-south');
	await open(page, '/fr/?day=2016-05-24');
	await expect
		.poll(() => drawn('channel'))
		.toEqual(expect.arrayContaining(['geneva-response-centre', 'hmeimim-amman-channel', 'moscow-washington-line']));
	expect(await drawn('area')).toEqual([]);
	await open(page, '/fr/?day=2018-12-30');
	await expect.poll(() => drawn('area')).toEqual(['idlib-dmz']);
	// Calls are not arrangements: they stay with the window.
	expect(await drawn('channel')).not.toContain('hmeimim-amman-channel');
	expect(await drawn('channel')).toContain('astana-process');
});

test('a click on the axis sets the day, a drag moves it, Back takes it away', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a hand with a mouse');
	const explorer = await explore(page);
	const axis = await explorer.timeline.locator('.axis').first().boundingBox();
	if (!axis) throw new Error('The timeline has no axis.');
	await page.mouse.click(axis.x + axis.width / 2, axis.y + 8);
	const cursor = cursorOf(page);
	await expect(cursor).toBeVisible();
	const first = Number(await cursor.getAttribute('aria-valuenow'));
	// What rests between click and drag makes two gestures of them.
	await page.waitForTimeout(1300);
	const flag = await cursor.boundingBox();
	if (!flag) throw new Error('The cursor is not to be seen.');
	await page.mouse.move(flag.x + flag.width / 2, flag.y + flag.height / 2);
	await page.mouse.down();
	await page.mouse.move(flag.x + flag.width / 2 + 120, flag.y + 4, { steps: 5 });
	await page.mouse.up();
	expect(Number(await cursor.getAttribute('aria-valuenow'))).toBeGreaterThan(first + 30);
	await expect(listOf(page)).toContainText((await cursor.getAttribute('aria-valuetext')) ?? '?');
	await expect(page).toHaveURL(/day=\d{4}-\d\d-\d\d/);
	await page.goBack();
	await expect(cursor).toHaveAttribute('aria-valuenow', String(first));
	await page.goBack();
	await expect(cursor).toHaveCount(0);
});

test('by the keyboard: d follows the day of an event, the cursor is a slider, d again lets go', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keys');
	const explorer = await explore(page, '?event=moscow-talks-2018-12-29');
	const cursor = cursorOf(page);
	await explorer.marks.focus();
	await page.keyboard.press('d');
	await expect(cursor).toHaveAttribute('aria-valuetext', '29\u00a0décembre\u00a02018');
	await expect(explorer.marks).toBeFocused();
	await cursor.focus();
	await page.keyboard.press('ArrowRight');
	await expect(cursor).toHaveAttribute('aria-valuetext', '30\u00a0décembre\u00a02018');
	await page.keyboard.press('Home');
	await expect(cursor).toHaveAttribute('aria-valuetext', '1er\u00a0mai\u00a02016');
	// The cursor takes the window along.
	await page.keyboard.press('ArrowLeft');
	expect((await explorer.window())[0]).not.toBe('1er\u00a0mai\u00a02016');
	await page.keyboard.press('Escape');
	await expect(cursor).toHaveCount(0);
	await expect(explorer.marks).toBeFocused();
	await page.keyboard.press('d');
	await expect(cursor).toHaveCount(1);
	await page.keyboard.press('d');
	await expect(cursor).toHaveCount(0);
});

test('up to here puts later events away, says so, and keeps it through reload and a copied link', async ({
	page,
	context,
	isMobile
}) => {
	test.skip(isMobile, 'told on a wide screen');
	const explorer = await explore(page, '?day=..2016-05-24');
	await expect(explorer.chronicle.getByText(/ · 28 plus tard/)).toBeVisible();
	await explorer.expectAllCounted();
	const entries = await explorer.entries();
	expect(entries).not.toContain('lavrov-kerry-call-2016-05-29');
	await page.reload();
	await expect(explorer.tokens).toContainText('jusqu’au 24\u00a0mai\u00a02016');
	await expect.poll(() => explorer.entries()).toEqual(entries);

	const other = await context.newPage();
	await other.goto(page.url());
	await expect(new Explorer(other).tokens).toContainText('jusqu’au 24\u00a0mai\u00a02016');
	await other.close();

	// What is put away can be chosen all the same, and the limit goes.
	await explorer.tokens.getByRole('button', { name: 'Ne plus choisir jusqu’au 24\u00a0mai\u00a02016' }).click();
	await expect(explorer.tokens).toHaveCount(0);
	await expect(page).toHaveURL(/day=2016-05-24/);
	await expect(explorer.entry('lavrov-kerry-call-2016-05-29')).toBeVisible();
	await page.goBack();
	await expect(explorer.tokens).toContainText('jusqu’au');
});

test('where nothing has begun, the chronicle offers to look further', async ({ page }) => {
	const explorer = await explore(page, '?day=..2016-01-15&from=2016-03-01');
	await explorer.chronicle
		.getByRole('status')
		.getByRole('button', { name: 'Ne plus choisir jusqu’au 15\u00a0janv.\u00a02016' })
		.click();
	expect((await explorer.entries()).length).toBeGreaterThan(0);
});

test('on a phone the list lies above the dock, and opens', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'of a phone');
	await open(page, '/fr/?day=2018-12-30');
	const list = listOf(page);
	const title = list.getByRole('button', { name: /^Ce jour-là/ });
	await expect(title).toHaveAttribute('aria-expanded', 'false');
	await title.tap();
	await expect(list.getByRole('listitem').first()).toBeVisible();
	await expectNoViolations(page);
	await list.getByRole('button', { name: /^Processus d’Astana/ }).tap();
	await expect(page).toHaveURL(/event=astana-process/);
	await list.getByRole('button', { name: 'Ne plus suivre ce jour' }).tap();
	await expect(list).toHaveCount(0);
});
