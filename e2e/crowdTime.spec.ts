import { expect, type Page, test } from '@playwright/test';
import { parseIso } from '../src/domain/dates/day.ts';
import { extentOf } from '../src/domain/dates/extent.ts';
import { whenOf } from '../src/domain/dates/whenOf.ts';
import { generatedTable } from '../src/domain/generate/generate.ts';
import { quietStretches } from '../src/domain/timeline/folds.ts';
import { expectClean } from './clean.ts';
import { Explorer } from './explorer.ts';
import { crowd, CROWD_EVENTS } from './server.ts';

/** The days of a made-up dossier of many events: what was known when, what is folded, what has begun. */
test.use({ serviceWorkers: 'block' });
if (process.env['E2E_CROWD_URL']) test.use({ baseURL: crowd() });
test.skip(({ isMobile }) => isMobile, 'what is tried is the dossier');

const day = (iso: string) => parseIso(iso) ?? NaN;
const events = [...generatedTable(CROWD_EVENTS, 1)].slice(1).map((line) => {
	const [id = '', date, title = '', , kind = '', , , , , , , , article = ''] = line.split(',');
	const told = article ? day(`${Number(article.slice(-4)) + 1}-01-15`) : Infinity;
	// Without a date it is no later than the article that tells it.
	const when = whenOf(date || `[..${Number(article.slice(-4)) + 1}-01-15]`);
	if (!when) throw new Error(`«${date}» is no date.`);
	return { id, title, kind, when, told, extent: extentOf(when, null) };
});
const numberIn = (text: string | null | undefined) =>
	Number(/\d[\d\s\u202f\u00a0]*/.exec(text ?? '')?.[0].replace(/\D/g, ''));

async function openCrowd(page: Page, query = ''): Promise<Explorer> {
	const explorer = new Explorer(page);
	await page.goto(`/fr/${query}`);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
	return explorer;
}

/** What the chronicle's head counts. */
const counts = async ({ chronicle }: Explorer) => {
	const text = await chronicle
		.getByText(/dans la fenêtre/)
		.first()
		.textContent();
	return (text ?? '').split('·').map((part) => numberIn(part));
};

test('the axis of the articles sets what was known: all counts follow, a link and Back keep it', async ({ page }) => {
	const explorer = await openCrowd(page);
	const axis = page.getByRole('slider', { name: /Ce qu’on savait/ });
	await axis.focus();
	await page.keyboard.press('Home');
	await expect(page).toHaveURL(/known=2012-01-15/);
	for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/known=2014-01-15/);
	const known = events.filter(({ told }) => told <= day('2014-01-15'));
	await expect.poll(() => counts(explorer), { timeout: 15_000 }).toEqual([known.length, events.length - known.length]);
	const lane = explorer.timeline.locator('.names text').filter({ hasText: 'Trêves' });
	await expect
		.poll(async () => numberIn(await lane.textContent()))
		.toBe(known.filter(({ kind }) => kind === 'truce').length);
	await expect(page.getByRole('status').filter({ hasText: '15 janvier 2014' })).toContainText(
		known.length.toLocaleString('fr')
	);
	await page.reload();
	await expect.poll(() => counts(explorer), { timeout: 15_000 }).toEqual([known.length, events.length - known.length]);
	await expectClean(page);
	await page.goto('/fr/');
	await page.goBack();
	await expect(page).toHaveURL(/known=2014-01-15/);
	await axis.focus();
	await page.keyboard.press('Escape');
	await expect.poll(() => counts(explorer), { timeout: 15_000 }).toEqual([events.length]);
});

test('what was not told yet is not opened, and what was is dated as it was known', async ({ page }) => {
	const event = events.find(({ told, extent }) => told === day('2015-01-15') && extent.from > day('2014-06-01'));
	const explorer = await openCrowd(page, `?event=${event?.id}&known=2014-06-01`);
	await expect.poll(() => counts(explorer), { timeout: 15_000 }).not.toEqual([0]);
	await expect(explorer.entry(event?.id ?? '')).toHaveCount(0);
	await page.goto(`/fr/?event=${event?.id}&known=2015-06-01`);
	await explorer.expectCurrent(event?.id ?? '');
});

