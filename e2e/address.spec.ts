import { expect, test, type Page } from '@playwright/test';
import { explore, type Explorer } from './explorer.ts';
import { langs, open } from './pages.ts';

test.skip(({ isMobile }) => isMobile, 'the address is the same on a phone');
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

const notice = (page: Page) =>
	page.getByRole('status').filter({ hasText: 'L’adresse contient ce que cette page ne connaît pas' });

test('a link with an event and days opens on them', async ({ page }) => {
	const explorer = await explore(page, '?event=sochi-congress&from=2018-01-15&to=2018-03-01', { map: true });
	await explorer.expectCurrent('sochi-congress');
	expect(await explorer.window()).toEqual([
		expect.stringMatching(/^15\sjanvier\s2018$/),
		expect.stringMatching(/^1er\smars\s2018$/)
	]);
	await expect(explorer.entry('su25-shootdown')).toHaveCount(1);
	await expect(explorer.entry('idlib-dmz-memorandum')).toHaveCount(0);
	await explorer.expectAllCounted();
	await expect(notice(page)).toHaveCount(0);
	await expect(page).toHaveURL('/fr/?event=sochi-congress&from=2018-01-15&to=2018-03-01');
});

test('a link to an event alone brings it into the window', async ({ page }) => {
	const explorer = await explore(page, '?event=unsc-resolution-2254');
	await explorer.expectCurrent('unsc-resolution-2254');
	await expect(explorer.entry('unsc-resolution-2254').getByRole('heading', { level: 3 })).toBeInViewport();
});

test('a link with places and a map view opens on them', async ({ page }) => {
	const explorer = await explore(page, '?place=raqqa&place=-moscow&map=7/35.95/39', { map: true });
	await expect(explorer.chosen).toHaveText(['Raqqa', 'Moscou']);
	await expect(explorer.places.getByRole('option', { name: /^Raqqa, / })).toBeInViewport();
	const [raqqa, map] = await Promise.all([
		explorer.places.locator('[data-place=raqqa] .dot').boundingBox(),
		explorer.map.boundingBox()
	]);
	expect(Math.abs((raqqa?.x ?? 0) - (map?.x ?? 0) - (map?.width ?? 0) / 2)).toBeLessThan(30);
	expect(Math.abs((raqqa?.y ?? 0) - (map?.y ?? 0) - (map?.height ?? 0) / 2)).toBeLessThan(30);
	await expect(page).toHaveURL('/fr/?place=raqqa&place=-moscow&map=7/35.95/39');
});

test('the front door keeps the query', async ({ page }) => {
	await page.goto('/?event=sochi-congress&utm_source=mail');
	await expect(page).toHaveURL('/fr/?event=sochi-congress&utm_source=mail');
});

for (const [query, named] of [
	['?event=no-such-event', 'event=no-such-event'],
	['?from=2018-13-01', 'from=2018-13-01'],
	['?from=2018-02-01&to=2018-01-01', 'from=2018-02-01, to=2018-01-01'],
	['?place=atlantis&place=moscow', 'place=atlantis'],
	['?map=somewhere', 'map=somewhere'],
	['?event=%3Cimg%20src=x%20onerror=alert(1)%3E', 'event=<img src=x onerror=alert(1)>'],
	['?event=__proto__&event=constructor', 'event=__proto__, event=constructor'],
	['?event=%E0%A4%A', 'event=']
] as const)
	test(`${query} is told in one notice that can be closed; the rest is shown`, async ({ page }) => {
		const faults: string[] = [];
		page.on('pageerror', ({ message }) => faults.push(message));
		const explorer = await explore(page, query);
		await expect(notice(page)).toHaveCount(1);
		await expect(notice(page)).toContainText(named);
		await explorer.expectAllCounted();
		await notice(page).getByRole('button', { name: 'Fermer l’avis' }).click();
		await expect(notice(page)).toHaveCount(0);
		await explorer.entry('moscow-talks-2018-12-29').getByRole('link').click();
		await explorer.expectCurrent('moscow-talks-2018-12-29');
		expect(faults).toEqual([]);
	});

test('the keys of others are kept, without notice', async ({ page }) => {
	const later = 'lang=tr&page=2';
	const explorer = await explore(page, `?utm_source=mail&${later}&fbclid=x1`);
	await expect(notice(page)).toHaveCount(0);
	await explorer.expectAllCounted();
	await explorer.clickMark('idlib-dmz-memorandum');
	await expect(page).toHaveURL(`/fr/?utm_source=mail&${later}&fbclid=x1&event=idlib-dmz-memorandum`);
	await explorer.clickMark('idlib-dmz-memorandum');
	await expect(page).toHaveURL(`/fr/?utm_source=mail&${later}&fbclid=x1`);
});

