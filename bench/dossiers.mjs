import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../src/cli/build.mjs';
import { root, runTool } from '../src/cli/run.mjs';

/** How many events the curated dossier has; every other number is made up. */
export const CURATED = 40;
/** What a site is made of: how it is served makes no difference. */
const SOURCES = [
	'src',
	':!src/cli/*.mjs',
	'static',
	'data',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const cache = join(root, 'node_modules', '.cache', 'chronocarte', 'bench');

/** The folder of the site of so many events, as the sources are now; it may not be built. @param {number} n */
export const siteOf = (n) => join(process.env.BENCH_SITES ?? join(cache, version()), String(n));

/** Builds it, unless it is there. @param {number} n @returns {Promise<string>} its folder */
export async function built(n) {
	const dir = siteOf(n);
	if (existsSync(join(dir, 'index.html'))) return dir;
	console.error(`${n} events: building`);
	const DOSSIER = n === CURATED ? '' : await generate(n);
	// Without DOSSIER the curated one is taken.
	if (await build({ BUILD_DIR: dir, ...(DOSSIER && { DOSSIER }) })) return dir;
	rmSync(dir, { recursive: true, force: true });
	throw new Error(`The site of ${n} events could not be built.`);
}

/** @param {number} n */
async function generate(n) {
	const dir = join(cache, 'dossiers', String(n));
	rmSync(dir, { recursive: true, force: true });
	const args = ['src/cli/dossier.ts', 'generate', dir, '--events', String(n), '--seed', '1'];
	if (!(await runTool('tsx/dist/cli.mjs', args, { minutes: 10 }))) throw new Error(`${n} events could not be made up.`);
	return dir;
}

/** The last commit that changed a source, and a hash of what is not committed. */
function version() {
	const commit = git('log', '-1', '--format=%h', '--', ...SOURCES).trim();
	const changed = git('diff', 'HEAD', '--', ...SOURCES) + git('status', '--porcelain', '--', ...SOURCES);
	return changed ? `${commit}-${createHash('sha256').update(changed).digest('hex').slice(0, 8)}` : commit;
}

/** @param {string[]} args */
function git(...args) {
	return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
}
