import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { root } from '../src/cli/run.mjs';
import { CURATED } from './dossiers.mjs';
import { LIMITS } from './limits.mjs';

// bench/RESULTS.md of what `npm run bench` measured, and of what the peers' bench did beside us:
// `node bench/report.mjs [--ours bench/results/bench.json] [--peers bench/results/peers.json]`.

/** @typedef {Awaited<ReturnType<typeof import('./measure.mjs').visit>> & { n: number }} Visit */
/** @typedef {{ plain: import('./measure.mjs').Gesture }} Plain */
/** @typedef {{ date: string, commit: string, machine: { processor: string, cores: number, memory: number, browser: string }, runs: (Visit | Plain)[], failures: string[] }} Results */
/** @typedef {{ peer: string, n: number, warm?: boolean, load?: { usable: number }, pan?: Record<string, { script: number, layout: number, style: number }> }} PeerRun */
/** @typedef {{ runs: PeerRun[] }} Peers what the peers' bench wrote */

/** @param {readonly number[]} values */
export function median(values) {
	const ordered = [...values].sort((a, b) => a - b);
	const half = ordered.length >> 1;
	return ordered.length % 2 ? (ordered[half] ?? NaN) : ((ordered[half - 1] ?? NaN) + (ordered[half] ?? NaN)) / 2;
}

/** What limits are judged by: medians of what was measured of so many events. @param {Results} results @param {Peers} peers */
export function mediansOf({ runs }, peers) {
	const visits = runs.filter((run) => 'n' in run);
	const plain = runs.filter((run) => 'plain' in run).map((run) => run.plain);
	const sizes = [...new Set(visits.map(({ n }) => n))].sort((a, b) => a - b);
	return {
		sizes,
		/** @param {number} n @param {(visit: Visit) => number | readonly number[] | null | undefined} take */
		of: (n, take) => median(visits.filter((visit) => visit.n === n).flatMap((visit) => take(visit) ?? [])),
		/** @param {(gesture: import('./measure.mjs').Gesture) => number} take */
		plain: (take) => median(plain.map(take)),
		/** @param {number} n @param {string} peer @param {(run: PeerRun) => number | undefined} take */
		peer: (n, peer, take) =>
			median(
				peers.runs.filter((run) => run.n === n && run.peer === peer && !run.warm).flatMap((run) => take(run) ?? [])
			)
	};
}
/** @typedef {ReturnType<typeof mediansOf>} Medians */

/** One Markdown table: what was measured, and beneath a figure its limit. @param {Results} results @param {Peers} [peers] */
export function tableOf(results, peers = { runs: [] }) {
	const medians = mediansOf(results, peers);
	const head = ['', ...medians.sizes.map((n) => (n === CURATED ? `${n} (curated)` : n.toLocaleString('en')))];
	const rows = LIMITS.map(({ name, unit, value, limit }) => [
		`${name}${unit && `, ${unit}`}`,
		...medians.sizes.map((n) => cell(value(medians, n), limit?.(n, medians), unit))
	]);
	return [head, head.map((_, i) => (i ? '--:' : ':--')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** @param {number} value @param {number | undefined} limit @param {string} unit */
function cell(value, limit, unit) {
	if (Number.isNaN(value)) return '–';
	if (limit === undefined || Number.isNaN(limit)) return shown(value, unit);
	const kept = value <= limit * (1 + 1e-9);
	return `${kept ? shown(value, unit) : `**${shown(value, unit)}**`} (≤ ${shown(limit, unit)})`;
}

/** @param {number} value @param {string} unit */
function shown(value, unit) {
	const digits = unit === 'x' ? 2 : unit === '%' || unit === 'MB' || Math.abs(value) < 10 ? 1 : 0;
	return value.toFixed(digits).replace(/\.0+$/, '');
}

/** @param {Results} results @param {Peers} peers @param {string} words what is said of the figures, kept from page to page */
function pageOf(results, peers, words) {
	const { machine, date, commit, runs } = results;
	const visits = runs.filter((run) => 'n' in run);
	const each = visits.length / new Set(visits.map(({ n }) => n)).size;
	return `# What the explorer costs

Measured on ${date} at ${commit}: ${machine.cores} cores (${machine.processor}), ${Math.round(machine.memory / 2 ** 30)} GB of
memory, ${machine.browser}, headless, without a graphics card. Medians of ${Math.floor(each)} runs, interleaved over the sizes. In brackets the
limit; **bold** is what does not keep it.

${tableOf(results, peers)}

${words}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const folder = join(root, 'bench', 'results');
	const { values } = parseArgs({
		options: {
			ours: { type: 'string', default: join(folder, 'bench.json') },
			peers: { type: 'string' },
			out: { type: 'string', default: join(root, 'bench', 'RESULTS.md') }
		}
	});
	const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
	const before = readFileSync(values.out, 'utf8');
	const words = before.slice(before.indexOf('\n## ') + 1);
	writeFileSync(values.out, pageOf(read(values.ours), values.peers ? read(values.peers) : { runs: [] }, words));
}
