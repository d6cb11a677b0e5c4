/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import { LANGUAGES } from './domain/lists.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

// Names begin with this site's own place: other applications on the same origin keep their caches, and so do other sites of ours.
const OURS = `chronocarte ${base || '/'} `;
const ASSETS = `${OURS}assets ${version}`;
const PAGES = `${OURS}pages`;

/** Immutable files, by hash of their content, and the few that stand in static/. */
const hashed = new Set(build);
const assets = new Set([...build, ...files.filter((file) => !/\/(_headers|social\.png|robots\.txt)$/.test(file))]);
// What only a printer asks for is left to those who print with a network, and so are the citations’ files: the explorer
// makes the same without.
const pagesOf = (lang: string) =>
	prerendered.filter(
		(path) => path.startsWith(`${base}/${lang}/`) && !/(__data\.json|paper\.svg|cite\.\w+)$/.test(path)
	);
const shared = prerendered.filter(
	(path) => !LANGUAGES.some((lang) => path.startsWith(`${base}/${lang}/`)) && !path.endsWith('.xml')
);

worker.addEventListener('install', (event) => {
	event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys())
				if (name.startsWith(OURS) && name !== ASSETS && name !== PAGES) await caches.delete(name);
			await worker.clients.claim();
		})()
	);
});

/** The page is quiet and asks to keep its language: the answer comes once all of it is there. */
worker.addEventListener('message', (event) => {
	const { type, lang } = (event.data ?? {}) as { type?: unknown; lang?: unknown };
	if (type !== 'keep' || typeof lang !== 'string' || !LANGUAGES.some((known) => known === lang)) return;
	event.waitUntil(
		(async () => {
			const whole = (await keep(ASSETS, [...assets])) && (await keep(PAGES, [...shared, ...pagesOf(lang)], version));
			if (whole) event.source?.postMessage({ type: 'ready', lang });
		})()
	);
});

/** Fetches what is not kept yet, or was kept by another version; false where something could not be fetched. */
async function keep(name: string, paths: readonly string[], made?: string): Promise<boolean> {
	const cache = await caches.open(name);
	let whole = true;
	for (const path of paths) {
		const kept = await cache.match(path);
		if (kept && (!made || kept.headers.get(MADE) === made)) continue;
		try {
			const response = await fetch(path, { cache: hashed.has(path) ? 'default' : 'no-cache' });
			if (response.ok) await put(cache, path, response);
			else whole = false;
		} catch {
			whole = false;
		}
	}
	return whole;
}

const MADE = 'x-chronocarte-version';

/** Remembers by which version a page was kept, so that the next one fetches it anew. */
async function put(cache: Cache, path: string, response: Response): Promise<void> {
	const headers = new Headers(response.headers);
	headers.set(MADE, version);
	headers.delete('content-encoding');
	headers.delete('content-length');
	await cache.put(path, new Response(await response.blob(), { status: 200, headers }));
}

worker.addEventListener('fetch', (event) => {
	const url = new URL(event.request.url);
	if (event.request.method !== 'GET' || url.origin !== worker.location.origin || !url.pathname.startsWith(`${base}/`))
		return;
	if (assets.has(url.pathname)) event.respondWith(fromCacheFirst(event.request, url.pathname));
	else event.respondWith(fromNetworkFirst(event.request, url.pathname));
});

async function fromCacheFirst(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(ASSETS);
	const kept = await cache.match(path);
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok) await put(cache, path, response.clone());
	return response;
}

/** Pages come from the network, so that a corrected record is seen; without one, from the cache. */
async function fromNetworkFirst(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(PAGES);
	try {
		// Asked of the server even where its host lets a browser keep a page for a while.
		const response = await fetch(request, { cache: 'no-cache' });
		if (response.ok && !response.redirected) await put(cache, path, response.clone());
		return response;
	} catch (error) {
		// An address without its slash is the same page.
		const kept = (await cache.match(path)) ?? (await cache.match(`${path}/`));
		if (kept) return kept;
		const lost = request.mode === 'navigate' ? await cache.match(`${base}/404`) : undefined;
		if (lost) return lost;
		throw error;
	}
}
