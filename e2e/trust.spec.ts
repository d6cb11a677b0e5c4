import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../src/cli/run.mjs';
import { serve } from '../src/cli/serve.mjs';
import { addresses, nowhere, open } from './pages.ts';

/** What a page says to the console that it should not, and whom it asks beside its own server. */
function watch(page: Page) {
	const said: string[] = [];
	const foreign: string[] = [];
	page.on('console', (message) => {
		// The browser itself notes the status of an unknown address.
		const unknown = message.location().url.endsWith(nowhere) && message.text().includes('404');
		if (['error', 'warning'].includes(message.type()) && !unknown) said.push(message.text());
	});
	page.on('pageerror', (error) => said.push(error.message));
	page.on('dialog', (dialog) => {
		said.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (
			protocol !== 'data:' &&
			protocol !== 'blob:' &&
			origin !== new URL(page.url()).origin &&
			page.url() !== 'about:blank'
		)
			foreign.push(request.url());
	});
	return { said, foreign };
}

for (const { name, path } of [{ name: 'front door', path: '/' }, ...addresses])
	test(`${name} asks nobody else and has nothing to complain of, light or dark`, async ({ page, isMobile }) => {
		test.skip(isMobile && !/^\/..\/$/.test(path), 'only the explorer differs on a phone');
		const { said, foreign } = watch(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await open(page, path);
			await page.waitForLoadState('networkidle');
		}
		expect(said).toEqual([]);
		expect(foreign).toEqual([]);
	});

test('the explorer asks nobody else while it is used, in the look that was chosen', async ({ page, isMobile }) => {
	const { said, foreign } = watch(page);
	await open(page, '/fr/?event=su25-shootdown&place=idlib-governorate&map=7.5/35.5/37');
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: 'Clair ou sombre' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-look', 'dark');
	if (isMobile)
		for (const tab of ['Carte', 'Frise', 'Lire'])
			await page.getByRole('navigation', { name: 'Vue' }).getByRole('button', { name: tab }).click();
	await page.getByRole('region', { name: 'Chronique' }).getByRole('link').nth(2).click();
	await page.waitForLoadState('networkidle');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-look', 'dark');
	expect(said).toEqual([]);
	expect(foreign).toEqual([]);
});

test('every kind of page has the strict policy, and the server adds what a page cannot', async ({
	request,
	isMobile
}) => {
	test.skip(isMobile, 'the files are the same');
	for (const { path } of [{ path: '/' }, ...addresses]) {
		const response = await request.get(path);
		expect(response.headers()['content-security-policy'], path).toContain("frame-ancestors 'self'");
		expect(response.headers()['x-content-type-options'], path).toBe('nosniff');
		const html = await response.text();
		const metas = [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/g)];
		expect(metas, path).toHaveLength(1);
		const policy = metas[0]?.[1] ?? '';
		expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
		const rules = new Map(
			policy.split(';').map((rule) => [rule.trim().split(' ')[0], rule.trim().split(' ').slice(1)])
		);
		expect(rules.get('default-src'), path).toEqual(["'none'"]);
		expect(rules.get('connect-src'), path).toEqual(["'self'"]);
		for (const source of [...(rules.get('script-src') ?? ['none']), ...(rules.get('style-src') ?? ['none'])])
			expect(source, path).toMatch(/^'(self|sha256-[\w+/=]{44})'$/);
		// What comes before the policy escapes it: nothing but our own files may.
		expect(html.slice(0, html.indexOf('http-equiv="content-security-policy"')), path).not.toMatch(/<script>|\son\w+=/);
	}
});

test('what is slipped into a page does not run', async ({ page }) => {
	for (const path of ['/fr/', '/fr/event/su25-shootdown/']) {
		await open(page, path);
		const refused = await page.evaluate(async () => {
			const refused: string[] = [];
			addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
			const box = document.createElement('div');
			box.innerHTML = '<img src="/nowhere.png" onerror="window.hacked = true"><p style="color: red">x</p>';
			const script = document.createElement('script');
			script.textContent = 'window.hacked = true';
			document.body.append(box, script);
			await fetch('https://example.org/').catch(() => undefined);
			await new Promise((done) => setTimeout(done, 300));
			return refused;
		});
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		for (const directive of ['script-src-attr', 'script-src-elem', 'style-src-attr', 'connect-src'])
			expect(refused, path).toContain(directive);
	}
});

