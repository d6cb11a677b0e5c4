import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { parseHeaders } from './headers.mjs';

/**
 * Serves a folder as a plain static host does: no script of ours runs on it. `base` is '' or like '/x'; port 0 takes any free one.
 * @param {{ dir: string, base?: string, port?: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void>, unref: () => void }>} `url` ends without a slash; after
 * `unref` it no longer keeps Node from ending
 */
export async function serve({ dir, base = '', port = 0 }) {
	const folder = resolve(dir);
	if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no index.html: build the site first.`);
	// `dev` reads the folder at each request, so that a new build is seen without a new server.
	const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true, setHeaders: nameType });
	const rules = join(folder, '_headers');
	const headersOf = parseHeaders(existsSync(rules) ? readFileSync(rules, 'utf8') : '');

	const server = createServer((request, response) => {
		const { pathname, search } = new URL(`http://localhost${request.url}`);
		if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, 'Only GET and HEAD are answered.');
		if (pathname === base && base !== '') return redirect(`${base}/${search}`);
		if (!pathname.startsWith(`${base}/`)) return end(404, `Nothing is served outside ${base}/.`);

		const path = pathname.slice(base.length);
		for (const [name, value] of headersOf(path)) response.setHeader(name, value);
		if (isFolder(join(folder, decode(path))) && !path.endsWith('/')) return redirect(`${pathname}/${search}`);
		if (path === '/_headers') return missing();
		request.url = path + search;
		return files(request, response, missing);

		/** @param {string} to */
		function redirect(to) {
			// '//host' would lead to another site.
			response.writeHead(301, { location: to.replace(/^\/+/, '/') }).end();
		}
		function missing() {
			const page = join(folder, '404.html');
			if (!existsSync(page)) return end(404, 'Not found.');
			const body = readFileSync(page);
			response.writeHead(404, { 'content-type': 'text/html;charset=utf-8', 'content-length': body.length });
			response.end(request.method === 'HEAD' ? undefined : body);
		}
		/** @param {number} status @param {string} text */
		function end(status, text) {
			response.writeHead(status, { 'content-type': 'text/plain;charset=utf-8' }).end(text);
		}
	});
	await listen(server, port);
	const address = server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	return {
		url: `http://localhost:${taken}${base}`,
		unref: () => void server.unref(),
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

/** Serves at $PORT, or at 4173 or the next free port, prints the address, and ends cleanly with Ctrl-C. @param {string} dir */
export async function serveUntilStopped(dir) {
	const { url, close } = await serveAtFreePort(dir);
	console.log(`Chronocarte is at ${url}/ (Ctrl-C ends it)`);
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
}

/** @param {string} dir */
async function serveAtFreePort(dir) {
	const base = process.env.BASE_PATH ?? '';
	const wanted = process.env.PORT;
	for (let port = Number(wanted ?? 4173); ; port++) {
		try {
			return await serve({ dir, base, port });
		} catch (error) {
			const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
			if (taken && wanted === undefined) continue;
			console.error(
				taken ? `Port ${wanted} is taken: set PORT to another.` : error instanceof Error ? error.message : error
			);
			process.exit(1);
		}
	}
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<void>} */
function listen(server, port) {
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(port, 'localhost', () => done());
	});
}

/** Types that sirv does not know, as larger hosts give them. @type {Readonly<Record<string, string>>} */
const TYPES = { bib: 'application/x-bibtex', ris: 'application/x-research-info-systems' };

/** @param {import('node:http').ServerResponse} response @param {string} path */
function nameType(response, path) {
	const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
	if (type) response.setHeader('content-type', `${type};charset=utf-8`);
}

/** @param {string} path */
function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** @param {string} path */
function decode(path) {
	try {
		return decodeURIComponent(path).replaceAll('\0', '');
	} catch {
		return path;
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await serveUntilStopped(process.argv[2] ?? 'build');
