import { launchChromium } from '../src/cli/browser.mjs';
import { root } from '../src/cli/run.mjs';
import { serve } from '../src/cli/serve.mjs';
import { join } from 'node:path';

// The endurance of a talk: 500 steps forth and back on the stage that `npm run build` made. `npm run soak`, or with a
// number of steps. Tells the heap after collection, before and after, and the longest frame after the first pass.

const STEPS = Number(process.argv[2] ?? 500);
const TALK = process.argv[3] ?? '/fr/present/offers-to-withdrawal/';
const LIMITS = { growth: 5, frame: 200 };

const site = await serve({ dir: join(root, 'build') });
const browser = await launchChromium();
process.exitCode = 1; // until all is well
try {
	const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' });
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await page.goto(site.url + TALK);
	await page.locator('.show .headline').waitFor();
	const last = await page.evaluate(countFrames);

	const step = () => page.evaluate(() => Number(new URLSearchParams(location.search).get('step') ?? 0));
	let at = 0;
	let by = 1;
	/** Goes on, and turns round at either end. */
	async function go() {
		if (at + by < 0 || at + by > last) by = -by;
		at += by;
		await page.keyboard.press(by > 0 ? 'PageDown' : 'PageUp');
		await page.waitForTimeout(850);
	}
	const heap = async () => {
		for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
		return (await cdp.send('Runtime.getHeapUsage')).usedSize;
	};

	for (let i = 0; i < 2 * last; i++) await go(); // the first pass, forth and back
	/** @type {number[]} */
	const frames = [];
	const before = await heap();
	for (let i = 0; i < STEPS; i++) {
		await go();
		// Collecting the heap stops the page: its frame is none of the talk's.
		if (i === 0) await page.evaluate(takeFrames);
		else if ((i + 1) % 100 === 0 || i + 1 === STEPS) frames.push(...(await page.evaluate(takeFrames)));
		if ((i + 1) % 100 === 0) {
			console.log(`${i + 1} steps, ${((await heap()) / 1e6).toFixed(2)} MB`);
			await page.evaluate(takeFrames);
		}
	}
	const after = await heap();
	frames.sort((a, b) => a - b);
	const growth = (100 * (after - before)) / before;
	const longest = frames.at(-1) ?? 0;
	const shown = await step();
	console.log(
		`| steps | heap before | heap after | growth | frames | 95th percentile | longest | step shown, expected |`
	);
	console.log(`|--:|--:|--:|--:|--:|--:|--:|--:|`);
	console.log(
		`| ${STEPS} | ${(before / 1e6).toFixed(2)} MB | ${(after / 1e6).toFixed(2)} MB | ${growth.toFixed(1)} % | ${frames.length} | ${Math.round(frames[Math.floor(frames.length * 0.95)] ?? 0)} ms | ${Math.round(longest)} ms | ${shown}, ${at} |`
	);
	if (growth <= LIMITS.growth && longest <= LIMITS.frame && shown === at) process.exitCode = 0;
} finally {
	await browser.close();
	await site.close();
}

/** In the page: notes how long each frame took; returns the last step. */
function countFrames() {
	/** @type {number[]} */
	const frames = [];
	Object.assign(window, { soak: frames });
	let before = performance.now();
	requestAnimationFrame(function next(now) {
		frames.push(now - before);
		before = now;
		requestAnimationFrame(next);
	});
	return Number(document.querySelector('.show .count')?.textContent?.split('/')[1] ?? 11) + 1;
}

/** In the page: the frames noted since it was asked last. */
function takeFrames() {
	return /** @type {{ soak: number[] }} */ (/** @type {unknown} */ (window)).soak.splice(0);
}
