import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { launchChromium } from './browser.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

// Weighs the explorer as a browser with a cold cache asks for it, each file by brotli 11, and holds it to the limits of issue 2.

const dir = process.argv[2] ?? join(root, 'build');
const page = process.argv[3] ?? '/fr/';
const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

const site = await serve({ dir });
const browser = await launchChromium();
let over = false;
try {
	for (const [name, viewport] of Object.entries(screens)) {
		const { rows, faults } = judge(await load(viewport), await workersFiles(viewport));
		print(name, rows);
		for (const fault of faults) console.log(`${name}: ${fault}`);
		over ||= faults.length > 0;
	}
} finally {
	await browser.close();
	await site.close();
}
process.exitCode = over ? 1 : 0;

/**
 * @typedef {{ path: string, kind: string, bytes: number }} Weighed
 * @typedef {Weighed & { start: number }} Asked a file, asked for `start` ms after the page
 * @typedef {{ asked: Asked[], ready: number, painted: number }} Load
 * @typedef {{ name: string, files: Weighed[], limit: number }} Row
 */

/** Without the worker, which asks for files that a page would. @param {typeof screens.phone} viewport @returns {Promise<Load>} */
async function load(viewport) {
	const context = await browser.newContext({ viewport, locale: 'fr-FR', serviceWorkers: 'block' });
	const tab = await context.newPage();
	/** @type {import('playwright').Request[]} */
	const requests = [];
	tab.on('requestfinished', (request) => requests.push(request));
	await tab.addInitScript(noteWhenReady);
	await tab.goto(site.url + page);
	await tab.waitForSelector('html[data-ready]', { state: 'attached', timeout: 60_000 });
	await tab.waitForLoadState('networkidle');
	// A phone's map waits for the first sign of a reader; its scripts count all the same.
	await tab.keyboard.press('Shift');
	await tab.locator('[data-place]').first().waitFor({ state: 'attached', timeout: 60_000 });
	await tab.waitForTimeout(1000);
	const { origin, ready, painted } = await tab.evaluate(() => ({
		origin: performance.timeOrigin,
		ready: performance.getEntriesByName('ready')[0]?.startTime ?? Infinity,
		painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity
	}));
	await context.close();
	const asked = requests.map((request) => ({ ...weigh(request), start: request.timing().startTime - origin }));
	return { asked, ready, painted };
}

/** Runs in the page. */
function noteWhenReady() {
	new MutationObserver((_, observer) => {
		if (!document.documentElement?.hasAttribute('data-ready')) return;
		performance.mark('ready');
		observer.disconnect();
	}).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
}

/** What the service worker asks for, on a first visit. @param {typeof screens.phone} viewport @returns {Promise<Weighed[]>} */
async function workersFiles(viewport) {
	const context = await browser.newContext({ viewport, locale: 'fr-FR' });
	/** @type {import('playwright').Request[]} */
	const requests = [];
	let last = Date.now();
	context.on('requestfinished', (request) => {
		last = Date.now();
		if (request.serviceWorker()) requests.push(request);
	});
	const tab = await context.newPage();
	await tab.goto(site.url + page);
	await tab.waitForSelector('html[data-ready]', { state: 'attached', timeout: 60_000 });
	// It begins when the page is idle: wait for it, then until it has asked for nothing for three seconds.
	const bound = Date.now() + 60_000;
	while (Date.now() < bound && Date.now() - last < (requests.length > 0 ? 3000 : 15_000)) await tab.waitForTimeout(250);
	await context.close();
	return requests.map(weigh);
}

/** @param {import('playwright').Request} request */
function weigh(request) {
	const { origin, pathname } = new URL(request.url());
	if (origin !== site.url) return { path: request.url(), kind: 'foreign', bytes: 0 };
	const path = decodeURIComponent(pathname);
	const source = [path, `${path}.html`, `${path}/index.html`].map((file) => join(dir, file)).find(isFile);
	if (!source) return { path, kind: 'missing', bytes: 0 };
	const file = readFileSync(source);
	// Fonts and pictures are compressed already.
	if (/\.(woff2|png|jpe?g|webp|avif|ico)$/.test(path)) return { path, kind: kindOf(path), bytes: file.length };
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: file.length };
	return { path, kind: kindOf(path), bytes: brotliCompressSync(file, { params }).length };
}

/** @param {string} path */
function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** @param {string} path */
function kindOf(path) {
	if (/\/[^.]*$|\.(html|css)$/.test(path)) return 'page';
	if (/\.m?js$/.test(path)) return 'script';
	return path.endsWith('.woff2') ? 'font' : 'other';
}

/** @param {Load} load @param {Weighed[]} worker @returns {{ rows: Row[], faults: string[] }} */
function judge({ asked, ready, painted }, worker) {
	const kind = (/** @type {string} */ name) => asked.filter((file) => file.kind === name);
	const before = (/** @type {number} */ moment) => asked.filter(({ start }) => start <= moment);
	/** @type {Row[]} */
	const rows = [
		{
			name: 'HTML and CSS until text can be read',
			files: before(painted).filter((file) => file.kind === 'page'),
			limit: 35_000
		},
		{ name: 'fonts', files: kind('font'), limit: 56_000 },
		{ name: 'all scripts', files: kind('script'), limit: 115_000 },
		{ name: 'everything until the page answers', files: before(ready), limit: 255_000 },
		{ name: 'everything until the page is quiet', files: asked, limit: Infinity },
		{ name: 'what the service worker fetches afterwards', files: worker, limit: 1_500_000 }
	];
	const faults = rows
		.filter(({ files, limit }) => sum(files) > limit)
		.map(
			({ name, files, limit }) => `${name}: ${sum(files) - limit} bytes too many. The heaviest: ${heaviest(files)}.`
		);
	for (const { path, kind } of [...asked, ...worker]) {
		if (kind === 'foreign') faults.push(`${path} is of another origin.`);
		if (kind === 'missing') faults.push(`${path} is asked for, and ${dir} does not hold it.`);
	}
	if (worker.length === 0) faults.push('The service worker fetched nothing.');

	const leaflet = kind('script').filter(({ path }) =>
		readFileSync(join(dir, path), 'utf8').includes('leaflet-container')
	);
	if (leaflet.length === 0) faults.push('Leaflet was never asked for.');
	for (const { path, start } of leaflet)
		if (start <= painted)
			faults.push(
				`Leaflet (${path}) was asked for at ${start.toFixed()} ms, before the first paint at ${painted.toFixed()} ms.`
			);
	return { rows, faults };
}

/** @param {Weighed[]} files */
function sum(files) {
	return files.reduce((total, { bytes }) => total + bytes, 0);
}

/** @param {Weighed[]} files */
function heaviest(files) {
	const first = [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 5);
	return first.map(({ path, bytes }) => `${path} ${kB(bytes)}`).join(', ');
}

/** @param {string} screen @param {Row[]} rows */
function print(screen, rows) {
	console.log(`\n| ${page}, ${screen} | brotli | limit |\n|---|--:|--:|`);
	for (const { name, files, limit } of rows)
		console.log(`| ${name} | ${kB(sum(files))} | ${limit === Infinity ? '' : kB(limit)} |`);
	console.log('');
}

/** @param {number} bytes */
function kB(bytes) {
	return `${(bytes / 1000).toFixed(1)} kB`;
}
