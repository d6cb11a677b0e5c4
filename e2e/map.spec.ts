import { expect, test } from '@playwright/test';
import { Explorer, explore, fetchDossier, spotOn } from './explorer.ts';
import { open } from './pages.ts';

test.skip(({ isMobile }) => isMobile, 'a phone opens the map by its tab: phone.spec.ts');
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

/** All there is, so that no place is missing for the window’s sake. */
const WHOLE = '?from=2015-12-01&to=2019-09-30';

async function click(explorer: Explorer, selector: string) {
	const { x, y } = await spotOn(explorer.places.locator(selector));
	await explorer.page.mouse.click(x, y);
}

for (const [place, name] of [
	['moscow', 'Moscou'],
	['geneva', 'Genève'],
	['amman', 'Amman'],
	['raqqa', 'Raqqa'],
	['syria', 'Syrie']
] as const)
	test(`a click on ${name} shows its events in the chronicle, another click all events again`, async ({ page }) => {
		const explorer = await explore(page, WHOLE, { map: true });
		const { events } = await fetchDossier(page);
		const there = events.filter(({ where }) => where.some((here) => here.place === place)).map(({ id }) => id);
		expect(there.length).toBeGreaterThan(0);
		await expect(explorer.places.locator(`[data-place=${place}]`)).toHaveAccessibleName(
			`${name}, ${there.length === 1 ? '1 événement' : `${there.length} événements`}`
		);

		await click(explorer, `[data-place=${place}]`);
		await expect(explorer.chosen).toHaveText([name]);
		await expect.poll(() => explorer.entries()).toEqual(there);
		await explorer.expectAllCounted();
		await expect(explorer.places.locator(`[data-place=${place}]`)).toHaveAttribute('aria-current', 'true');
		await expect(page).toHaveURL(new RegExp(`[?&]place=${place}(&|$)`));

		await click(explorer, `[data-place=${place}]`);
		await expect(explorer.tokens).toHaveCount(0);
		await expect.poll(() => explorer.entries()).toHaveLength(40);
	});

test('a country is no point: its name alone answers', async ({ page }) => {
	const explorer = await explore(page, WHOLE, { map: true });
	const { places } = await fetchDossier(page);
	const countries = places.filter(({ kind }) => kind === 'country').map(({ id }) => id);
	expect(countries).toContain('syria');
	for (const country of countries) await expect(explorer.map.locator(`[data-place=${country}] circle`)).toHaveCount(0);
	await expect(explorer.map.locator('[data-place=moscow] circle')).not.toHaveCount(0);
});

