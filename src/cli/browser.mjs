import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from './chromium.mjs';

/**
 * A headless Chromium, found where the set-up left it.
 * @param {string[]} [flags]
 */
export async function launchChromium(flags = []) {
	const executablePath = await findChromium();
	if (!executablePath) throw new Error('No Chromium is there: `npm test` installs one.');
	return chromium.launch({ executablePath, args: [...chromiumFlags, ...flags] });
}