test('the quiet months are folded, opened again and kept by the address', async ({ page }) => {
	const explorer = await openCrowd(page, '?from=2015-06-01&to=2016-12-31');
	const extent = { from: day('2011-01-01'), to: day('2021-01-01') };
	const [quiet, ...others] = quietStretches(events, extent).filter(
		({ from, to }) => from > day('2016-01-01') && to < day('2016-12-31')
	);
	if (!quiet) throw new Error('Nothing is quiet.');
	expect(others).toEqual([]);
	await explorer.timeline.locator('.arrange > button').click();
	const fold = page.getByRole('checkbox', { name: /calmes|vides/ });
	await fold.check();
	await expect(page).toHaveURL(/fold=quiet/);
	await page.keyboard.press('Escape');
	await expect(explorer.timeline.locator('.folds .band')).toHaveCount(1);
	const before = await counts(explorer);
	await page.reload();
	await expect(explorer.timeline.locator('.folds .band')).toHaveCount(1, { timeout: 15_000 });
	await expect.poll(() => counts(explorer)).toEqual(before);
	// Nearer by a key, and the band is as wide as before.
	await explorer.marks.focus();
	await page.keyboard.press('+');
	await expect(page).toHaveURL(/from=2015-/);
	await expect(explorer.timeline.locator('.folds .band')).toHaveCount(1);
	const band = await explorer.timeline.locator('.folds .band').boundingBox();
	expect(band?.width).toBeLessThan(34);
	await expectClean(page);
	await explorer.timeline.locator('.axis button').first().click();
	await expect(explorer.timeline.locator('.folds .band')).toHaveCount(0);
	await expect(page).toHaveURL(/fold=-2016-/);
});

test('up to a day: what begins later is put away, counted and not drawn; a link keeps it', async ({ page }) => {
	const explorer = await openCrowd(page, '?from=2014-01-01&to=2014-12-31&day=..2014-03-31');
	const within = events.filter(({ extent }) => extent.from < day('2015-01-01') && extent.to > day('2014-01-01'));
	const begun = within.filter(({ extent }) => extent.from <= day('2014-03-31'));
	const before = events.filter(({ extent }) => extent.to <= day('2014-01-01'));
	await expect
		.poll(() => counts(explorer), { timeout: 15_000 })
		.toEqual([
			begun.length,
			before.length,
			events.length - before.length - within.length,
			within.length - begun.length
		]);
	const lanes = await explorer.timeline.locator('.names .count').allTextContents();
	expect(lanes.reduce((sum, text) => sum + numberIn(text), 0)).toBe(begun.length);
	const marked = await explorer.marks.getByRole('option').evaluateAll((all) => all.map(({ id }) => id.slice(2)));
	const starts = new Map(events.map(({ id, extent }) => [id, extent.from]));
	expect(marked.length).toBeGreaterThan(0);
	for (const id of marked) expect(starts.get(id)).toBeLessThanOrEqual(day('2014-03-31'));
});

test('the space bar plays and stops; what was reached is told by its number', async ({ page }) => {
	const explorer = await openCrowd(page, '?from=2014-01-01&to=2014-12-31');
	await expect(explorer.marks.getByRole('option').first()).toBeAttached({ timeout: 15_000 });
	await page.locator('body').press(' ');
	const bar = page.getByRole('group', { name: 'Lecture du temps' });
	await expect(bar.getByRole('button', { name: 'Arrêter' })).toBeVisible();
	await expect(bar.locator('[aria-live]')).toContainText(/événement/);
	await expect.poll(() => page.url()).toMatch(/day=\.\.2014-0[2-9]/);
	await page.keyboard.press(' ');
	await expect(bar.getByRole('button', { name: 'Lire', exact: true })).toBeVisible();
	await expectClean(page);
	const cursor = page.getByRole('slider', { name: 'Jour suivi' });
	const until = Number(await cursor.getAttribute('aria-valuenow'));
	const begun = events.filter(({ extent }) => extent.from <= until && extent.to > day('2014-01-01'));
	await expect.poll(async () => (await counts(explorer))[0], { timeout: 15_000 }).toBe(begun.length);
});

test('with less motion play goes from day to day on which something begins', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const explorer = await openCrowd(page, '?from=2016-02-01&to=2016-07-31&day=..2016-02-20');
	await expect(explorer.marks.getByRole('option').first()).toBeAttached({ timeout: 15_000 });
	await page.locator('[data-play]').first().click();
	await page.getByRole('button', { name: 'Arrêter' }).click();
	const shown = () => day(new URL(page.url()).searchParams.get('day')?.slice(2) ?? '');
	const next = (from: number) => Math.min(...events.map(({ extent }) => extent.from).filter((start) => start > from));
	const from = shown();
	await page.getByRole('button', { name: 'À l’événement suivant' }).click();
	await expect.poll(shown).toBe(next(from));
	// Over the quiet months at once.
	await page.goto('/fr/?from=2016-02-01&to=2016-07-31&day=..2016-02-29');
	await page.locator('[data-play]').first().click();
	await page.getByRole('button', { name: 'Arrêter' }).click();
	await page.getByRole('button', { name: 'À l’événement suivant' }).click();
	await expect.poll(shown).toBeGreaterThanOrEqual(day('2016-06-01'));
});
