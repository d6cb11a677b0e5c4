import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root, runTool } from './run.mjs';

const sources = [
	'src',
	'data',
	process.env.DOSSIER ?? '',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const made = join('src', 'lib', 'fonts', 'generated');
const stamp = join(root, 'node_modules', '.cache', 'chronocarte', 'built');

/**
 * Builds the site; `env` may set BASE_PATH, SITE_URL, DOSSIER and BUILD_DIR. Answers whether that went well.
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function build(env = {}) {
	const before = fingerprint();
	const done =
		(await runTool('tsx/dist/cli.mjs', ['src/cli/fonts.ts'], { minutes: 2, env })) &&
		(await runTool('vite/bin/vite.js', ['build', '--logLevel', 'error'], { minutes: 30, env }));
	if (done && !env.BUILD_DIR) {
		mkdirSync(dirname(stamp), { recursive: true });
		writeFileSync(stamp, `${before} ${builtAt()}`);
	}
	return done;
}

/** Whether build/ was made from the sources as they are, for the same BASE_PATH, SITE_URL and DOSSIER, and nobody built since. */
export function isBuilt() {
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === `${fingerprint()} ${builtAt()}`;
}

function builtAt() {
	return statSync(join(root, 'build', 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function fingerprint() {
	const hash = createHash('sha256').update(
		JSON.stringify(['BASE_PATH', 'SITE_URL', 'DOSSIER'].map((name) => process.env[name] ?? ''))
	);
	for (const path of sources.flatMap(files)) {
		const { mtimeMs, size } = lstatSync(resolve(root, path));
		hash.update(`${path} ${mtimeMs} ${size}\n`);
	}
	return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function files(path) {
	const at = resolve(root, path);
	if (path === '' || path === made || !existsSync(at)) return [];
	if (!statSync(at).isDirectory()) return [path];
	return readdirSync(at)
		.sort()
		.flatMap((name) => files(join(path, name)));
}