test.describe('a dossier with hostile names', () => {
	const hostile = '</script><img src=x onerror=alert(1)>';
	const dir = mkdtempSync(join(tmpdir(), 'chronocarte-hostile-'));
	let site: { url: string; close: () => Promise<void> } | undefined;

	test.skip(({ isMobile }) => isMobile, 'built once, read once');
	test.describe.configure({ mode: 'serial' });

	test.beforeAll(async ({ browserName: _ }, { project }) => {
		if (project.use.isMobile) return;
		test.setTimeout(240_000);
		for (const part of ['src', 'static', 'data', 'package.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'])
			cpSync(join(root, part), join(dir, part), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
		rewrite('data/events/su25-shootdown.yaml', /^( +)(fr|en): .*Su-25.*$/gm, `$1$2: "${hostile}"`);
		rewrite('data/actors.yaml', /(- id: sergei-lavrov\n +name: ).*/, '$1{ fr: __proto__, en: __proto__ }');
		// Only what is read below: the whole site takes minutes.
		rewrite(
			'svelte.config.js',
			/prerender: \{/,
			`prerender: { crawl: false, entries: ${JSON.stringify(read)}, handleUnseenRoutes: 'ignore', handleHttpError: 'ignore',`
		);
		rewrite('svelte.config.js', /strict: [^}]*\}/, 'strict: false }');
		rewrite('svelte.config.js', 'precompress: true', 'precompress: false');
		const env = { ...process.env, BUILD_DIR: 'build' };
		mkdirSync(join(dir, 'build'));
		await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
			cwd: dir,
			env
		});
		site = await serve({ dir: join(dir, 'build') });
	});
	test.afterAll(async () => {
		await site?.close();
		rmSync(dir, { recursive: true, force: true });
	});

	const read = [
		'/',
		'/fr/',
		'/fr/dossier.json',
		'/fr/map.svg',
		'/fr/event/su25-shootdown/',
		'/fr/actor/sergei-lavrov/',
		'/fr/event/lavrov-raqqa-offer/'
	];

	function rewrite(path: string, find: RegExp | string, put: string) {
		const text = readFileSync(join(dir, path), 'utf8');
		const changed = text.replace(find, put);
		expect(changed, path).not.toBe(text);
		writeFileSync(join(dir, path), changed);
	}

	test('shows them as the text that they are', async ({ page }) => {
		const { said } = watch(page);
		await open(page, `${site?.url}/fr/event/su25-shootdown/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile);
		await expect(page).toHaveTitle(`${hostile} · Chronocarte`);
		const data = await page.locator('script[type="application/ld+json"]').textContent();
		expect(JSON.parse(data ?? '').name).toBe(hostile);

		await open(page, `${site?.url}/fr/?event=su25-shootdown`);
		const chronicle = page.getByRole('region', { name: 'Chronique' });
		await expect(chronicle.getByRole('heading', { level: 3, name: hostile })).toBeVisible();
		await chronicle.getByText('Citer', { exact: true }).click();
		await expect(chronicle.getByText(`« ${hostile} »`)).toBeVisible();
		const timeline = page.getByRole('region', { name: 'Frise chronologique' });
		await expect(timeline.getByRole('option', { name: hostile })).toBeVisible();

		await open(page, `${site?.url}/fr/actor/sergei-lavrov/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('__proto__');
		await open(page, `${site?.url}/fr/event/lavrov-raqqa-offer/`);
		await expect(page.getByRole('link', { name: '__proto__' }).first()).toBeVisible();
		await open(page, `${site?.url}/fr/?event=lavrov-raqqa-offer`);
		await expect(chronicle.getByRole('link', { name: '__proto__' }).first()).toBeVisible();

		expect(await page.locator('img[onerror]').count()).toBe(0);
		expect(said).toEqual([]);
	});
});
