import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../src/cli/run.mjs';
import { carte, site } from './server.ts';

// The worker would fetch the whole site at each visit.
test.use({ serviceWorkers: 'block' });

test.skip(({ isMobile }) => isMobile, 'the links are the same on a phone');

for (const [name, address] of [
	['at the root', site],
	['under a base path', carte]
] as const)
	test(`no link, anchor or file of the site is broken ${name}, and none leads astray`, async ({ request }) => {
		const home = new URL(`${address()}/`);
		/** Of each page: the ids that an anchor may name; null for what is no page. */
		const visited = new Map<string, Set<string> | null>();
		const asked: { to: URL; from: string }[] = [{ to: home, from: 'the address itself' }];
		const anchors: { to: URL; from: string }[] = [];
		const faults: string[] = [];

		for (let next = asked.shift(); next; next = asked.shift()) {
			const { to, from } = next;
			if (to.origin !== home.origin) continue;
			if (!to.pathname.startsWith(home.pathname)) faults.push(`${from} leads out of the site to ${to.pathname}`);
			if (to.hash) anchors.push(next);
			for (const id of to.searchParams.getAll('event')) asked.push({ to: new URL(`event/${id}/`, to), from });
			for (const id of to.searchParams.getAll('place')) asked.push({ to: new URL(`place/${id}/`, to), from });
			if (visited.has(to.pathname)) continue;

			const response = await request.get(home.origin + to.pathname, { maxRedirects: 0 });
			const type = response.headers()['content-type'] ?? '';
			visited.set(to.pathname, null);
			if (response.status() !== 200) {
				faults.push(`${from} leads to ${to.pathname}: ${response.status()}`);
				continue;
			}
			const text = /html|css|json|svg|javascript/.test(type) ? await response.text() : '';
			if (type.startsWith('text/html')) {
				visited.set(to.pathname, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)));
				for (const [, link = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) follow(link);
			} else if (type.startsWith('text/css'))
				for (const [, link = ''] of text.matchAll(/url\(["']?([^"')]+)/g)) follow(link);
			else if (to.pathname.endsWith('.webmanifest')) {
				const manifest = JSON.parse(text) as { start_url: string; icons: { src: string }[] };
				for (const link of [manifest.start_url, ...manifest.icons.map(({ src }) => src)]) follow(link);
			}

			function follow(link: string) {
				const there = new URL(link.replaceAll('&amp;', '&'), to);
				if (/^https?:$/.test(there.protocol)) asked.push({ to: there, from: to.pathname });
			}
		}
		for (const { to, from } of anchors)
			if (visited.get(to.pathname) && !visited.get(to.pathname)?.has(decodeURIComponent(to.hash.slice(1))))
				faults.push(`${from} leads to ${to.pathname}${to.hash}, and no such id is there`);

		expect(faults).toEqual([]);
		// No page stands apart: each that was built is led to.
		const pages = [...visited].filter(([, ids]) => ids).map(([path]) => path.slice(home.pathname.length));
		const built = readdirSync(join(root, 'build'), { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('index.html'))
			.map((path) => path.slice(0, -'index.html'.length));
		expect(built.length).toBeGreaterThan(200);
		expect(pages.sort()).toEqual(built.sort());
	});
