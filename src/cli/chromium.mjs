import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What Chromium needs as root and where the network is closed: no sandbox, no look-ups of its own. */
export const chromiumFlags = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * Path of a Chromium that starts, or undefined. In order: $CHROMIUM_PATH, then a headless shell (the same browser
 * without the windows around a page, for half the work), Playwright's own before the system's, then a whole browser.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (!starts(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not start as a browser.`);
		return named;
	}
	const there = [...(await playwrightsOwn()), ...installed()].filter((path) => existsSync(path));
	return [...there.filter(isShell), ...there].find(starts);
}

/** @param {string} path */
export const isShell = (path) => /headless[-_]shell(\.exe)?$/.test(path);

/** What Playwright has downloaded, each in a folder of its version. */
async function playwrightsOwn() {
	try {
		const whole = (await import('playwright')).chromium.executablePath();
		const folder = whole.split(/[\\/]/).findLast((part) => /^chromium-\d+$/.test(part)) ?? '';
		const shells = join(whole.slice(0, whole.indexOf(folder)), folder.replace('chromium', 'chromium_headless_shell'));
		if (!existsSync(shells)) return [whole];
		const files = readdirSync(shells, { recursive: true, encoding: 'utf8' });
		return [...files.filter(isShell).map((file) => join(shells, file)), whole];
	} catch {
		return [];
	}
}

function installed() {
	const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	if (process.platform === 'darwin')
		return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
	if (process.platform === 'win32')
		return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
			.map((key) => process.env[key])
			.filter((folder) => folder !== undefined)
			.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A downloaded browser may lack libraries of the system: only one that answers counts. @param {string} path */
function starts(path) {
	// chrome.exe --version opens a window on Windows.
	if (process.platform === 'win32') return existsSync(path);
	return spawnSync(path, ['--version', ...chromiumFlags], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}
