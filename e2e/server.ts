import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/cli/run.mjs';
import { serve } from '../src/cli/serve.mjs';

/** Where the tests find the site: as it is, at the root; and built for a base path (`npm test` names the folder). */
export const site = () => address('E2E_SITE_URL');
export const carte = () => address('E2E_CARTE_URL');

/** Playwright's global setup: serves what was built, and returns how to end that. */
export default async function serveBuilds(): Promise<() => Promise<void>> {
	const main = await serve({ dir: join(root, 'build') });
	process.env.E2E_SITE_URL = main.url;
	const folder = process.env.E2E_CARTE ?? join(root, 'node_modules/.cache/chronocarte/carte');
	if (!existsSync(folder)) return main.close;

	const based = await serve({ dir: folder, base: '/carte' });
	process.env.E2E_CARTE_URL = based.url;
	return async () => {
		await Promise.all([main.close(), based.close()]);
	};
}

function address(key: string): string {
	const url = process.env[key];
	if (!url)
		throw new Error(`${key} is not set: run the browser tests by \`npm test -- e2e\`, which builds the site for them.`);
	return url;
}
