import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../src/cli/browser.mjs';
import { click, drag, point, wait, wheel } from './hand.mjs';
import { scriptFor } from './inPage.mjs';
import { bytesUntil, memoryOf } from './weigh.mjs';

/** A screen of a laptop. */
const SCREEN = { width: 1440, height: 900 };
const TIMELINE = '#timeline [role=listbox]';
const TIMES = 3;
/** How long what was done may take to be shown, ms. */
const PATIENCE = 30_000;

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./inPage.mjs').Bench} Bench */
/** @typedef {'timeline' | 'map'} View */
/** @typedef {{ frames: number, median: number, high: number, longest: number, slow: number, script: number, layout: number }} Gesture */
/** @typedef {{ page: Page, devtools: import('playwright').CDPSession, ask: <T>(words: string) => Promise<T>, picture: (name: string) => Promise<Buffer> }} Seen */

/**
 * One visit to a site in a fresh browser: everything that is measured of it.
 * @param {string} url
 * @param {number} n how many events it has
 * @param {{ slowed: number, shots?: string | undefined }} options `slowed` times slower, the pan is tried again; 0: not
 */
export async function visit(url, n, { slowed, shots }) {
	const browser = await launchChromium(['--enable-precise-memory-info']);
	try {
		const seen = await open(browser, n, shots);
		const bytes = bytesUntil(seen.page);
		const load = await arrive(seen, url);
		const transferred = await bytes(load.usable);
		await seen.picture('usable');
		const memory = await memoryOf(seen);
		const elements = await count(seen);

		const choose = await chooseEvents(seen, '#chronicle [data-event] h3 a');
		const chooseMark = await chooseEvents(seen, `${TIMELINE} [data-event]`);
		const facet = await changeFacets(seen);

		await arrive(seen, url);
		await wheelAt(seen, 'timeline', { nearer: 4, back: 0 });
		const gestures = {
			'pan of the timeline': await gesture(seen, 'timeline', 'pan'),
			'zoom of the timeline': await gesture(seen, 'timeline', 'zoom'),
			'pan of the map': await gesture(seen, 'map', 'pan'),
			'zoom of the map': await gesture(seen, 'map', 'zoom')
		};
		const most = Math.max(elements, await count(seen));
		const play = await playOn(seen, url);
		const pan = slowed ? await slowPan(seen, url, slowed) : null;
		return { ...load, transferred, memory, elements: most, gestures, choose, chooseMark, facet, play, slowed: pan };
	} finally {
		await browser.close();
	}
}

/** Zoom of another map, which `draw` puts into an empty page. @param {(page: Page) => Promise<void>} draw */
export async function zoomOf(draw) {
	const browser = await launchChromium();
	try {
		const seen = await open(browser, 0);
		await seen.page.goto('about:blank');
		await draw(seen.page);
		await wait(500);
		return await gesture(seen, 'map', 'zoom');
	} finally {
		await browser.close();
	}
}

/**
 * @param {import('playwright').Browser} browser @param {number} n @param {string} [shots]
 * @returns {Promise<Seen>}
 */
async function open(browser, n, shots) {
	const context = await browser.newContext({ viewport: SCREEN, serviceWorkers: 'block' });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	page.on('pageerror', (error) => console.error(`${n} events: the page throws: ${error.message}`));
	await page.addInitScript({ content: scriptFor(n) });
	await devtools.send('Performance.enable');
	const picture = async (/** @type {string} */ name) => {
		const taken = await page.screenshot();
		if (shots) writeFileSync(join(shots, `${n}-${name.replaceAll(' ', '-')}.png`), taken);
		return taken;
	};
	/** By the devtools: the page's own policy forbids evaluation. */
	const ask = async (/** @type {string} */ expression) => {
		const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
			...{ expression, returnByValue: true, awaitPromise: true }
		});
		if (exceptionDetails) throw new Error(`${expression}: ${result.description}`);
		return result.value;
	};
	return { page, devtools, ask, picture };
}

/** @param {Seen} seen @param {string} url */
async function arrive({ page, ask }, url) {
	await page.goto(url, { waitUntil: 'commit' });
	await until(ask, 'bench.whole > 0', 180_000);
	const load = /** @type {{ usable: number, whole: number }} */ (
		await ask('({ usable: bench.usable, whole: Math.max(bench.usable, bench.whole) })')
	);
	await wait(2500); // what comes when the page is idle
	return load;
}

/** @param {Seen['ask']} ask @param {string} words @param {number} patience ms */
async function until(ask, words, patience) {
	const end = Date.now() + patience;
	while (!(await ask(words))) {
		if (Date.now() > end) throw new Error(`After ${patience} ms not yet: ${words}`);
		await wait(50);
	}
}

/** @param {Seen} seen @returns {Promise<number>} */
const count = ({ ask }) => ask("document.getElementsByTagName('*').length");

/** @param {Seen} seen @param {View} view @param {{ nearer?: number, back?: number }} [how] */
async function wheelAt({ devtools, ask }, view, how = {}) {
	const at = await ask(`bench.middleOf('${view}')`);
	await point(devtools, /** @type {import('./hand.mjs').Point} */ (at));
	await wheel(devtools, /** @type {import('./hand.mjs').Point} */ (at), { ...how, ctrl: view === 'timeline' });
	await wait(800);
}

/**
 * What a gesture costs. A gesture after which the view stands or looks as before is an error.
 * @param {Seen} seen @param {View} view @param {'pan' | 'zoom'} kind
 * @returns {Promise<Gesture>}
 */
