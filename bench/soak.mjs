import { launchChromium } from '../src/cli/browser.mjs';
import { root } from '../src/cli/run.mjs';
import { serve } from '../src/cli/serve.mjs';
import { join } from 'node:path';

// The endurance of a talk: 500 steps forth and back on the stage that `npm run build` made. `npm run soak`, or with a
// number of steps. Tells the heap after collection, before and after, and the longest frame after the first pass. What
// the browser compiles and notes of its own accord grows for a while and is told apart: the limit is on what the page holds.

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
	/** MB after collection; scenes differ in what they hold, so what is compared is taken at the title. */
	async function weigh() {
		for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
		const { usedSize } = await cdp.send('Runtime.getHeapUsage');
		/** @type {string[]} */
		const chunks = [];
		/** @param {{ chunk: string }} part */
		const keep = ({ chunk }) => void chunks.push(chunk);
		cdp.on('HeapProfiler.addHeapSnapshotChunk', keep);
		await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
		cdp.off('HeapProfiler.addHeapSnapshotChunk', keep);
		const { nodes } = await cdp.send('Memory.getDOMCounters');
		return { heap: usedSize / 1e6, held: heldBy(JSON.parse(chunks.join(''))) / 1e6, nodes };
	}

	for (let i = 0; i < 2 * last; i++) await go(); // the first pass, forth and back to the title
	/** @type {number[]} */
	const frames = [];
	const before = await weigh();
	await page.waitForTimeout(500); // the frame during which it was weighed is none of the talk's
	await page.evaluate(takeFrames);
	for (let i = 0; i < STEPS; i++) {
		await go();
		if ((i + 1) % 100 === 0 || i + 1 === STEPS) frames.push(...(await page.evaluate(takeFrames)));
		if ((i + 1) % 100 === 0) console.log(`${i + 1} steps`);
	}
	const shown = await step();
	await page.keyboard.press('Home');
	await page.waitForTimeout(1500);
	const after = await weigh();
	frames.sort((a, b) => a - b);
	const growth = (100 * (after.held - before.held)) / before.held;
	const longest = frames.at(-1) ?? 0;
	const mb = (/** @type {number} */ n) => `${n.toFixed(2)} MB`;
	console.log(`| | before | after |`);
	console.log(`|--|--:|--:|`);
	console.log(`| held by the page | ${mb(before.held)} | ${mb(after.held)} (${growth.toFixed(1)} %) |`);
	console.log(`| whole heap, compiled code included | ${mb(before.heap)} | ${mb(after.heap)} |`);
	console.log(`| nodes | ${before.nodes} | ${after.nodes} |`);
	console.log(
		`\n${STEPS} steps, ${frames.length} frames: 95th percentile ${Math.round(frames[Math.floor(frames.length * 0.95)] ?? 0)} ms, longest ${Math.round(longest)} ms. Step shown ${shown}, expected ${at}.`
	);
	if (growth <= LIMITS.growth && longest <= LIMITS.frame && shown === at) process.exitCode = 0;
} finally {
	await browser.close();
	await site.close();
}

/**
 * Bytes of what the page's own code made: neither compiled code nor the browser's own objects.
 * @param {{ snapshot: { meta: { node_fields: string[], node_types: [string[]] } }, nodes: number[] }} snapshot
 */
function heldBy({ snapshot, nodes }) {
	const { node_fields: fields, node_types: types } = snapshot.meta;
	const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
	let sum = 0;
	for (let i = 0; i < nodes.length; i += fields.length) {
		const of = types[0][nodes[i + type] ?? 0] ?? '';
		if (!['code', 'native', 'hidden', 'synthetic'].includes(of)) sum += nodes[i + size] ?? 0;
	}
	return sum;
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
