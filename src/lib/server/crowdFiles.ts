import {
	copyFileSync,
	createReadStream,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { loadDossier } from './dossier.ts';

const FOLDER = 'events';
/** Files that are compressed at a time: more than there are cores, so that none waits for the disk. */
const AT_ONCE = 8;
const [gzipped, brotlied] = [promisify(gzip), promisify(brotliCompress)];

/**
 * The columns and the texts of a large dossier's events, as files beside the site: copied when it stands, since a million
 * events are some sixteen thousand files, which nobody need prerender one by one or compress as small as can be.
 */
export function crowdFiles(out: string): Plugin {
	return {
		name: 'chronocarte-crowd-files',
		configureServer({ middlewares, config }) {
			const base = `${config.base.replace(/\/$/, '')}/${FOLDER}/`;
			middlewares.use((request, response, next) => {
				const path = request.url?.split('?')[0] ?? '';
				const { crowd } = path.startsWith(base) ? loadDossier() : { crowd: null };
				const file = crowd && join(crowd.files, crowd.manifest.folder, ...path.slice(base.length).split('/').slice(1));
				if (!file || path.includes('..') || !existsSync(file)) return next();
				response.setHeader('content-type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
				createReadStream(file).pipe(response);
			});
		},
		// After SvelteKit has put the site there.
		closeBundle: {
			order: 'post',
			sequential: true,
			async handler() {
				const { crowd } = this.environment.name === 'ssr' ? loadDossier() : { crowd: null };
				if (crowd) await copyAll(join(crowd.files, crowd.manifest.folder), join(out, FOLDER, crowd.manifest.folder));
			}
		}
	};
}

async function copyAll(from: string, to: string) {
	const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(from.length + 1));
	for (const folder of new Set(files.map(({ parentPath }) => parentPath)))
		mkdirSync(join(to, folder.slice(from.length + 1)), { recursive: true });
	const copyNext = async () => {
		for (let path = paths.pop(); path !== undefined; path = paths.pop()) await copy(join(from, path), join(to, path));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, copyNext));
}

/** Columns are few and fetched by all, texts many and fetched one by one. */
async function copy(from: string, to: string) {
	const bytes = readFileSync(from);
	const columns = to.endsWith('.bin');
	copyFileSync(from, to);
	writeFileSync(`${to}.gz`, await gzipped(bytes, { level: columns ? 9 : 2 }));
	if (columns) writeFileSync(`${to}.br`, await brotlied(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}
