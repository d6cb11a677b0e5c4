import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { parseIso } from '../src/domain/dates/day.ts';
import { anchorOf, extentOf } from '../src/domain/dates/extent.ts';
import { byTime } from '../src/domain/dates/order.ts';
import { whenOf } from '../src/domain/dates/whenOf.ts';
import { generatedTable } from '../src/domain/generate/generate.ts';
import { expectClean } from './clean.ts';
import { numberIn, openCrowd, shown } from './crowd.ts';
import { Explorer } from './explorer.ts';
import { crowd, CROWD_EVENTS } from './server.ts';

/** A made-up dossier of many events in a table: what is told of them must be what the table holds. */
test.use({ serviceWorkers: 'block' });
// Set by the global setup, before a worker reads this file.
if (process.env['E2E_CROWD_URL']) test.use({ baseURL: crowd() });
test.skip(({ isMobile }) => isMobile, 'what is tried is the dossier');

/** The rows of the table, in order of time. */
const events = [...generatedTable(CROWD_EVENTS, 1)]
	.slice(1)
	.map((line) => {
		const [id = '', date, title = '', , , theme = '', , , place, lat, , , article = ''] = line.split(',');
		// Without a date it is no later than the article that tells it.
		const when = whenOf(date || `[..${Number(article.slice(-4)) + 1}-01-15]`);
		if (!when) throw new Error(`«${date}» is no date.`);
		return { id, title, theme, extent: extentOf(when, null), anchor: anchorOf(when), located: Boolean(place || lat) };
	})
	.sort(byTime);

const day = (iso: string) => parseIso(iso) ?? NaN;
const between = (from: number, to: number) => events.filter(({ extent }) => extent.from < to && extent.to > from);

test('the first view counts all, and holds no more than a screen can show', async ({ page }) => {
	const explorer = await openCrowd(page);
	await expect.poll(() => shown(explorer)).toBe(events.length);
	await expect(explorer.places.getByRole('option').first()).toBeAttached();
	for (const theme of ['Combats', 'Secours']) {
		const lane = explorer.timeline.locator('.names text').filter({ hasText: theme });
		const id = { Combats: 'fighting', Secours: 'aid' }[theme];
		await expect
			.poll(async () => numberIn(await lane.textContent()))
			.toBe(events.filter((event) => event.theme === id).length);
	}
	expect(await explorer.marks.getByRole('option').count()).toBeLessThanOrEqual(400);
	expect(await explorer.places.getByRole('option').count()).toBeLessThanOrEqual(300);
	expect(await page.locator('*').count()).toBeLessThanOrEqual(3000);
});

test('a window counts and lists what touches it, in order of time, and what is put away', async ({ page }) => {
	const explorer = await openCrowd(page, '?from=2014-03-01&to=2014-03-31');
	const expected = between(day('2014-03-01'), day('2014-04-01'));
	await expect.poll(() => shown(explorer)).toBe(expected.length);
	const text = await explorer.chronicle
		.getByText(/dans la fenêtre/)
		.first()
		.textContent();
	const all = (text ?? '').split('·').reduce((sum, part) => sum + numberIn(part), 0);
	expect(all).toBe(events.length);
	await expect
		.poll(async () => (await explorer.entries()).slice(0, 5))
		.toEqual(expected.slice(0, 5).map(({ id }) => id));
	await expect(explorer.chronicle.getByRole('link', { name: expected[2]?.title ?? '' }).first()).toBeVisible();
});

test('the list goes on to the last event, and says which of how many it shows', async ({ page }) => {
	const explorer = await openCrowd(page);
	await expect.poll(() => shown(explorer)).toBe(events.length);
	await explorer.chronicle.evaluate((list) => (list.scrollTop = list.scrollHeight));
	const last = explorer.entry(events.at(-1)?.id ?? '');
	await expect(last).toBeInViewport();
	await expect(last).toHaveAttribute('aria-posinset', String(events.length));
	await expect(last).toHaveAttribute('aria-setsize', String(events.length));
	await expect(last.getByRole('link')).toHaveText(events.at(-1)?.title ?? '');
});

test('an event opens where it stands, with its source; reload, Back and its link keep it', async ({ page }) => {
	const explorer = await openCrowd(page, '?from=2014-03-01&to=2014-03-31');
	const event = between(day('2014-03-01'), day('2014-04-01'))[3];
	await explorer
		.entry(event?.id ?? '')
		.getByRole('link')
		.click();
	await explorer.expectCurrent(event?.id ?? '');
	await expect(explorer.chronicle.getByText('dossier generate').first()).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`event=${event?.id}\\b`));
	await page.reload();
	await explorer.expectCurrent(event?.id ?? '');
	await page.goBack();
	await explorer.expectNothingCurrent();
	// One that the window does not show is brought into it.
	const far = events.at(-5)?.id ?? '';
	await page.goto(`/fr/?event=${far}&from=2012-01-01&to=2012-03-31`);
	await expect(explorer.entry(far)).toHaveAttribute('aria-current', 'true', { timeout: 20_000 });
});

