import { expect, test, type Locator, type Page } from '@playwright/test';
import { explore, spotOn } from './explorer.ts';

test.skip(({ isMobile }) => !isMobile, 'made for touch');
test.use({ serviceWorkers: 'block' });

const tab = (page: Page, name: 'Lire' | 'Carte' | 'Frise') => page.getByRole('button', { name, exact: true });

/** One or two fingers that go from here to there, as a hand does. */
async function swipe(page: Page, starts: readonly { x: number; y: number }[], by: { x: number; y: number }) {
	const session = await page.context().newCDPSession(page);
	const points = (share: number) =>
		starts.map(({ x, y }, id) => ({ x: Math.round(x + by.x * share), y: Math.round(y + by.y * share), id }));
	await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
	for (let step = 1; step <= 10; step++) {
		await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step / 10) });
		await page.waitForTimeout(16);
	}
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await session.detach();
}

async function middleOf(thing: Locator) {
	const box = await thing.boundingBox();
	if (!box) throw new Error('It is not on the screen.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function expectNothingWider(page: Page) {
	expect(
		await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth)
	).toBeLessThanOrEqual(0);
}

test('the whole journey by touch', async ({ page }) => {
	test.slow();
	const explorer = await explore(page);

	await test.step('the page opens to be read', async () => {
		await expect(tab(page, 'Lire')).toHaveAttribute('aria-pressed', 'true');
		await expect(explorer.chronicle.getByRole('heading', { level: 2 })).toBeInViewport();
		await expect(explorer.map).toBeInViewport();
		await expect(explorer.timeline).toBeHidden();
		await expectNothingWider(page);
	});

	await test.step('one finger scrolls the page past the map', async () => {
		await swipe(page, [await middleOf(explorer.map)], { x: 0, y: -140 });
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
		await expect(page).toHaveURL('/fr/');
	});

	await test.step('a tap opens an event, and what it says is read by scrolling', async () => {
		await explorer.entry('lavrov-raqqa-offer').getByRole('link').tap();
		await expect(explorer.chronicle.locator('[aria-current=true]')).toHaveAttribute('data-event', 'lavrov-raqqa-offer');
		await expect(explorer.entry('lavrov-raqqa-offer').getByRole('heading', { level: 3 })).toBeInViewport();
		await expect(explorer.entry('lavrov-raqqa-offer')).toContainText('sur 5');
		await expect(page).toHaveURL('/fr/?event=lavrov-raqqa-offer');
		await expectNothingWider(page);
	});

	await test.step('the dock’s arrows lead to the next event and back', async () => {
		await page.getByRole('button', { name: 'Événement suivant' }).tap();
		await expect(explorer.chronicle.locator('[aria-current=true]')).not.toHaveAttribute(
			'data-event',
			'lavrov-raqqa-offer'
		);
		await expect(explorer.chronicle.locator('[aria-current=true] h3')).toBeInViewport();
		await page.getByRole('button', { name: 'Événement précédent' }).tap();
		await expect(explorer.chronicle.locator('[aria-current=true]')).toHaveAttribute('data-event', 'lavrov-raqqa-offer');
	});

	await test.step('the map opens full, one finger moves it, and a tap chooses a place', async () => {
		await tab(page, 'Carte').tap();
		await expect(tab(page, 'Carte')).toHaveAttribute('aria-pressed', 'true');
		expect((await explorer.map.boundingBox())?.height).toBeGreaterThan(500);
		await expect(page.getByRole('banner')).toBeInViewport();
		await page.getByRole('group', { name: 'Vues de la carte' }).getByRole('button', { name: 'Moscou' }).tap();
		const moscow = explorer.places.locator('[data-place=moscow]');
		await expect(moscow).toHaveAccessibleName(/^Moscou, \d+ événements$/);
		await page.waitForTimeout(700);
		const before = await middleOf(moscow.locator('.dot'));
		await swipe(page, [await middleOf(explorer.map)], { x: -30, y: 60 });
		await expect.poll(async () => (await middleOf(moscow.locator('.dot'))).y - before.y).toBeGreaterThan(30);
		await page.waitForTimeout(700);
		const { x, y } = await spotOn(moscow);
		await page.touchscreen.tap(x, y);
		await expect(moscow).toHaveAttribute('aria-current', 'true');
		await expectNothingWider(page);
	});

	await test.step('its events are read, and the token lets it go', async () => {
		await tab(page, 'Lire').tap();
		await expect(explorer.chosen).toHaveText(['Moscou']);
		await explorer.expectAllCounted();
		await page.getByRole('button', { name: 'Ne plus choisir Moscou' }).tap();
		await expect(explorer.tokens).toHaveCount(0);
	});

	await test.step('the timeline opens, a finger pans it, and a tap chooses an event', async () => {
		await tab(page, 'Frise').tap();
		await expect(explorer.timeline).toBeVisible();
		// Nothing of the map, which is alive by now, lies over it.
		const view = await explorer.timeline.boundingBox();
		const on = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('section')?.id, [
			195,
			(view?.y ?? 0) + 60
		] as const);
		expect(on).toBe('timeline');
		await expect(page.getByRole('banner')).toBeInViewport();
		const box = await explorer.marks.boundingBox();
		expect(box?.height).toBeGreaterThan(400);
		const before = await explorer.spotOf('astana-zones-memorandum');
		await swipe(page, [{ x: 300, y: (box?.y ?? 0) + (box?.height ?? 0) - 6 }], { x: -90, y: 0 });
		await expect.poll(async () => before.x - (await explorer.spotOf('astana-zones-memorandum')).x).toBeGreaterThan(60);
		const { x, y } = await explorer.spotOf('astana-zones-memorandum');
		await page.touchscreen.tap(x, y);
		await expect(explorer.mark('astana-zones-memorandum')).toHaveAttribute('aria-current', 'true');
		await expectNothingWider(page);
		await tab(page, 'Lire').tap();
		await expect(explorer.entry('astana-zones-memorandum').getByRole('heading', { level: 3 })).toBeInViewport();
	});

	await test.step('Back undoes the last choice', async () => {
		await page.goBack();
		await expect(explorer.entry('astana-zones-memorandum')).not.toHaveAttribute('aria-current', 'true');
	});
});

