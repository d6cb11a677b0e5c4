import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../src/cli/run.mjs';
import { addresses, open, openWhole } from './pages.ts';

// The worker would fetch the whole site at each visit.
test.use({ serviceWorkers: 'block' });

/** What holds more text than it shows, and what runs out of the screen sideways; drawings aside: timeline, map, and the stage, which is measured on its own. */
function findCut(): string[] {
	const name = (element: Element) =>
		`${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} «${(element.textContent ?? '').trim().slice(0, 40)}»`;
	const found: string[] = [];
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide on a screen of ${clientWidth}`);
	for (const element of document.body.querySelectorAll('*')) {
		if (element.closest('svg, .plot, .leaflet-container, .picture') || !element.textContent?.trim()) continue;
		if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
		const { overflowX, overflowY, clipPath } = getComputedStyle(element);
		if (clipPath !== 'none' || element.closest('.aloud, .skip')) continue;
		const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
		// The frames of the timeline and of the map cut their drawings.
		if (!element.querySelector('.plot, .leaflet-container, #map')) {
			if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
				found.push(`${name(element)} is cut in width`);
			if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
				found.push(`${name(element)} is cut in height`);
		}
		const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
		if (!own) continue;
		const { left, right } = element.getBoundingClientRect();
		if (left < -1 || right > clientWidth + 1) found.push(`${name(element)} runs out of the screen`);
	}
	return found;
}

const readings = [
	...addresses,
	{ name: 'explorer with an event open', path: '/fr/?event=su25-shootdown' },
	{ name: 'explorer with an empty window', path: '/en/?from=2017-08-01&to=2017-08-20&place=raqqa' },
	{ name: 'explorer with a notice', path: '/fr/?event=no-such-event&from=2018-13-01' }
];

for (const { name, path } of readings) {
	test(`nothing is cut with text at 200 %: ${name}`, async ({ page }) => {
		await page.addInitScript(() => {
			new MutationObserver((_, observer) => {
				if (!document.documentElement) return;
				document.documentElement.style.fontSize = '200%';
				observer.disconnect();
			}).observe(document, { childList: true });
		});
		await openWhole(page, path);
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
		expect(await page.evaluate(findCut)).toEqual([]);
	});

	test(`nothing is cut on a screen 320 px wide: ${name}`, async ({ page, isMobile }) => {
		test.skip(!isMobile, 'a screen so narrow is a phone’s');
		await page.setViewportSize({ width: 320, height: 640 });
		await openWhole(page, path);
		expect(await page.evaluate(findCut)).toEqual([]);
	});
}

test('with motion reduced nothing moves when an event is chosen', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openWhole(page, '/fr/?event=ceasefire-2016-02-27');
	const chronicle = page.getByRole('region', { name: 'Chronique' });
	const opened = chronicle.locator('[aria-current=true]');
	await expect(opened.locator('.summary')).toBeVisible();

	const before = await page.evaluate(standing);
	// Outside the opening window: the timeline must move to it.
	await opened.getByRole('link', { name: 'Accord russo-américain' }).click();
	// Each view follows in a turn of its own: a moment, but less than any movement takes.
	await page.waitForTimeout(250);
	const at = await page.evaluate(standing);
	await page.waitForTimeout(900);
	const later = await page.evaluate(standing);
	expect(at).not.toEqual(before);
	expect(later).toEqual(at);
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/** Where the marks of timeline and map stand, how far the text is scrolled, and what moves. */
function standing() {
	const at = (element: Element) => {
		const { x, y } = element.getBoundingClientRect();
		return `${element.id || element.getAttribute('data-mark')} ${Math.round(x)} ${Math.round(y)}`;
	};
	return {
		marks: [...document.querySelectorAll('[role=option]')].map(at),
		scrolled: [document.querySelector('[data-scroller]')?.scrollTop, scrollY],
		moving: document.getAnimations().length
	};
}

const ours = /^(Source Serif 4|Source Sans 3|Noto Sans Arabic)( Variable)?\b/;

/** The text that is drawn by another font than ours, with that font. */
async function findForeignType(page: Page): Promise<string[]> {
	await page.evaluate(() => document.fonts.ready);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('DOM.enable');
	await cdp.send('CSS.enable');
	const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1 });
	const parents = new Map<number, string>();
	for (const { nodeType, nodeValue, parentId } of nodes)
		if (nodeType === 3 && nodeValue.trim() && parentId) parents.set(parentId, nodeValue.trim());
	const found: string[] = [];
	for (const [nodeId, text] of parents) {
		const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
		for (const { familyName, isCustomFont } of fonts)
			if (!isCustomFont || !ours.test(familyName)) found.push(`«${text.slice(0, 60)}» by ${familyName}`);
	}
	await cdp.detach();
	return found;
}

test.describe('every name is drawn by our own font', () => {
	test.skip(({ isMobile }) => isMobile, 'the type is the same on a phone');
	for (const kind of ['place', 'actor', 'article'])
		test(`on each page of a ${kind}`, async ({ page }) => {
			test.setTimeout(120_000);
			const ids = readdirSync(join(root, 'build/fr', kind));
			expect(ids.length).toBeGreaterThan(4);
			const found: string[] = [];
			let text = '';
			for (const id of ids) {
				await page.goto(`/fr/${kind}/${id}/`);
				found.push(...(await findForeignType(page)));
				text += await page.getByRole('main').innerText();
			}
			expect(found).toEqual([]);
			if (kind === 'place') expect(text).toMatch(/\p{Script=Arabic}{3}/u);
			if (kind !== 'article') expect(text).toMatch(/\p{Script=Cyrillic}{3}/u);
			expect(text).toMatch(kind === 'article' ? /É|é/ : /[ğşıİ]/);
		});

	test('in the explorer, on an event’s page and on the page of sources', async ({ page }) => {
		test.setTimeout(120_000);
		for (const path of ['/fr/?event=su25-shootdown', '/en/', '/en/event/su25-shootdown/', '/fr/about/', '/']) {
			await openWhole(page, path);
			// What awakes meanwhile changes the page: it is looked at anew.
			await expect(async () => expect(await findForeignType(page), path).toEqual([])).toPass({ timeout: 60_000 });
		}
	});
});

for (const path of ['/fr/', '/en/', '/fr/event/su25-shootdown/', '/fr/?event=su25-shootdown'])
	test(`nothing shifts while ${path} loads`, async ({ page }) => {
		await page.goto(path, { waitUntil: 'load' });
		await page.waitForTimeout(3000);
		const shifts = await page.evaluate(
			() =>
				new Promise<string[]>((done) => {
					const found: string[] = [];
					new PerformanceObserver((list, observer) => {
						for (const entry of list.getEntries() as unknown as Shift[])
							if (!entry.hadRecentInput)
								found.push(
									`${entry.value} ${entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent)).join(' | ')}`
								);
						observer.disconnect();
						done(found);
					}).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => done(found), 500);
				})
		);
		const sum = shifts.reduce((total, shift) => total + parseFloat(shift), 0);
		expect(sum, shifts.join('\n')).toBeLessThanOrEqual(0.02);
	});

interface Shift {
	readonly value: number;
	readonly hadRecentInput: boolean;
	readonly sources: readonly { readonly node: Node | null }[];
}

test('the map’s library is asked for only after the text is painted', async ({ page, isMobile }) => {
	await open(page, '/fr/');
	// A phone waits until its reader wants the map.
	if (isMobile) await page.getByRole('button', { name: 'Carte', exact: true }).click();
	await page.locator('.leaflet-container').waitFor();
	const { painted, asked } = await page.evaluate(async () => {
		const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) =>
			/\.js$/.test(name)
		);
		const texts = await Promise.all(scripts.map(async ({ name }) => (await fetch(name)).text()));
		return {
			painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
			asked: scripts.filter((_, i) => texts[i]?.includes('leaflet-container')).map(({ startTime }) => startTime)
		};
	});
	expect(asked.length).toBeGreaterThan(0);
	for (const start of asked) expect(start).toBeGreaterThan(painted);
});
