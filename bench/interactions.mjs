import { join } from 'node:path';
import { launchChromium } from '../src/cli/browser.mjs';
import { root } from '../src/cli/run.mjs';
import { serve } from '../src/cli/serve.mjs';

// How long the built site takes from a hand's or a key's input to the picture that answers it, by the browser's own
// event timing (8 ms fine), on a processor slowed four times: `npm run interactions [times]`.

const LIMIT = { median: 56, high: 100 };
const SLOWED = 4;
const TIMES = Number(process.argv[2] ?? 8);
/** How long a hand rests on what it points at, holds a button down, and goes from key to key, ms. */
const HAND = 80;
const WHOLE = '/fr/?from=2016-05-01&to=2019-01-31';

/** @typedef {import('playwright').Page} Page */

/** @param {string} name @param {import('playwright').Page} page */
const button = (page, name) => page.getByRole('button', { name, exact: true });
/** As a hand does it: the pointer comes, rests, and presses. @param {import('playwright').Locator} thing */
async function click(thing) {
	await thing.hover();
	await thing.page().waitForTimeout(HAND);
	await thing.click({ delay: HAND });
}

/** @param {Page} page @param {string[]} keys */
async function press(page, ...keys) {
	for (const key of keys) {
		await page.keyboard.press(key, { delay: HAND });
		await page.waitForTimeout(HAND);
	}
}

/** @param {Page} page */
const marks = (page) => page.getByRole('region', { name: 'Frise chronologique' }).getByRole('listbox');

/**
 * Each journey: what prepares it, not measured, and what is measured, over and over.
 * @type {readonly { name: string, query?: string, ready?: (page: Page) => Promise<unknown>, act: (page: Page, i: number) => Promise<unknown> }[]}
 */
const journeys = [
	{
		name: 'choose in the text',
		act: (page, i) => click(page.locator('#chronicle [data-event] h3 a').nth(4 + (i % 6)))
	},
	{
		name: 'arrows in the timeline',
		ready: (page) => marks(page).focus(),
		act: (page) => press(page, 'ArrowRight')
	},
	{
		name: 'choose in the timeline',
		ready: (page) => marks(page).focus(),
		act: (page) => press(page, 'ArrowRight', 'Enter')
	},
	{
		name: 'zoom the timeline',
		ready: (page) => marks(page).focus(),
		act: (page, i) => press(page, i % 2 ? '-' : '+')
	},
	{
		name: 'move the window',
		ready: (page) => page.getByRole('slider', { name: 'Fenêtre', exact: true }).focus(),
		act: (page, i) => press(page, i % 8 < 4 ? 'ArrowRight' : 'ArrowLeft')
	},
	{
		name: 'a named view of the map',
		act: (page, i) => click(button(page, i % 2 ? 'Ensemble' : 'Syrie'))
	},
	{
		name: 'choose a place',
		ready: (page) => page.getByRole('region', { name: 'Carte' }).getByRole('listbox').focus(),
		act: (page) => press(page, 'ArrowRight', 'Enter')
	},
	{
		name: 'filter',
		ready: (page) => button(page, 'Filtrer').click(),
		act: (page, i) => click(page.locator('.facets [aria-pressed]:not(.out)').nth(i % 5))
	},
	{
		name: 'type a query',
		ready: async (page) => {
			await page.getByRole('combobox', { name: 'Chercher' }).fill('zone');
			await page.waitForTimeout(1500);
			await page.getByRole('combobox', { name: 'Chercher' }).fill('');
		},
		act: (page, i) => press(page, i % 6 === 5 ? 'Control+A' : ('comité'[i % 6] ?? 'c'))
	},
	{
		name: 'only what is on the map',
		act: (page) => click(page.getByRole('checkbox', { name: 'Filtrer par la carte' }))
	},
	{
		name: 'what was known',
		query: '&known=2018-12-30',
		ready: (page) => page.getByRole('slider', { name: 'Ce qu’on savait' }).focus(),
		act: (page, i) => press(page, i % 6 < 3 ? 'ArrowLeft' : 'ArrowRight')
	},
	{
		name: 'set a day',
		query: '&day=2018-01-30',
		ready: (page) => page.getByRole('slider', { name: 'Jour suivi' }).focus(),
		act: (page, i) => press(page, i % 8 < 4 ? 'Shift+ArrowLeft' : 'Shift+ArrowRight')
	},
	{
		name: 'group the lanes',
		ready: async (page) => {
			await button(page, 'Voies par thème').click();
			await page.waitForTimeout(1000);
		},
		act: (page, i) => click(page.getByRole('radio').nth(i % 4))
	},
	{
		name: 'fold quiet stretches',
		ready: async (page) => {
			await button(page, 'Voies par thème').click();
			await page.waitForTimeout(1000);
		},
		act: (page) => click(page.getByRole('checkbox', { name: /calmes/ }))
	},
	{
		name: 'follow a chain',
		query: '&event=moscow-talks-2018-12-29',
		ready: (page) => page.getByRole('group', { name: /liens/i }).or(page.getByText('Suivre')).first().waitFor(),
		act: (page, i) => click(page.locator('#chronicle .choose button').nth(i % 3))
	}
];