test('one finger on the map of the page scrolls past it and tells that two move it; two do', async ({ page }) => {
	const explorer = await explore(page);
	const sochi = explorer.places.locator('[data-place=sochi] .dot');
	await swipe(page, [await middleOf(explorer.map)], { x: -60, y: 0 });
	await expect(sochi).toBeVisible();
	const hint = explorer.map.getByText('Deux doigts pour déplacer la carte');
	await expect(hint).toHaveCSS('opacity', '0');
	const before = (await middleOf(sochi)).x;
	const middle = await middleOf(explorer.map);
	await swipe(page, [middle], { x: -60, y: 0 });
	await expect.poll(() => hint.evaluate((text) => Number(getComputedStyle(text).opacity))).toBeGreaterThan(0.5);
	expect(Math.abs((await middleOf(sochi)).x - before)).toBeLessThan(2);
	const fingers = [-40, 40].map((x) => ({ x: middle.x + x, y: middle.y }));
	await swipe(page, fingers, { x: -50, y: 0 });
	await expect.poll(async () => before - (await middleOf(sochi)).x).toBeGreaterThan(20);
});

test('two fingers zoom the timeline', async ({ page }) => {
	const explorer = await explore(page);
	await tab(page, 'Frise').tap();
	const box = await explorer.marks.boundingBox();
	const y = (box?.y ?? 0) + (box?.height ?? 0) - 8;
	const apart = async () =>
		(await explorer.spotOf('sochi-congress')).x - (await explorer.spotOf('astana-zones-memorandum')).x;
	const before = await apart();
	const session = await page.context().newCDPSession(page);
	const fingers = (half: number) => [
		{ x: 200 - half, y, id: 0 },
		{ x: 200 + half, y, id: 1 }
	];
	await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
	for (let half = 30; half <= 60; half += 5)
		await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(half) });
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await expect.poll(apart).toBeGreaterThan(before * 1.6);
	await explorer.expectNothingCurrent();
});

test('what a finger aims at is at least 44 px', async ({ page }) => {
	await explore(page, '?place=moscow', { map: true });
	for (const name of ['Lire', 'Carte', 'Frise', 'Événement suivant', 'Événement précédent']) {
		const box = await page.getByRole('button', { name, exact: true }).boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
	}
	const token = await page.getByRole('button', { name: 'Ne plus choisir Moscou' }).boundingBox();
	expect(token?.height).toBeGreaterThanOrEqual(44);
});

for (const [width, height] of [
	[320, 640],
	[768, 1024]
] as const)
	test(`the three views are at hand at ${width}×${height}, and nothing is wider than the screen`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		const explorer = await explore(page, '?event=su25-shootdown', { map: true });
		await expect(explorer.entry('su25-shootdown').getByRole('heading', { level: 3 })).toBeInViewport();
		await expectNothingWider(page);
		if (width < 600) {
			for (const [name, view] of [
				['Carte', explorer.map],
				['Frise', explorer.timeline]
			] as const) {
				await tab(page, name).tap();
				await expect(view).toBeInViewport({ ratio: 0.95 });
				await expectNothingWider(page);
			}
			await explorer.clickMark('sochi-congress');
			await tab(page, 'Lire').tap();
			await expect(explorer.entry('sochi-congress').getByRole('heading', { level: 3 })).toBeInViewport();
		} else {
			for (const view of [explorer.map, explorer.chronicle, explorer.timeline])
				await expect(view).toBeInViewport({ ratio: 0.95 });
			await explorer.clickMark('sochi-congress');
			await explorer.expectCurrent('sochi-congress');
			await expect(explorer.entry('sochi-congress').getByRole('heading', { level: 3 })).toBeInViewport();
		}
	});
