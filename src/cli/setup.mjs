import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, isShell } from './chromium.mjs';
import { root, run, runTool } from './run.mjs';

/** Installs the packages of package-lock.json unless they are there. Ends the program where that fails. */
export async function setUpPackages() {
	if (packagesAreInstalled()) return;
	console.log('Installing the packages that package-lock.json names (npm ci) …');
	const args = ['ci', '--no-audit', '--no-fund'];
	// npm names its own file to what it starts; by hand, on Windows, it is a script for the shell.
	const npm = process.env.npm_execpath;
	const done = npm?.endsWith('.js')
		? await run(process.execPath, [npm, ...args], { minutes: 10 })
		: await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { minutes: 10 });
	if (!done) fail('npm ci failed: see above. It needs Node 20.19 or later and the npm registry.');
}

const SHELL = 'chromium-headless-shell';

/** Path of a Chromium, downloaded or installed where none is there. Ends the program where that fails. */
export async function setUpChromium() {
	const there = await findChromium().catch((error) => fail(error.message));
	if (there && (process.env.CHROMIUM_PATH || isShell(there))) return there;
	const path = there
		? await installOnDebian(SHELL)
		: ((await download()) ?? (await installOnDebian(SHELL, 'chromium')));
	if (path ?? there) return path ?? there;
	return fail(
		'No Chromium was found, and none could be installed. Install one, for example\n' +
			'    npx playwright install --with-deps chromium      (any system)\n' +
			'    apt-get install chromium                         (Debian, as root)\n' +
			'    brew install --cask chromium                     (macOS)\n' +
			'or name one: CHROMIUM_PATH=/path/to/chromium npm test'
	);
}

/** By what is in the two lists, not by their times: a fresh clone or a changed branch makes every file new. */
function packagesAreInstalled() {
	const wanted = packages(join(root, 'package-lock.json'));
	const there = packages(join(root, 'node_modules', '.package-lock.json'));
	return Object.entries(wanted).every(
		// Optional ones are left out where they do not fit the system.
		([path, { version, optional }]) => path === '' || optional || there[path]?.version === version
	);
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function packages(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch {
		return {};
	}
}

async function download() {
	console.log('No Chromium found: downloading Playwright’s …');
	// Where the network is closed, that must be told in seconds.
	const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
	const args = ['install', '--only-shell', 'chromium'];
	return (await runTool('playwright/cli.js', args, { minutes: 5, env })) ? findChromium() : undefined;
}

/** The first of these packages that the system offers. @param {string[]} packages */
async function installOnDebian(...packages) {
	if (process.getuid?.() !== 0) return undefined;
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (/** @type {string[]} */ ...args) => run('apt-get', args, { minutes: 8, env, quiet: true });
	console.log(`Trying the system’s package (apt-get install ${packages.join(', or ')}) …`);
	if (!(await apt('update'))) return undefined;
	for (const name of packages) if (await apt('install', '-y', '--no-install-recommends', name)) return findChromium();
	return undefined;
}

/** @param {string} message @returns {never} */
function fail(message) {
	console.error(message);
	process.exit(1);
}
