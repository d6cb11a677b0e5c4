import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { loadDossier } from './dossier.ts';

const FOLDER = 'events';

/**
 * The columns and the texts of a large dossier's events, as files beside the site: written when it stands, since a hundred
 * thousand events are two thousand files, which nobody need prerender one by one or compress as small as can be.
 */
export function crowdFiles(out: string): Plugin {
	return {
		name: 'chronocarte-crowd-files',
		configureServer({ middlewares, config }) {
			const base = `${config.base.replace(/\/$/, '')}/${FOLDER}/`;
			middlewares.use((request, response, next) => {
				const path = request.url?.split('?')[0] ?? '';
				const bytes = path.startsWith(base) && loadDossier().crowd?.files.get(path.slice(base.length));
				if (!bytes) return next();
				response.setHeader('content-type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
				response.end(bytes);
			});
		},
		// After SvelteKit has put the site there.
		closeBundle: {
			order: 'post',
			sequential: true,
			handler() {
				if (this.environment.name !== 'ssr') return;
				for (const [path, bytes] of loadDossier().crowd?.files ?? []) write(join(out, FOLDER, path), bytes);
			}
		}
	};
}

/** Columns are few and fetched by all, texts many and fetched one by one. */
function write(file: string, bytes: Uint8Array) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, bytes);
	writeFileSync(`${file}.gz`, gzipSync(bytes));
	if (file.endsWith('.bin'))
		writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}
