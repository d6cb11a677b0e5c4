import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './serve.mjs';

const dir = mkdtempSync(join(tmpdir(), 'serve-'));
let site: Awaited<ReturnType<typeof serve>>;
const ask = (path: string, init?: RequestInit) => fetch(site.url + path, { redirect: 'manual', ...init });

beforeAll(async () => {
	mkdirSync(join(dir, 'fr'));
	writeFileSync(join(dir, 'index.html'), 'top');
	writeFileSync(join(dir, 'fr', 'index.html'), 'français');
	writeFileSync(join(dir, '404.html'), 'missing');
	writeFileSync(join(dir, 'a.geojson'), '{}');
	writeFileSync(join(dir, 'a.woff2'), '');
	writeFileSync(join(dir, 'a.bib'), '');
	writeFileSync(join(dir, 'big.json'), '"plain"');
	writeFileSync(join(dir, 'big.json.br'), brotliCompressSync('"packed"'));
	writeFileSync(join(dir, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
	site = await serve({ dir, base: '/x' });
});

afterAll(async () => {
	await site.close();
	rmSync(dir, { recursive: true });
});

test('a folder answers with its index, below the base path only', async () => {
	expect(await (await ask('/fr/')).text()).toBe('français');
	expect((await fetch(site.url.replace(/x$/, 'fr/'))).status).toBe(404);
});

test.each([
	['/fr?event=a&from=2016-05-01', '/x/fr/?event=a&from=2016-05-01'],
	['', '/x/'],
	['//fr', '/x//fr/']
])('%s, without its slash, is sent to %s', async (path, to) => {
	const answer = await ask(path);
	expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
});

test.each(['/nothing', '/fr/nothing/', '/_headers', '/..%2f..%2fetc/passwd', '/%E0%A4%A'])(
	'%s is missing, and says so on the page for it',
	async (path) => {
		const answer = await ask(path);
		expect([answer.status, await answer.text()]).toEqual([404, 'missing']);
	}
);

test('what was compressed beforehand is sent so to who accepts it', async () => {
	const plain = await ask('/big.json', { headers: { 'accept-encoding': 'identity' } });
	expect(await plain.json()).toBe('plain');
	expect(await (await ask('/big.json', { headers: { 'accept-encoding': 'br' } })).json()).toBe('packed');
});

test('files have their type, and the headers of _headers', async () => {
	expect((await ask('/a.geojson')).headers.get('content-type')).toBe('application/geo+json');
	expect((await ask('/a.woff2')).headers.get('content-type')).toBe('font/woff2');
	expect((await ask('/a.bib')).headers.get('content-type')).toBe('application/x-bibtex;charset=utf-8');
	expect((await ask('/nothing')).headers.get('x-content-type-options')).toBe('nosniff');
});

test('a folder that was not built is told at once', async () => {
	await expect(serve({ dir: join(dir, 'fr', 'none') })).rejects.toThrow('build the site first');
});
