import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedFiles, generatedTable } from '../../domain/generate/generate.ts';
import { loadDossier } from './dossier.ts';
import { kept, placeFor } from './kept.ts';

const dir = mkdtempSync(join(tmpdir(), 'kept-'));
const cache = join('node_modules', '.cache', 'chronocarte');

function written(): readonly string[] {
	const { family } = placeFor(dir);
	return existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith(family)) : [];
}

/** Stops the process that compiles the dossier once it writes. */
async function stopped(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
	const maker: ChildProcess = spawn(process.execPath, [
		'--import',
		'tsx',
		join('src', 'lib', 'server', 'makeCrowd.ts'),
		dir
	]);
	const ended = once(maker, 'exit');
	const half = () => written().find((name) => name.endsWith(`.half-${maker.pid}`));
	while (maker.exitCode === null && !existsSync(join(cache, half() ?? 'none', 'writing', 'en', '3.json')))
		await setTimeout(5);
	expect(half()).toBeDefined();
	maker.kill(signal);
	await ended;
}

beforeAll(() => {
	mkdirSync(join(dir, 'articles'));
	for (const [path, text] of generatedFiles()) writeFileSync(join(dir, path), text);
	writeFileSync(join(dir, 'events.csv'), [...generatedTable(12_000, 2)].join('\n'));
});
afterAll(() => {
	for (const name of written()) rmSync(join(cache, name), { recursive: true });
	rmSync(dir, { recursive: true });
});

describe('a large dossier, compiled once', { timeout: 120_000 }, () => {
	it('leaves nothing behind when a hand stops it', async () => {
		await stopped('SIGINT');
		expect(written()).toEqual([]);
	});

	it('is not taken for whole when it broke off, and is made then', async () => {
		await stopped('SIGKILL');
		expect(kept(placeFor(dir))).toBeNull();
		expect(written()).toHaveLength(1);
		const { crowd, dossiers } = loadDossier({ dir });
		expect([crowd?.manifest.sizes.rows, dossiers.fr.paged]).toEqual([12_000, false]);
		expect(written().map((name) => join(cache, name))).toEqual([crowd?.files]);
		expect(existsSync(join(crowd?.files ?? '', crowd?.manifest.folder ?? '', 'fr', '0.json'))).toBe(true);
	});

	it('is found again as long as its files are as they were', () => {
		const first = loadDossier({ dir, fresh: true });
		writeFileSync(join(first.crowd?.files ?? '', 'mark'), '');
		expect(loadDossier({ dir, fresh: true })).toEqual(first);
		expect(existsSync(join(first.crowd?.files ?? '', 'mark'))).toBe(true);
		utimesSync(join(dir, 'places.yaml'), 1, 1);
		const next = loadDossier({ dir, fresh: true });
		expect(next.crowd?.manifest).toEqual(first.crowd?.manifest);
		expect(written().map((name) => join(cache, name))).toEqual([next.crowd?.files]);
		expect(next.crowd?.files).not.toBe(first.crowd?.files);
	});

	it('throws its faults as the command line prints them, the first hundred', () => {
		const lines = [...generatedTable(12_000, 2)];
		const faulty = lines.map((line, i) => (i % 2 === 1 ? line.replace(/,(strike|clash|convoy),/, ',storm,') : line));
		writeFileSync(join(dir, 'events.csv'), faulty.join('\n'));
		const count = faulty.filter((line) => line.includes(',storm,')).length;
		expect(count).toBeGreaterThan(1000);
		let text = '';
		try {
			loadDossier({ dir, fresh: true });
		} catch (error) {
			text = error instanceof Error ? error.message : '';
		}
		const told = text.split('\n');
		expect(told[0]).toContain('events.csv:');
		expect(told[0]).toContain('There is no kind «storm».');
		expect(told.slice(-2)).toEqual([`… and ${count - 100} more.`, `${count} errors in 1 of 15 files.`]);
		expect(told).toHaveLength(102);
	});
});
