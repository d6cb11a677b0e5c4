import { expect, type Page, test } from '@playwright/test';
import { generatedTable } from '../src/domain/generate/generate.ts';
import { expectClean } from './clean.ts';
import { numberIn, openCrowd, shown } from './crowd.ts';
import { crowd, CROWD_EVENTS } from './server.ts';

/** The search of a made-up dossier of many events: what it finds must be what the table holds. */
test.use({ serviceWorkers: 'block' });
// Set by the global setup, before a worker reads this file.
if (process.env['E2E_CROWD_URL']) test.use({ baseURL: crowd() });
test.skip(({ isMobile }) => isMobile, 'what is tried is the dossier');

const events = [...generatedTable(CROWD_EVENTS, 1)].slice(1).map((line) => {
	const [id = '', , title = '', , , theme = ''] = line.split(',');
	return { id, title, theme };
});
/** Some events are only known to be no later than an article after the opening window. */
const WHOLE = '?from=2011-01-01&to=2021-12-31';
const titled = (...words: readonly string[]) =>
	events.filter(({ title }) => words.every((word) => title.includes(word)));

function search(page: Page) {
	const hits = page.getByRole('listbox', { name: 'Ce qui répond' });
	return {
		box: page.getByRole('combobox', { name: 'Chercher' }),
		hits: hits.getByRole('option'),
		/** How many answer, once it is known. */
		count: async () => {
			const [text] = await page.getByText(/(événements? répond(ent)?|Rien ne répond\.)$/).allTextContents();
			return text === 'Rien ne répond.' ? 0 : numberIn(text);
		}
	};
}

for (const [what, query, words] of [
	['a word', 'Genève', ['Genève']],
	['two words', 'trêve homs', ['Trêve', 'Homs']],
	['a word without its accents', 'geneve', ['Genève']],
	['a name in the other language', 'Geneva', ['Genève']],
	['a plural', 'trêves', ['Trêve']],
	['a letter too many', 'Gennève', ['Genève']],
	['another first letter', 'Xenève', ['Genève']],
	['two letters exchanged', 'Gneève', ['Genève']],
	['a word half typed', 'pourp', ['Pourparlers']]
] as const)
	test(`${what}: «${query}» finds what the table holds, counts it, lists the best and narrows the views`, async ({
		page
	}) => {
		const explorer = await openCrowd(page, WHOLE);
		const { box, hits, count } = search(page);
		await box.fill(query);
		const expected = titled(...words);
		await expect.poll(count).toBe(expected.length);
		await expect.poll(() => shown(explorer)).toBe(expected.length);
		await expect(hits).toHaveCount(Math.min(8, expected.length));
		for (const word of words)
			await expect.poll(async () => (await hits.allTextContents()).every((text) => text.includes(word))).toBe(true);
		await expect.poll(() => hits.locator('mark').count()).toBeGreaterThanOrEqual(Math.min(8, expected.length));
		const ids = new Set(expected.map(({ id }) => id));
		expect((await explorer.entries()).every((id) => ids.has(id))).toBe(true);
	});

test('by the keyboard: / goes there, arrows choose, Enter opens, Escape closes and clears; reload and Back keep the query', async ({
	page
}) => {
	const explorer = await openCrowd(page, WHOLE);
	const { box, hits, count } = search(page);
	await explorer.marks.focus();
	await page.keyboard.press('/');
	await expect(box).toBeFocused();
	const event = events[344];
	await page.keyboard.type(event?.title ?? '');
	await expect.poll(count).toBeGreaterThan(0);
	await expect(hits.first()).toContainText(event?.title ?? '');
	await page.keyboard.press('ArrowDown');
	await expect(box).toHaveAttribute('aria-activedescendant', 'hit-0');
	await page.keyboard.press('Enter');
	await expect(hits).toHaveCount(0);
	await explorer.expectCurrent(event?.id ?? '');
	await expect(page).toHaveURL(/event=.*q=/);
	await page.reload();
	await expect(box).toHaveValue(event?.title ?? '');
	await explorer.expectCurrent(event?.id ?? '');
	await expect.poll(() => shown(explorer)).toBeLessThan(20);
	await box.focus();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(box).toHaveValue('');
	await expect.poll(() => shown(explorer)).toBe(events.length);
	await page.goBack();
	await expect(box).toHaveValue(event?.title ?? '');
	await expect.poll(() => shown(explorer)).toBeLessThan(20);
});

test('with a filter only what passes both is shown; the list names all that answer, and what is chosen there is shown', async ({
	page
}) => {
	const explorer = await openCrowd(page, `${WHOLE}&theme=truces&q=Amman`);
	const { box, hits, count } = search(page);
	await expect.poll(() => shown(explorer)).toBe(titled('Amman').filter(({ theme }) => theme === 'truces').length);
	await box.focus();
	await expect.poll(count).toBe(titled('Amman').length);
	const other = titled('Convoi', 'Amman')[0];
	await box.fill(`Convoi Amman ${numberIn(other?.title)}`);
	await expect(hits.first()).toContainText(other?.title ?? '');
	await expect.poll(() => shown(explorer)).toBe(0);
	await page.keyboard.press('Enter');
	await explorer.expectCurrent(other?.id ?? '');
	await expect(page).not.toHaveURL(/theme=/);
});

test('that nothing answers is told, and no view shows anything', async ({ page }) => {
	const explorer = await openCrowd(page, WHOLE);
	const { box, hits, count } = search(page);
	await box.fill('hippopotame');
	await expect.poll(count).toBe(0);
	await expect(hits).toHaveCount(0);
	await expect.poll(() => shown(explorer)).toBe(0);
});

test('a part of the index that does not come is asked for again, then told; a click tries anew', async ({ page }) => {
	let refused = 0;
	await page.route('**/search/rows-*', (route) => {
		refused++;
		return route.abort();
	});
	const explorer = await openCrowd(page, WHOLE);
	const { box, count } = search(page);
	await box.fill('Damas ');
	await expect(page.getByText('La recherche n’a pas pu être lue.')).toBeVisible({ timeout: 30_000 });
	expect(refused % 4).toBe(0);
	await page.unroute('**/search/rows-*');
	await page.getByRole('button', { name: 'Réessayer' }).click();
	await expect.poll(() => shown(explorer)).toBe(titled('Damas').length);
	await box.focus();
	await expect.poll(count).toBe(titled('Damas').length);
});

test('a damaged part of the index is told as such', async ({ page }) => {
	await page.route('**/search/rows-*', async (route) => {
		const response = await route.fetch();
		const body = await response.body();
		body[200] = (body[200] ?? 0) ^ 0xff;
		await route.fulfill({ body, contentType: 'application/octet-stream' });
	});
	await openCrowd(page, WHOLE);
	await search(page).box.fill('Damas ');
	await expect(page.getByText('La recherche n’a pas pu être lue.')).toBeVisible();
	await expect(page.getByText('Un fichier est endommagé.')).toBeVisible();
});

test('the list of what answers has no fault that axe finds, light or dark', async ({ page }) => {
	await openCrowd(page, `${WHOLE}&q=Idlib`);
	const { box, hits } = search(page);
	await box.focus();
	await expect(hits).toHaveCount(8);
	await expectClean(page);
});