test('the keys go from mark to mark and open one', async ({ page }) => {
	const explorer = await openCrowd(page, '?from=2014-03-01&to=2014-03-31');
	await explorer.marks.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(explorer.marks.locator('[aria-current=true]')).toHaveCount(1);
	const id = await explorer.marks.locator('[aria-current=true]').getAttribute('data-event');
	await expect(explorer.entry(id ?? '')).toHaveAttribute('aria-current', 'true');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await explorer.expectNothingCurrent();
});

test('a dense stretch tells how many events it has, and a click goes into it', async ({ page }) => {
	const explorer = await openCrowd(page);
	const plot = await explorer.marks.boundingBox();
	const lane = await explorer.timeline.locator('.names > svg').first().boundingBox();
	if (!plot || !lane) throw new Error('The timeline is not drawn.');
	const words = explorer.marks.getByText(/événements, /);
	// The foot of the first lane, somewhere where no mark stands and no label, some of which are on their way.
	const point = { x: plot.x + plot.width * 0.42, y: lane.y + lane.height - 4 };
	await expect(async () => {
		point.x += 11;
		await page.mouse.move(point.x, point.y);
		await expect(words).toBeVisible({ timeout: 300 });
		expect(numberIn(await words.textContent({ timeout: 300 }))).toBeGreaterThan(0);
		await page.mouse.click(point.x, point.y);
		await expect(page).toHaveURL(/from=.*to=/, { timeout: 2000 });
	}).toPass({ timeout: 20_000, intervals: [50] });
	const query = new URL(page.url()).searchParams;
	const [from, to] = [day(query.get('from') ?? ''), day(query.get('to') ?? '') + 1];
	expect(to - from).toBeLessThan(200);
	await expect.poll(() => shown(explorer)).toBe(between(from, to).length);
});

test('a theme and a place narrow all views, and the filters count what they promise', async ({ page }) => {
	const explorer = await openCrowd(page);
	await page.getByRole('button', { name: 'Filtrer', exact: true }).click();
	const truces = events.filter(({ theme }) => theme === 'truces').length;
	const value = page.getByRole('button', { name: /^Trêves/ }).first();
	await expect.poll(async () => numberIn(await value.locator('.count').textContent())).toBe(truces);
	await value.click();
	await expect.poll(async () => numberIn(await page.locator('.facets header p').textContent())).toBe(truces);
	await expect.poll(async () => numberIn(await explorer.timeline.locator('.names text').first().textContent())).toBe(0);
	await page.keyboard.press('Escape');
	await expect(explorer.chosen).toHaveCount(1);
	await page.reload();
	await expect.poll(() => shown(explorer), { timeout: 20_000 }).toBe(truces);
});

test('a mark of the map counts its events, comes nearer when it is chosen, and the map can filter', async ({
	page
}) => {
	const explorer = await openCrowd(page);
	const options = explorer.places.getByRole('option');
	await expect(options.first()).toBeAttached();
	const names = await explorer.placeNames();
	const sum = names.reduce((sum, name) => sum + numberIn(name.replace(/^[^,]*, /, '')), 0);
	expect(sum).toBeLessThanOrEqual(events.filter(({ located }) => located).length);
	expect(sum).toBeGreaterThan(events.length * 0.9);
	await explorer.places.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/map=/);
	await page.getByRole('checkbox', { name: 'Filtrer par la carte' }).check();
	await expect.poll(() => shown(explorer)).toBeLessThan(events.length);
	expect(await shown(explorer)).toBeGreaterThan(0);
});

test('what is shown is taken away and printed with its texts, up to a limit that is told', async ({ page }) => {
	// The browser without a window prints nothing, and tells nobody of it.
	await page.addInitScript(() => {
		window.print = () => {
			dispatchEvent(new Event('beforeprint'));
			const titles = [...document.querySelectorAll('.explorer > section li a')].map((link) => link.textContent);
			document.documentElement.dataset['printed'] = JSON.stringify(titles);
		};
	});
	const explorer = await openCrowd(page, '?from=2014-03-01&to=2014-03-31');
	const expected = between(day('2014-03-01'), day('2014-04-01'));
	await expect.poll(() => shown(explorer)).toBe(expected.length);
	await page.getByRole('button', { name: 'Télécharger' }).click();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: /^JSON/ }).click();
	const file = JSON.parse(await readFile(await (await coming).path(), 'utf8')) as { events: { id: string }[] };
	expect(file.events.map(({ id }) => id)).toEqual(expected.slice(0, 2000).map(({ id }) => id));
	await page.getByRole('button', { name: 'Imprimer' }).click();
	const printed = expected.slice(0, 500).map(({ title }) => title);
	await expect(page.locator('html')).toHaveAttribute('data-printed', JSON.stringify(printed));
});