const only = process.argv[3];
const site = await serve({ dir: join(root, 'build') });
/** @type {number[]} */
const all = [];
try {
	console.log('| interaction | n | median | 95 % | most |\n|---|--:|--:|--:|--:|');
	for (const journey of journeys.filter(({ name }) => !only || name.includes(only))) {
		const took = await measure(journey);
		all.push(...took);
		console.log(`| ${journey.name} | ${figures(took).join(' | ')} |`);
	}
	console.log(`| **all** | ${figures(all).join(' | ')} |`);
	console.log(`\nms, processor slowed ${SLOWED} times. Limits: ${LIMIT.median} at the median, ${LIMIT.high} at 95 %.`);
} finally {
	await site.close();
}
process.exitCode = share(all, 0.5) > LIMIT.median || share(all, 0.95) > LIMIT.high ? 1 : 0;

/**
 * The duration of each interaction of a journey, ms; what answers within 16 ms counts as 16.
 * @param {(typeof journeys)[number]} journey
 * @returns {Promise<number[]>}
 */
async function measure({ query = '', ready, act }) {
	const browser = await launchChromium();
	try {
		const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
		const page = await context.newPage();
		await page.goto(site.url + WHOLE + query);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		await page.getByRole('region', { name: 'Carte' }).getByRole('option').first().waitFor({ state: 'attached' });
		await page.waitForTimeout(2500);
		await ready?.(page);
		const devtools = await context.newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
		await page.waitForTimeout(500);
		await page.evaluate(() => {
			/** @type {Map<number, number>} */
			const longest = new Map();
			Object.assign(globalThis, { longest });
			new PerformanceObserver((list) => {
				for (const entry of /** @type {PerformanceEventTiming[]} */ (list.getEntries())) {
					const { interactionId, duration } = entry;
					if (interactionId) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration));
				}
			}).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
		});
		for (let i = 0; i < TIMES; i++) {
			await act(page, i);
			await page.waitForTimeout(900);
		}
		return await page.evaluate(() => [
			.../** @type {{ longest: Map<number, number> }} */ (/** @type {unknown} */ (globalThis)).longest.values()
		]);
	} finally {
		await browser.close();
	}
}

/** @param {readonly number[]} took @param {number} part */
function share(took, part) {
	const ordered = [...took].sort((a, b) => a - b);
	return ordered[Math.min(ordered.length - 1, Math.ceil(part * ordered.length) - 1)] ?? NaN;
}

/** @param {readonly number[]} took */
function figures(took) {
	return [took.length, share(took, 0.5), share(took, 0.95), Math.max(...took)];
}