test('two hundred ticks of the wheel make at most three entries of history', async ({ page }) => {
	test.slow();
	const explorer = await explore(page, '?from=2016-05-01&to=2016-09-30');
	const before = await page.evaluate(() => history.length);
	const box = await explorer.marks.boundingBox();
	await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + (box?.height ?? 0) - 2);
	for (let tick = 0; tick < 200; tick += 20)
		await Promise.all(Array.from({ length: 20 }, () => page.mouse.wheel(0, 20)));
	await expect(page).not.toHaveURL(/from=2016-05-01/);
	// On a slow machine the ticks come late: the gesture is over when the address rests.
	let url = '';
	await expect
		.poll(
			() => {
				const rests = url === page.url();
				url = page.url();
				return rests;
			},
			{ intervals: [1500], timeout: 30_000 }
		)
		.toBe(true);
	const after = await page.evaluate(() => history.length);
	expect(after - before).toBeGreaterThanOrEqual(1);
	expect(after - before).toBeLessThanOrEqual(3);
	expect(await explorer.window()).not.toEqual([expect.stringMatching(/^1er\smai/), expect.anything()]);
	for (let back = after; back > before; back--) await page.goBack();
	await expect(page).toHaveURL('/fr/?from=2016-05-01&to=2016-09-30');
	expect((await explorer.window())[0]).toMatch(/^1er\smai\s2016$/);
});

/** Three gestures, one in each view, with what each must show when history comes back to it. */
async function walk(explorer: Explorer) {
	const { page } = explorer;
	const states: {
		url: string;
		entries: readonly string[];
		window: readonly (string | null)[];
		places: readonly string[];
	}[] = [];
	const note = async () => {
		await page.waitForTimeout(400);
		states.push({
			url: page.url(),
			entries: await explorer.entries(),
			window: await explorer.window(),
			places: await explorer.placeNames()
		});
	};
	await note();
	await explorer.clickMark('idlib-dmz-memorandum');
	await note();
	await explorer.slider('from').focus();
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await note();
	await page.getByRole('group', { name: 'Vues de la carte' }).getByRole('button', { name: 'Ensemble' }).click();
	await note();
	await explorer.places.focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await note();
	await explorer
		.entry((await explorer.entries())[1] ?? '')
		.getByRole('heading', { level: 3 })
		.getByRole('link')
		.click();
	await note();
	return states;
}

async function expectState(explorer: Explorer, state: Awaited<ReturnType<typeof walk>>[number]) {
	await expect(explorer.page).toHaveURL(state.url);
	await expect.poll(() => explorer.entries()).toEqual(state.entries);
	await expect.poll(() => explorer.window()).toEqual(state.window);
	await expect.poll(() => explorer.placeNames()).toEqual(state.places);
	const event = new URL(state.url).searchParams.get('event');
	if (event && state.entries.includes(event)) await explorer.expectCurrent(event);
	else await expect(explorer.chronicle.locator('[aria-current]')).toHaveCount(0);
}

test('Back and Forward restore every state, one gesture each', async ({ page }) => {
	test.slow();
	const explorer = await explore(page, '?utm_source=mail', { map: true });
	const states = await walk(explorer);
	expect(new Set(states.map(({ url }) => url)).size).toBe(states.length);
	for (const state of states.toReversed().slice(1)) {
		await page.goBack();
		await expectState(explorer, state);
	}
	for (const state of states.slice(1)) {
		await page.goForward();
		await expectState(explorer, state);
	}
});

test('a reload restores the state, and Back and Forward do so after it', async ({ page }) => {
	test.slow();
	const explorer = await explore(page, '', { map: true });
	const states = await walk(explorer);
	const at = 3;
	while (page.url() !== states[at]?.url) await page.goBack();
	await page.reload();
	await expect(page.locator('html[data-ready]')).toBeAttached();
	for (const state of states.slice(0, at + 1).toReversed()) {
		await expectState(explorer, state);
		if (state !== states[0]) await page.goBack();
	}
	for (const state of states.slice(1)) {
		await page.goForward();
		await expectState(explorer, state);
	}
});

test('leaving for an event’s page and coming back restores the state', async ({ page }) => {
	const explorer = await explore(page, '?event=su25-shootdown&from=2018-01-01&to=2018-06-30');
	await explorer.entry('su25-shootdown').getByRole('heading', { level: 3 }).getByRole('link').click();
	await expect(page).toHaveURL('/fr/event/su25-shootdown/');
	await page.goBack();
	await explorer.expectCurrent('su25-shootdown');
	expect((await explorer.window())[0]).toMatch(/^1er\sjanvier\s2018$/);
});

for (const lang of langs)
	test(`the switch from ${lang} to the other language keeps the state`, async ({ page }) => {
		const explorer = await explore(page, '?utm_source=mail', { lang });
		await explorer.clickMark('sochi-congress');
		await explorer.expectCurrent('sochi-congress');
		await page
			.getByRole('banner')
			.getByRole('link', { name: lang === 'fr' ? 'English' : 'français' })
			.click();
		const other = lang === 'fr' ? 'en' : 'fr';
		await expect(page).toHaveURL(`/${other}/?utm_source=mail&event=sochi-congress`);
		await expect(page.locator('html')).toHaveAttribute('lang', other);
		await expect(page.locator('#chronicle [aria-current=true]')).toHaveAttribute('data-event', 'sochi-congress');
		await open(page, page.url());
		await expect(page.locator('#timeline [role=option][aria-current=true]')).toHaveAttribute(
			'data-event',
			'sochi-congress'
		);
	});