test('a file of columns that does not come is asked for again, then told; the rest works, and a click tries anew', async ({
	page
}) => {
	let refused = 0;
	await page.route('**/events/**/columns-*', (route) => {
		refused++;
		return route.abort();
	});
	await page.goto('/fr/');
	await expect(page.getByText('ce qui est montré est incomplet')).toBeVisible({ timeout: 30_000 });
	expect(refused).toBe(4);
	await page.unroute('**/events/**/columns-*');
	await page.getByRole('button', { name: 'Réessayer' }).click();
	const explorer = new Explorer(page);
	await expect.poll(() => shown(explorer), { timeout: 20_000 }).toBe(events.length);
});

test('a piece of the texts that does not come is asked for again, then told; all is counted, and a click tries anew', async ({
	page
}) => {
	const refused = new Map<string, number>();
	const pieces = /\/events\/.*\/\d+\.json/;
	await page.route(pieces, (route) => {
		const address = route.request().url();
		refused.set(address, (refused.get(address) ?? 0) + 1);
		return route.abort();
	});
	await page.goto('/fr/?from=2014-03-01&to=2014-03-31');
	await expect(page.getByText('Des textes n’ont pas pu être chargés')).toBeVisible({ timeout: 30_000 });
	expect(Math.max(...refused.values())).toBe(4);
	const explorer = new Explorer(page);
	const expected = between(day('2014-03-01'), day('2014-04-01'));
	expect(await shown(explorer)).toBe(expected.length);
	await page.unroute(pieces);
	await page.getByRole('button', { name: 'Réessayer' }).click();
	const [first] = expected;
	await expect(explorer.entry(first?.id ?? '').getByRole('link', { name: first?.title ?? '' })).toBeVisible({
		timeout: 20_000
	});
});

test('what is seen first is drawn before any column has come', async ({ page }) => {
	await page.route('**/events/**/columns-*', () => {});
	await page.goto('/fr/');
	const explorer = new Explorer(page);
	await expect(page.getByRole('progressbar')).toBeVisible();
	expect(await shown(explorer)).toBe(events.length);
	await expect(explorer.places.getByRole('option').first()).toBeAttached();
	expect(await explorer.marks.getByRole('option').count()).toBeGreaterThan(40);
	expect((await explorer.entries()).slice(0, 5)).toEqual(events.slice(0, 5).map(({ id }) => id));
});

test('a damaged file of columns is told as such', async ({ page }) => {
	await page.route('**/events/**/columns-*', async (route) => {
		const response = await route.fetch();
		const body = await response.body();
		body[200] = (body[200] ?? 0) ^ 0xff;
		await route.fulfill({ body, contentType: 'application/octet-stream' });
	});
	await page.goto('/fr/');
	await expect(page.getByText('ce qui est montré est incomplet')).toBeVisible({ timeout: 20_000 });
	await expect(page.getByText(/damaged|endommagé/)).toBeVisible();
});

test('it has no fault that axe finds, light or dark', async ({ page }) => {
	await openCrowd(page, '?from=2014-03-01&to=2014-03-31');
	await expectClean(page);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the first events are listed, and each year has a page of its first hundred', async ({ page }) => {
		await page.goto('/fr/');
		await expect(page.locator('#chronicle [data-event]').first()).toBeVisible();
		await page.locator('#chronicle').getByRole('link', { name: '2014', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('2014');
		const own = events.filter(({ extent: { from } }) => from >= day('2014-01-01') && from < day('2015-01-01'));
		const told = await page.getByText(/^Les 100 premiers/).textContent();
		expect(numberIn(told?.replace('Les 100', ''))).toBe(own.length);
		const titles = page.getByRole('listitem').filter({ has: page.locator('.date') });
		await expect(titles).toHaveCount(100);
		await expect(titles.first()).toContainText(own[0]?.title ?? '');
	});

	test('the picture of the map counts what is in sight', async ({ page }) => {
		const svg = await (await page.request.get('/fr/map.svg')).text();
		const counts = [...svg.matchAll(/<text class="n"[^>]*>([^<]*)</g)].map(([, count]) => numberIn(count));
		const located = events.filter(({ located }) => located).length;
		expect(svg.match(/<circle/g)?.length).toBeGreaterThan(3);
		const sum = counts.reduce((sum, count) => sum + count, 0);
		// A number that finds no room is not written.
		expect(sum).toBeGreaterThan(located * 0.7);
		expect(sum).toBeLessThanOrEqual(located);
	});

	test('a place, an actor and a theme list their first hundred, and lead into the explorer', async ({ page }) => {
		for (const path of ['place/aleppo', 'actor/army', 'theme/fighting']) {
			await page.goto(`/en/${path}/`);
			await expect(page.getByText(/^The first 100 of/)).toBeVisible();
			await expect(page.getByRole('main').locator('.date')).toHaveCount(100);
			const first = await page.getByRole('main').locator('li a').first().getAttribute('href');
			expect(first).toMatch(/^\/en\/\?event=e\d+$/);
		}
	});
});
