import { expect, test } from '@playwright/test';
import { explore, fetchDossier, spotOn, type Explorer } from './explorer.ts';

test.skip(({ isMobile }) => isMobile, 'a phone shows one view at a time: phone.spec.ts');
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

/** The event is current in timeline and chronicle, its entry is in sight, and its places are current on the map. */
async function expectCurrentEverywhere(explorer: Explorer, event: string) {
	await explorer.expectCurrent(event);
	const head = explorer.entry(event).getByRole('heading', { level: 3 });
	await expect(head).toBeInViewport();
	await expect(explorer.entry(event)).toContainText(/articles? sur 5 (le raconte|le racontent)/);
	const { events } = await fetchDossier(explorer.page);
	const places = events.find(({ id }) => id === event)?.where.map(({ place }) => place) ?? [];
	expect(places.length).toBeGreaterThan(0);
	const current = explorer.places.locator('[aria-current=true]');
	await expect(current).not.toHaveCount(0);
	const names = await current.evaluateAll((found) => found.map((mark) => mark.getAttribute('data-mark') ?? ''));
	for (const place of places)
		expect(
			names.some((mark) => mark.split(/[:+]/).includes(place)),
			`${place} is current among ${names}`
		).toBe(true);
}

test('an event chosen in the chronicle is current in timeline and map', async ({ page }) => {
	const explorer = await explore(page, '', { map: true });
	await explorer.entry('sochi-congress').getByRole('link').click();
	await expectCurrentEverywhere(explorer, 'sochi-congress');
	await expect(page).toHaveURL('/fr/?event=sochi-congress');
});

test('an event chosen in the timeline is current in chronicle and map', async ({ page }) => {
	const explorer = await explore(page, '', { map: true });
	await explorer.clickMark('moscow-talks-2018-12-29');
	await expectCurrentEverywhere(explorer, 'moscow-talks-2018-12-29');
	await explorer.clickMark('geneva-response-centre');
	await expectCurrentEverywhere(explorer, 'geneva-response-centre');
});

test('an event chosen on the map is current in chronicle and timeline', async ({ page }) => {
	const explorer = await explore(page, '', { map: true });
	const { x, y } = await spotOn(explorer.places.locator('[data-channel=moscow-washington-line]'));
	await page.mouse.click(x, y);
	await expectCurrentEverywhere(explorer, 'moscow-washington-line');
});

test('a link within an entry leads to the other event, also outside the window, and Back returns', async ({ page }) => {
	const explorer = await explore(page, '?from=2018-09-01&to=2018-12-31&event=idlib-dmz-memorandum', { map: true });
	await expect(explorer.entry('astana-zones-memorandum')).toHaveCount(0);
	await explorer
		.entry('idlib-dmz-memorandum')
		.getByRole('listitem')
		.getByRole('link', { name: 'Mémorandum d’Astana : quatre zones de désescalade' })
		.click();
	await expectCurrentEverywhere(explorer, 'astana-zones-memorandum');
	expect((await explorer.window())[0]).toMatch(/2017$/);
	await page.goBack();
	await expectCurrentEverywhere(explorer, 'idlib-dmz-memorandum');
	expect((await explorer.window())[0]).toMatch(/^1er\sseptembre\s2018$/);
});

test('a place that the chosen event is not at is dropped for it', async ({ page }) => {
	const explorer = await explore(page, '?place=amman', { map: true });
	await explorer.clickMark('sochi-congress');
	await expectCurrentEverywhere(explorer, 'sochi-congress');
	await expect(explorer.tokens).toHaveCount(0);
});

test('what the pointer or the keys are on in the chronicle is lit in the timeline', async ({ page }) => {
	const explorer = await explore(page);
	const lit = explorer.marks.locator('.meant.lit');
	await explorer.entry('pentagon-refusal').hover();
	await expect(lit).toHaveAttribute('data-of', 'pentagon-refusal');
	await explorer.entry('pentagon-refusal').getByRole('link').focus();
	await page.keyboard.press('ArrowDown');
	await expect(lit).toHaveAttribute('data-of', 'shoigu-joint-strikes-offer');
});

test('the chronicle’s arrows go from title to title, Enter opens, Escape closes', async ({ page }) => {
	const explorer = await explore(page);
	const entries = await explorer.entries();
	await explorer
		.entry(entries[0] ?? '')
		.getByRole('link')
		.focus();
	for (const next of entries.slice(1, 5)) {
		await page.keyboard.press('ArrowDown');
		await expect(explorer.entry(next).getByRole('link')).toBeFocused();
	}
	await page.keyboard.press('End');
	await expect(explorer.entry(entries.at(-1) ?? '').getByRole('link')).toBeFocused();
	await expect(explorer.entry(entries.at(-1) ?? '')).toBeInViewport();
	await page.keyboard.press('Enter');
	await explorer.expectCurrent(entries.at(-1) ?? '');
	await page.keyboard.press('Escape');
	await explorer.expectNothingCurrent();
	await expect(explorer.entry(entries.at(-1) ?? '').getByRole('link')).toBeFocused();
});

test('the title of an open entry leads to the event’s page, which leads back', async ({ page }) => {
	const explorer = await explore(page, '?event=su25-shootdown');
	await explorer.entry('su25-shootdown').getByRole('heading', { level: 3 }).getByRole('link').click();
	await expect(page).toHaveURL('/fr/event/su25-shootdown/');
	await page.getByRole('link', { name: 'Voir dans la frise et sur la carte' }).click();
	await explorer.expectCurrent('su25-shootdown');
});

for (const [width, height] of [
	[1440, 900],
	[1024, 768],
	[768, 1024]
] as const)
	test(`the divider shares the height by keys and by hand; no view is less than 200 px, at ${width}×${height}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		const explorer = await explore(page);
		const divider = page.getByRole('separator', { name: 'Hauteur de la frise' });
		const heights = async () => {
			const boxes = await Promise.all(
				[explorer.timeline, explorer.map, explorer.chronicle].map((view) => view.boundingBox())
			);
			return boxes.map((box) => Math.round(box?.height ?? 0));
		};
		const [before = 0] = await heights();
		await divider.focus();
		await page.keyboard.press('ArrowUp');
		await expect.poll(async () => (await heights())[0]).toBe(before + 24);
		await expect(divider).toHaveAttribute('aria-valuenow', String(before + 24));
		for (const key of ['End', 'Home']) {
			await page.keyboard.press(key);
			await expect.poll(async () => (await heights())[0]).not.toBe(before + 24);
			expect(Math.min(...(await heights()))).toBeGreaterThanOrEqual(200);
			await expect(divider).toHaveAttribute('aria-valuenow', String((await heights())[0]));
		}
		const box = await divider.boundingBox();
		await page.mouse.move(width / 2, (box?.y ?? 0) + 4);
		await page.mouse.down();
		await page.mouse.move(width / 2, 0, { steps: 5 });
		await page.mouse.up();
		expect(Math.min(...(await heights()))).toBeGreaterThanOrEqual(200);
		expect((await heights())[0]).toBeGreaterThan(200);
	});
