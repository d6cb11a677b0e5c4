import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from '../src/cli/chromium.mjs';

const report = process.env.E2E_REPORT;
const executablePath = await findChromium();

export default defineConfig({
	testDir: '.',
	outputDir: '../test-results',
	globalSetup: './server.ts',
	fullyParallel: true,
	workers: 2,
	// A whole run takes long, and a machine may be busy: what fails once is tried again, and then told as flaky.
	retries: process.env.CI || report ? 1 : 0,
	forbidOnly: Boolean(process.env.CI),
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
	use: {
		// Read by each worker after the global setup has set it.
		...(process.env.E2E_SITE_URL && { baseURL: process.env.E2E_SITE_URL }),
		locale: 'fr-FR',
		timezoneId: 'Pacific/Kiritimati',
		trace: 'on-first-retry',
		launchOptions: { args: chromiumFlags, ...(executablePath && { executablePath }) }
	},
	projects: [
		{ name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
		{
			name: 'phone',
			use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
		}
	]
});