async function gesture(seen, view, kind) {
	const { devtools, ask, picture } = seen;
	const at = /** @type {import('./hand.mjs').Point} */ (await ask(`bench.middleOf('${view}')`));
	const name = `${kind} of the ${view}`;
	const before = [await ask(`bench.standOf('${view}')`), await picture(`${name} before`)];
	await point(devtools, at);
	await wait(300);
	const cost = await costOf(seen);
	await ask('bench.startFrames()');
	await (kind === 'pan' ? drag(devtools, at) : wheel(devtools, at, { ctrl: view === 'timeline' }));
	const frames = /** @type {number[]} */ (await ask('bench.stopFrames()'));
	const after = await costOf(seen);
	await wait(800);
	const [stood, looked] = [await ask(`bench.standOf('${view}')`), await picture(`${name} after`)];
	if (before[0] === stood || looked.equals(/** @type {Buffer} */ (before[1])))
		throw new Error(`${name}: nothing moved (${before[0] === stood ? 'as it stands' : 'as it looks'}).`);
	if (frames.length < 5) throw new Error(`${name}: ${frames.length} frames were counted.`);
	return { ...figuresOf(frames), script: after.script - cost.script, layout: after.layout - cost.layout };
}

/** @param {readonly number[]} gaps ms */
function figuresOf(gaps) {
	const ordered = [...gaps].sort((a, b) => a - b);
	const at = (/** @type {number} */ share) =>
		ordered[Math.min(gaps.length - 1, Math.floor(gaps.length * share))] ?? NaN;
	return {
		frames: gaps.length,
		median: at(0.5),
		high: at(0.95),
		longest: at(1),
		// 33.3 ms are two frames of sixty a second.
		slow: gaps.filter((gap) => gap > 33.4).length / gaps.length
	};
}

/** Of the page's own thread, ms. @param {Seen} seen */
async function costOf({ devtools }) {
	const { metrics } = await devtools.send('Performance.getMetrics');
	const ms = (/** @type {string} */ name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN);
	return { script: ms('ScriptDuration'), layout: ms('LayoutDuration') + ms('RecalcStyleDuration') };
}

/**
 * From the press to the painted detail, of some events that are in sight, ms.
 * @param {Seen} seen @param {string} selector
 */
async function chooseEvents(seen, selector) {
	/** @type {number[]} */
	const took = [];
	for (let i = 0; i < TIMES; i++) {
		const at = /** @type {import('./hand.mjs').Point | null} */ (
			await seen.ask(`bench.eventAt('${selector}', ${i + 1})`)
		);
		if (!at) throw new Error(`There is no event to choose: ${selector}.`);
		took.push(await press(seen, at, '() => bench.opened() !== null'));
		await seen.picture(`choose ${selector.startsWith('#t') ? 'mark' : 'entry'} ${i}`);
		await seen.page.keyboard.press('Escape');
		await until(seen.ask, 'bench.opened() === null', PATIENCE);
		await wait(800);
	}
	return took;
}

/** From the press on a theme to text, timeline and map that show it alone, ms. @param {Seen} seen */
async function changeFacets(seen) {
	const { page, ask } = seen;
	await page.locator('[data-filter]').click();
	await page.locator('.facets .count').first().waitFor();
	await wait(1500);
	/** @type {number[]} */
	const took = [];
	for (let i = 0; i < TIMES; i++) {
		const theme = /** @type {import('./hand.mjs').Point & { count: number } | null} */ (
			await ask(`bench.themeAt(${i})`)
		);
		if (!theme || !(theme.count > 0)) throw new Error('There is no theme to choose.');
		const awaited = JSON.stringify({ ...theme, before: await ask('bench.mapNames()') });
		took.push(await press(seen, theme, `() => bench.showsTheme(${awaited})`));
		await seen.picture(`facet ${i}`);
		await click(seen.devtools, theme); // and not any more
		await wait(1200);
	}
	await page.keyboard.press('Escape');
	await wait(500);
	return took;
}

/** @param {Seen} seen @param {import('./hand.mjs').Point} at @param {string} shown @returns {Promise<number>} ms */
async function press({ devtools, ask, picture }, at, shown) {
	await point(devtools, at);
	await wait(200);
	await ask(`bench.arm(${shown})`);
	await click(devtools, at);
	await until(ask, 'bench.took !== null', PATIENCE).catch(async (error) => {
		await picture('failed');
		throw new Error(`A press at ${Math.round(at.x)}, ${Math.round(at.y)} was not answered.`, { cause: error });
	});
	const took = /** @type {number} */ (await ask('bench.took'));
	await wait(1000);
	return took;
}

/** Five seconds of play, where it is offered. @param {Seen} seen @param {string} url */
async function playOn(seen, url) {
	const { page, ask, picture } = seen;
	await arrive(seen, url);
	const button = page.locator('[data-play]');
	if ((await button.count()) === 0) return null;
	const before = await picture('play before');
	await button.click();
	await wait(1000);
	// Counted from the first input: play goes on by itself.
	await ask('(bench.startFrames(), dispatchEvent(new WheelEvent("wheel")))');
	await wait(5000);
	const frames = /** @type {number[]} */ (await ask('bench.stopFrames()'));
	if (before.equals(await picture('play after'))) throw new Error('Play: nothing moved.');
	return figuresOf(frames);
}

/** Pan of the timeline and of the map on a slower processor. @param {Seen} seen @param {string} url @param {number} rate */
async function slowPan(seen, url, rate) {
	await arrive(seen, url);
	await wheelAt(seen, 'timeline', { nearer: 4, back: 0 });
	await seen.devtools.send('Emulation.setCPUThrottlingRate', { rate });
	await wait(500);
	const timeline = await gesture(seen, 'timeline', 'pan');
	const map = await gesture(seen, 'map', 'pan');
	return { rate, timeline, map };
}