test('places too close to be told apart are one mark with a number, which opens', async ({ page }) => {
	const explorer = await explore(page, `${WHOLE}&map=4/38/38`, { map: true });
	await page.getByRole('button', { name: 'Fermer la loupe' }).click();
	const group = explorer.places.getByRole('option', { name: /^Plusieurs lieux : .*Raqqa/ });
	await expect(group).toHaveCount(1);
	const { x, y } = await spotOn(group);
	await page.mouse.click(x, y);
	await expect(explorer.places.getByRole('option', { name: /^Raqqa, / })).toHaveCount(1);
	await expect(page).toHaveURL(/map=[\d.]+\//);
});

test('a channel chooses its event, and an area its own', async ({ page }) => {
	const explorer = await explore(page, WHOLE, { map: true });
	await click(explorer, '[data-channel=geneva-response-centre]');
	await explorer.expectCurrent('geneva-response-centre');
	await expect(explorer.places.locator('[data-channel=geneva-response-centre]')).toHaveAttribute(
		'aria-current',
		'true'
	);

	const { areas } = await fetchDossier(page);
	await page.getByRole('group', { name: 'Vues de la carte' }).getByRole('button', { name: 'Syrie' }).click();
	const area = areas.find(({ form }) => form === 'band');
	await click(explorer, `[data-area=${area?.id}]`);
	await explorer.expectCurrent(area?.event ?? '');
	await expect(explorer.places.locator(`[data-area=${area?.id}]`)).toHaveAttribute('aria-current', 'true');
});

test('an area is drawn during its life only', async ({ page }) => {
	const { areas } = await fetchDossier(page);
	const explorer = await explore(page, '?from=2016-05-01&to=2016-08-31', { map: true });
	await expect(explorer.map.locator('[data-area]')).toHaveCount(0);
	await explore(page, '?from=2018-12-01&to=2018-12-31&map=6.5/35/38', { map: true });
	await expect(explorer.map.locator('[data-area]')).not.toHaveCount(0);
	const band = areas.find(({ form }) => form === 'band')?.id;
	await expect(explorer.map.locator(`[data-area=${band}]`)).toHaveCount(1);
	await explore(page, '?from=2018-01-01&to=2018-02-28&map=6.5/35/38', { map: true });
	await expect(explorer.map.locator(`[data-area=${band}]`)).toHaveCount(0);
});

test('the named views go where they say, and the first one opens', async ({ page }) => {
	const explorer = await explore(page, WHOLE, { map: true });
	const view = (name: string) =>
		page.getByRole('group', { name: 'Vues de la carte' }).getByRole('button', { name, exact: true });
	await expect(view('Moscou, Genève, Amman')).toHaveAttribute('aria-pressed', 'true');
	await view('Syrie').click();
	await expect(view('Syrie')).toHaveAttribute('aria-pressed', 'true');
	await expect(page).toHaveURL(/map=/);
	await expect(explorer.places.getByRole('option', { name: /^Moscou, .*hors de la vue$/ })).toHaveCount(1);
	await expect(explorer.places.getByRole('option', { name: /^Raqqa, \d+ événements$/ })).toHaveCount(1);
	await view('Ensemble').click();
	await expect(explorer.places.getByRole('option', { name: /^(Plusieurs lieux : )?Washington/ })).toHaveCount(1);
	await expect(explorer.places.getByRole('option', { name: /hors de la vue$/ })).toHaveCount(0);
	await view('Moscou, Genève, Amman').click();
	await expect(page).not.toHaveURL(/map=/);
	for (const name of ['Moscou', 'Genève', 'Amman'])
		await expect(explorer.places.getByRole('option', { name: new RegExp(`^${name}, \\d+ événements?$`) })).toHaveCount(
			1
		);
});

test('a place out of sight is pointed to, and a click goes there', async ({ page }) => {
	const explorer = await explore(page, WHOLE, { map: true });
	const away = explorer.places.getByRole('option', { name: /^Washington, \d+ événements, hors de la vue$/ });
	const { x, y } = await spotOn(away);
	await page.mouse.click(x, y);
	await expect(explorer.places.getByRole('option', { name: /^Washington, \d+ événements$/ })).toHaveCount(1);
	await expect(explorer.tokens).toHaveCount(0);
	await page.goBack();
	await expect(away).toHaveCount(1);
});

test('the wheel zooms the map about the pointer, a drag moves it, and neither chooses', async ({ page }) => {
	const explorer = await explore(page, WHOLE, { map: true });
	const at = async (place: string) => {
		const box = await explorer.places.locator(`[data-place=${place}] .dot`).boundingBox();
		return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
	};
	const sochi = await at('sochi');
	await page.mouse.move(Math.round(sochi.x), Math.round(sochi.y));
	await page.mouse.wheel(0, -120);
	await expect(page).toHaveURL(/map=/);
	const still = await at('sochi');
	expect(Math.hypot(still.x - sochi.x, still.y - sochi.y)).toBeLessThan(2);
	await page.mouse.down();
	await page.mouse.move(sochi.x + 40, sochi.y + 20, { steps: 4 });
	await page.mouse.up();
	const moved = await at('sochi');
	expect(moved.x - sochi.x).toBeGreaterThan(25);
	await expect(explorer.tokens).toHaveCount(0);
	await explorer.expectNothingCurrent();
});

test('the map by keyboard: one Tab stop, arrows in order of time, Enter chooses, Escape steps back', async ({
	page
}) => {
	const explorer = await explore(page, WHOLE, { map: true });
	await explorer.places.focus();
	// The lens and the outlines of provinces come after the marks, and part what was one.
	let names: readonly string[] = [];
	await expect
		.poll(
			async () => {
				const before = names;
				names = await explorer.placeNames();
				return names.join() === before.join();
			},
			{ intervals: [500] }
		)
		.toBe(true);
	const active = async () => {
		const id = await explorer.places.getAttribute('aria-activedescendant');
		return id && page.locator(`[id="${id}"]`).getAttribute('aria-label');
	};
	await page.keyboard.press('Home');
	const first = await active();
	expect(names).toContain(first);
	const seen = new Set([first]);
	for (let i = 1; i < names.length; i++) {
		await page.keyboard.press('ArrowRight');
		seen.add(await active());
	}
	expect([...seen].sort()).toEqual([...new Set(names)].sort());
	await page.keyboard.press('ArrowRight');
	expect(await active()).toBe(first);

	const { events, places } = await fetchDossier(page);
	while (!(await active())?.startsWith('Genève, ')) await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(explorer.chosen).toHaveText(['Genève']);
	const geneva = places.find(({ name }) => name === 'Genève')?.id;
	await expect
		.poll(() => explorer.entries())
		.toEqual(events.filter(({ where }) => where.some(({ place }) => place === geneva)).map(({ id }) => id));
	await page.keyboard.press('Escape');
	await expect(explorer.tokens).toHaveCount(0);

	while (!(await active())?.startsWith('Liaison : ')) await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(explorer.chronicle.locator('[aria-current]')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await explorer.expectNothingCurrent();
	await page.keyboard.press('+');
	await expect(page).toHaveURL(/map=/);
	await expect(explorer.places).toBeFocused();
});

test('a link of more places shows the events of any of them, and each token takes its own away', async ({ page }) => {
	const explorer = await explore(page, '?place=geneva&place=amman', { map: true });
	await expect(explorer.chosen).toHaveText(['Genève', 'Amman']);
	const both = await explorer.entries();
	await page.getByRole('button', { name: 'Ne plus choisir Genève' }).click();
	await expect(explorer.chosen).toHaveText(['Amman']);
	const one = await explorer.entries();
	expect(one.length).toBeLessThan(both.length);
	expect(both).toEqual(expect.arrayContaining([...one]));
	await explorer.expectAllCounted();
});

test('an empty window says so, names the place, and offers the nearest event', async ({ page }) => {
	const explorer = await explore(page, '?from=2017-08-01&to=2017-08-20&place=raqqa');
	await expect(explorer.chronicle.getByRole('status')).toContainText('aucun événement ne répond à vos choix');
	await explorer.expectAllCounted();
	await explorer.chronicle.getByRole('button', { name: /^Aller au plus proche/ }).click();
	await expect(explorer.chronicle.locator('[aria-current=true]')).toHaveCount(1);
	await expect(explorer.chosen).toHaveText(['Raqqa']);
});

test('where the basemap cannot be read the places still stand, with a notice and a retry', async ({ page }) => {
	await page.route(/\/(world|region)[^/]*\.json$/, (route) => route.abort());
	const explorer = new Explorer(page);
	await open(page, `/fr/${WHOLE}`);
	const notice = explorer.map.getByRole('status').filter({ hasText: 'Le fond de carte n’a pas pu être lu' });
	await expect(notice).toBeVisible();
	await expect(explorer.places.getByRole('option', { name: /^Moscou, \d+ événements$/ })).toHaveCount(1);
	await click(explorer, '[data-place=moscow]');
	await expect(explorer.chosen).toHaveText(['Moscou']);
	await expect(explorer.map.locator('path.coast')).toHaveCount(0);

	await page.unroute(/\/(world|region)[^/]*\.json$/);
	await notice.getByRole('button', { name: 'Réessayer' }).click();
	await expect(explorer.map.locator('path.coast')).not.toHaveCount(0);
	await expect(notice).toHaveCount(0);
	await expect(explorer.chosen).toHaveText(['Moscou']);
});
