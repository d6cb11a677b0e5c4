import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../src/cli/chromium.mjs';
import { root } from '../src/cli/run.mjs';
import { serve } from '../src/cli/serve.mjs';
import { built } from './dossiers.mjs';
import { visit } from './measure.mjs';
import { zoomPlainMap } from './plain.mjs';
import { tableOf } from './report.mjs';

// What the explorer costs with 40 to 1,000,000 events: `npm run bench`. bench/README.md tells how to use it.

const { values } = parseArgs({
	options: {
		n: { type: 'string', default: '40,1000,10000,100000,1000000' },
		runs: { type: 'string', default: '5' },
		/** How many times slower the pan is tried again, at 10,000 events. */
		throttle: { type: 'string', default: '4' },
		out: { type: 'string', default: join(root, 'bench', 'results', 'bench.json') },
		/** A folder for pictures of what was measured. */
		shots: { type: 'string' }
	}
});
const sizes = values.n.split(',').map(Number);
const SLOWED_AT = 10_000;

for (const folder of [dirname(values.out), values.shots]) if (folder) mkdirSync(folder, { recursive: true });
/** @type {Map<number, Awaited<ReturnType<typeof serve>>>} */
const sites = new Map();
for (const n of sizes) sites.set(n, await serve({ dir: await built(n) }));

/** @type {import('./report.mjs').Results} */
const results = {
	date: new Date().toISOString().slice(0, 10),
	commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
	machine: { processor: cpus()[0]?.model ?? '', cores: cpus().length, memory: totalmem(), browser: await version() },
	runs: [],
	failures: []
};
try {
	// A B C A B C: what disturbs the machine disturbs all alike.
	for (let run = 0; run < Number(values.runs); run++) {
		results.runs.push({ plain: await zoomPlainMap() });
		for (const [n, { url }] of sites) {
			const slowed = n === SLOWED_AT ? Number(values.throttle) : 0;
			const options = { slowed, shots: run === 0 ? values.shots : undefined };
			const measured = await visit(`${url}/fr/`, n, options).catch((error) => {
				console.error(`run ${run + 1}, ${n} events, once more after: ${error}`);
				results.failures.push(`${n}: ${error}`);
				return visit(`${url}/fr/`, n, options);
			});
			results.runs.push({ n, ...measured });
			writeFileSync(values.out, JSON.stringify(results, null, '\t'));
			console.error(`run ${run + 1}, ${n} events: usable after ${Math.round(measured.usable)} ms`);
		}
	}
} finally {
	await Promise.all([...sites.values()].map(({ close }) => close()));
}
console.log(tableOf(results));

async function version() {
	const path = await findChromium();
	return path ? execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() : '';
}
