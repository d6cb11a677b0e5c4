// Takes the picture that the README shows and that links to the site carry: the built site as it runs, 1200 px wide.
import { launchChromium } from './browser.mjs';
import { serve } from './serve.mjs';

const server = await serve({ dir: 'build' });
const browser = await launchChromium();
try {
	const page = await browser.newPage({ viewport: { width: 1600, height: 840 }, deviceScaleFactor: 0.75 });
	await page.goto(`${server.url}/fr/?event=idlib-dmz-memorandum`);
	await page.locator('html[data-ready]').waitFor();
	await page.locator('[data-place]').first().waitFor();
	// Until all has settled, and the line on being ready offline has gone.
	await page.waitForTimeout(12_000);
	await page.screenshot({ path: 'static/social.png' });
} finally {
	await browser.close();
	await server.close();
}
