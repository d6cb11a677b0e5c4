import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { root, run, runTool } from './run.mjs';
import { setUpChromium, setUpPackages } from './setup.mjs';

const reports = mkdtempSync(join(tmpdir(), 'chronocarte-'));
const tsx = 'tsx/dist/cli.mjs';
/** Events of the large dossier of the browser tests. */
const CROWD = 100_000;

/** @type {Promise<boolean> | undefined} */
let built;

/**
 * Every check, in order; a later one runs even where an earlier one failed, so that all faults are seen at once. Those
 * that only read run together: each takes one core.
 * @type {{ name: string, together?: true, needs?: 'chromium', run: () => Promise<boolean>, count?: () => Count }[]}
 */
const steps = [
	{ name: 'fonts', run: () => runTool(tsx, ['src/cli/fonts.ts'], { minutes: 2 }) },
	{ name: 'format', together: true, run: () => runTool('prettier/bin/prettier.cjs', ['--check', '.'], { minutes: 2 }) },
	{ name: 'lint', together: true, run: () => runTool('eslint/bin/eslint.js', ['.'], { minutes: 5 }) },
	{ name: 'types', together: true, run: types },
	{ name: 'dead', run: () => runTool('knip/bin/knip.js', [], { minutes: 2 }) },
	{ name: 'unit', run: unit, count: vitestCount },
	{ name: 'check', run: () => runTool(tsx, ['src/cli/dossier.ts', 'check'], { minutes: 2 }) },
	{ name: 'schema', run: () => runTool(tsx, ['src/cli/dossier.ts', 'schema', '--check'], { minutes: 2 }) },
	{ name: 'build', run: () => (built = build()) },
	{ name: 'weight', needs: 'chromium', run: weight },
	{ name: 'e2e', needs: 'chromium', run: browserTests, count: playwrightCount }
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
	console.error(`No step is called ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
	process.exit(2);
}
const chosen = asked.length > 0 ? steps.filter(({ name }) => asked.includes(name)) : steps;

await setUpPackages();
if (chosen.some(({ needs }) => needs === 'chromium')) process.env.CHROMIUM_PATH = await setUpChromium();

// The checks are of the site as it is without them.
delete process.env.BASE_PATH;
delete process.env.DOSSIER;
delete process.env.SITE_URL;

/** @type {string[]} */
const failed = [];
let tests = { passed: 0, failed: 0 };
for (let i = 0; i < chosen.length;) {
	const after = chosen.findIndex((step, j) => j > i && !(step.together && chosen[i]?.together));
	const batch = chosen.slice(i, after === -1 ? chosen.length : after);
	await Promise.all(batch.map(runStep));
	i += batch.length;
}
rmSync(reports, { recursive: true, force: true });

if (failed.length > 0)
	console.log(`\nFailed: ${failed.join(', ')}. Again, these only: npm test -- ${failed.join(' ')}`);
console.log(`\n${tests.passed} passed, ${tests.failed} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** @param {(typeof steps)[number]} step */
async function runStep({ name, run: check, count }) {
	console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
	const start = performance.now();
	const well = await check();
	console.log(`── ${name}: ${well ? 'well' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
	const counted = count?.() ?? { passed: 0, failed: 0 };
	// A failed step counts as one fault, unless its own tests tell more; a suite that broke off tells none.
	tests = { passed: tests.passed + counted.passed, failed: tests.failed + (well ? 0 : Math.max(1, counted.failed)) };
	if (!well) failed.push(name);
}

async function types() {
	const results = [
		await runTool('@sveltejs/kit/svelte-kit.js', ['sync'], { minutes: 2 }),
		await runTool('svelte-check/bin/svelte-check', ['--fail-on-warnings'], { minutes: 8 }),
		await runTool('typescript/bin/tsc', ['-p', 'src/domain'], { minutes: 2 }),
		await runTool('typescript/bin/tsc', ['-p', 'e2e'], { minutes: 2 })
	];
	return results.every(Boolean);
}

function unit() {
	const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`];
	return runTool('vitest/vitest.mjs', args, { minutes: 10 });
}

async function weight() {
	return (await siteIsBuilt()) && run(process.execPath, ['src/cli/weigh.mjs'], { minutes: 5 });
}

/** Once in a run: where it failed, what needs it fails without building again. */
async function siteIsBuilt() {
	if (built && !(await built)) console.log('The site was not built: see above.');
	return (built ??= isBuilt() ? Promise.resolve(true) : build());
}

/**
 * On build/; on a second build, under a base path and with an address of its own, as a project page of a forge has them;
 * on a third, of another dossier, whose events stand in a table and are told by no article; and on a fourth, with more
 * than the browser holds.
 */
async function browserTests() {
	const beside = (/** @type {string} */ name) => join(root, 'node_modules', '.cache', 'chronocarte', name);
	const [carte, table, crowd] = [beside('carte'), beside('table'), beside('crowd')];
	const env = {
		...{ E2E_CARTE: carte, E2E_TABLE: table, E2E_CROWD: crowd, E2E_CROWD_EVENTS: String(CROWD) },
		E2E_REPORT: join(reports, 'e2e.json')
	};
	const made = async (/** @type {number} */ events, /** @type {string} */ dir, /** @type {string[]} */ ...more) => {
		const dossier = beside(`made-up-${events}`);
		rmSync(dossier, { recursive: true, force: true });
		return (
			(await runTool(tsx, ['src/cli/dossier.ts', 'generate', dossier, '--events', String(events), ...more], {
				minutes: 1
			})) && (await build({ DOSSIER: dossier, BUILD_DIR: dir }))
		);
	};
	return (
		(await siteIsBuilt()) &&
		(await build({ BASE_PATH: '/carte', SITE_URL: 'https://chronocarte.example', BUILD_DIR: carte })) &&
		(await made(120, table, '--articles', '0')) &&
		(await made(CROWD, crowd)) &&
		(await runTool('@playwright/test/cli.js', ['test', '-c', 'e2e'], { minutes: 22, env }))
	);
}

/** @typedef {{ passed: number, failed: number }} Count */

/** @returns {Count} */
function vitestCount() {
	const { numPassedTests = 0, numFailedTests = 0 } = report('unit.json');
	return { passed: numPassedTests, failed: numFailedTests };
}

/** @returns {Count} */
function playwrightCount() {
	const { expected = 0, flaky = 0, unexpected = 0 } = report('e2e.json').stats ?? {};
	return { passed: expected + flaky, failed: unexpected };
}

/** What a runner wrote, or nothing where it broke off before. @param {string} name */
function report(name) {
	try {
		return JSON.parse(readFileSync(join(reports, name), 'utf8'));
	} catch {
		return {};
	}
}
