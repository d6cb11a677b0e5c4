import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/cli/run.mjs';
import { serve } from '../src/cli/serve.mjs';

/** Where the tests find the site: as it is, at the root; built for a base path; of a small made-up table without articles, and of a large one (`npm test` names the folders). */
export const site = () => address('E2E_SITE_URL');
export const carte = () => address('E2E_CARTE_URL');
export const table = () => address('E2E_TABLE_URL');
export const crowd = () => address('E2E_CROWD_URL');

/** As many events the crowd has. */
export const CROWD_EVENTS = Number(process.env['E2E_CROWD_EVENTS'] ?? 20_000);

/** The builds beside build/: their folder, what names it, and the path under which they are served. */
const BESIDE = [
	['carte', 'E2E_CARTE', '/carte'],
	['table', 'E2E_TABLE', ''],
	['crowd', 'E2E_CROWD', '']
] as const;

/** Playwright's global setup: serves what was built, and returns how to end that. */
export default async function serveBuilds(): Promise<() => Promise<void>> {
	const main = await serve({ dir: join(root, 'build') });
	process.env.E2E_SITE_URL = main.url;
	const served = [main];
	for (const [name, key, base] of BESIDE) {
		const dir = process.env[key] ?? join(root, 'node_modules/.cache/chronocarte', name);
		if (!existsSync(dir)) continue;
		const site = await serve({ dir, base });
		process.env[`${key}_URL`] = site.url;
		served.push(site);
	}
	return async () => {
		await Promise.all(served.map(({ close }) => close()));
	};
}

function address(key: string): string {
	const url = process.env[key];
	if (!url)
		throw new Error(`${key} is not set: run the browser tests by \`npm test -- e2e\`, which builds the site for them.`);
	return url;
}
