import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { Explorer, explore, fetchDossier } from './explorer.ts';
import { open } from './pages.ts';
import { chainOf, stepsOf } from '../src/domain/chains.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });

const PACT = 'ground-coordination-2018-12-29';
const sectionOf = (explorer: Explorer) =>
	explorer.chronicle.getByRole('region', { name: /^(Suivre les liens|Follow the links)$/ });

/** The events that the lists name, from top to bottom. */
const listed = (section: Locator) =>
	section.locator('a[data-to]').evaluateAll((links) => links.map((link) => link.getAttribute('data-to') ?? ''));

/** The events that the timeline draws at full strength. */
const bright = (explorer: Explorer) =>
	explorer.marks
		.locator('[data-event]:not(.dim)')
		.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event') ?? '').sort());

async function expected(page: Page, id: string, steps: number) {
	const { events } = await fetchDossier(page);
	const { before, after } = chainOf(events, id, steps);
	return [...stepsOf(before, id), ...stepsOf(after, id)].map(({ step }) => step.event);
}

test('a chain is read as nested sentences, and lit in timeline and map', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone shows one view at a time');
	const explorer = await explore(page, `?event=${PACT}`, { map: true });
	const section = sectionOf(explorer);
	const all = await bright(explorer);
	await section.getByRole('button', { name: '1 pas' }).click();
	await expect(page).toHaveURL(/chain=1/);
	const one = await expected(page, PACT, 1);
	expect(await listed(section)).toEqual(one);

	await section.getByRole('button', { name: '2 pas' }).click();
	const two = await expected(page, PACT, 2);
	expect(two.length).toBeGreaterThan(one.length);
	await expect.poll(() => listed(section)).toEqual(two);
	await expect.poll(() => bright(explorer)).toEqual([PACT, ...two].sort());
	expect((await bright(explorer)).length).toBeLessThan(all.length);
	await expect(explorer.marks.locator('path.arc')).toHaveCount(two.length);
	// A sentence has its subject, which the eye has above it; what led to a step stands in it.
	const talks = section.getByRole('listitem').filter({ hasText: 'Pourparlers russo-turcs à Moscou' }).first();
	await expect(talks.getByRole('paragraph').first()).toHaveText(
		/^Entente russo-turque sur les opérations au sol est issu de\s+Pourparlers russo-turcs à Moscou/
	);
	await expect(talks.getByRole('listitem').first()).toBeVisible();
	// Of the map's places only those of the chain keep their strength.
	const places = (state: string) => explorer.map.locator(`g.place${state}`);
	await expect.poll(() => places('.out').count()).toBeGreaterThan(0);
	await expect(places('.lit[data-mark="place:moscow"]').first()).toBeAttached();
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
	expect(violations).toEqual([]);

	// Again closes.
	await section.getByRole('button', { name: '2 pas' }).click();
	await expect(page).not.toHaveURL(/chain=/);
	await expect.poll(() => bright(explorer)).toEqual(all);
});

test('a window too short is lengthened until the chain stands in it', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone shows one view at a time');
	const explorer = await explore(page, `?event=${PACT}&from=2018-12-20&to=2019-01-05`);
	await sectionOf(explorer).getByRole('button', { name: '2 pas' }).click();
	const two = await expected(page, PACT, 2);
	await expect.poll(() => bright(explorer)).toEqual([PACT, ...two].sort());
	await explorer.expectAllCounted();
	await page.goBack();
	await expect(page).toHaveURL(/from=2018-12-20&to=2019-01-05$/);
});

test('choosing an event of the chain opens it and goes on from it; reload, Back and a link keep the chain', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone shows one view at a time');
	const explorer = await explore(page, `?event=${PACT}&chain=2`);
	const section = sectionOf(explorer);
	const first = await expected(page, PACT, 2);
	await expect.poll(() => listed(section)).toEqual(first);
	await section.getByRole('link', { name: 'Retrait des troupes américaines de Syrie' }).click();
	await explorer.expectCurrent('us-withdrawal');
	await expect(page).toHaveURL(/event=us-withdrawal.*chain=2/);
	const second = await expected(page, 'us-withdrawal', 2);
	await expect.poll(() => listed(section)).toEqual(second);
	await page.reload();
	await expect.poll(() => listed(section)).toEqual(second);
	await page.goBack();
	await expect.poll(() => listed(section)).toEqual(first);
	// An event that is not of the chain ends it.
	await explorer.chronicle.locator('[data-event="su25-shootdown"] a[data-to]').click();
	await expect(page).not.toHaveURL(/chain=/);
	await expect(explorer.marks.locator('.dim')).toHaveCount(0);
});

test('by the keyboard: it is followed, an event of it is chosen, Escape goes back step by step', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keys');
	const explorer = await explore(page, `?event=${PACT}`, { lang: 'en' });
	const section = sectionOf(explorer);
	await section.getByRole('button', { name: '1 step' }).focus();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/chain=2/);
	await expect(section.getByRole('status')).toHaveText(/^\d+ events led to it, \d+ events? came of it\.$/);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/chain=/);
	await expect(section.getByRole('button', { name: '1 step' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/chain=1/);
	await section.getByRole('link', { name: 'Russian–Turkish talks in Moscow' }).focus();
	await page.keyboard.press('Enter');
	await explorer.expectCurrent('moscow-talks-2018-12-29');
	await expect(page).toHaveURL(/chain=1/);
	// In the timeline too, Escape ends the chain before it closes its event.
	await explorer.marks.focus();
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/chain=/);
	await explorer.expectCurrent('moscow-talks-2018-12-29');
	await page.keyboard.press('Escape');
	await explorer.expectNothingCurrent();
});

test('on a phone it is read and followed by touch', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'of a phone');
	await open(page, `/fr/?event=${PACT}`);
	const explorer = new Explorer(page);
	const section = sectionOf(explorer);
	const button = section.getByRole('button', { name: '3 pas' });
	expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await button.tap();
	await expect.poll(() => listed(section)).toEqual(await expected(page, PACT, 3));
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
	expect(violations).toEqual([]);
	await page.getByRole('button', { name: 'Frise', exact: true }).tap();
	await expect.poll(() => explorer.marks.locator('.dim').count()).toBeGreaterThan(0);
	await expect(explorer.marks.locator('path.arc').first()).toBeVisible();
});
