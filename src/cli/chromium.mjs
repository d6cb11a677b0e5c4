import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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
 * Path of a Chromium that starts, or undefined. In order: $CHROMIUM_PATH, Playwright's own, the system's.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (!starts(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not start as a browser.`);
		return named;
	}
	return [await playwrightsOwn(), ...installed()].find(
		(path) => path !== undefined && existsSync(path) && starts(path)
	);
}

/** Where Playwright keeps what it downloads; it says so whether or not the file is there. */
async function playwrightsOwn() {
	try {
		return (await import('playwright')).chromium.executablePath();
	} catch {
		return undefined;
	}
}

function installed() {
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
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
