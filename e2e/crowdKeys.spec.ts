import { expect, test } from '@playwright/test';
import { parseIso } from '../src/domain/dates/day.ts';
import { anchorOf, extentOf } from '../src/domain/dates/extent.ts';
import { byTime } from '../src/domain/dates/order.ts';
import { whenOf } from '../src/domain/dates/whenOf.ts';
import { generatedTable } from '../src/domain/generate/generate.ts';
import { openCrowd, shown } from './crowd.ts';
import { crowd, CROWD_EVENTS } from './server.ts';

/** The keys of a dossier of many events: they reach what is not at hand. */
test.use({ serviceWorkers: 'block' });
if (process.env['E2E_CROWD_URL']) test.use({ baseURL: crowd() });
test.skip(({ isMobile }) => isMobile, 'a phone has no keys');

const day = (iso: string) => parseIso(iso) ?? NaN;
/** The rows of the table, in order of time. */
const events = [...generatedTable(CROWD_EVENTS, 1)]
	.slice(1)
	.map((line) => {
		const [id = '', date, , , , theme = '', , , , , , , article = ''] = line.split(',');
		// Without a date it is no later than the article that tells it.
		const when = whenOf(date || `[..${Number(article.slice(-4)) + 1}-01-15]`);
		if (!when) throw new Error(`«${date}» is no date.`);
		return { id, theme, extent: extentOf(when, null), anchor: anchorOf(when) };
	})
	.sort(byTime);

for (const [query, left] of [
	['', events],
	['&theme=diplomacy', events.filter(({ theme }) => theme === 'diplomacy')],
	['&day=..2016-03-31', events.filter(({ extent }) => extent.from <= day('2016-03-31'))]
] as const)
	test(`Home and End of the timeline go to the first and the last of all that is left${query && `: ${query}`}`, async ({
		page
	}) => {
		const explorer = await openCrowd(page, `?from=2014-03-01&to=2014-03-31${query}`);
		await explorer.marks.focus();
		for (const [key, event] of [
			['End', left.at(-1)],
			['Home', left.at(0)]
		] as const) {
			await page.keyboard.press(key);
			await expect(explorer.marks).toHaveAttribute('aria-activedescendant', `t-${event?.id}`);
			await expect(page.locator(`[id="t-${event?.id}"]`)).toBeVisible();
		}
		await page.keyboard.press('Enter');
		await explorer.expectCurrent(left.at(0)?.id ?? '');
	});

test('Home and End of the chronicle go to the first and the last of the window, and the arrows on from there', async ({
	page
}) => {
	const explorer = await openCrowd(page, '?from=2014-03-01&to=2014-12-31');
	const within = events.filter(({ extent }) => extent.from < day('2015-01-01') && extent.to > day('2014-03-01'));
	await expect.poll(() => shown(explorer)).toBe(within.length);
	const title = (at: number) => explorer.entry(within.at(at)?.id ?? '').getByRole('link');
	await title(0).focus();
	await page.keyboard.press('End');
	await expect(title(-1)).toBeFocused();
	await expect(title(-1)).toBeInViewport();
	await page.keyboard.press('ArrowUp');
	await expect(title(-2)).toBeFocused();
	await page.keyboard.press('Home');
	await expect(title(0)).toBeFocused();
	await expect(title(0)).toBeInViewport();
	await page.keyboard.press('ArrowDown');
	await expect(title(1)).toBeFocused();
});
