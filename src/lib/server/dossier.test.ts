import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFiles } from '../../domain/check/check.ts';
import { printProblem } from '../../domain/check/printProblem.ts';
import { SOUND } from '../../domain/check/soundDossier.ts';
import { loadDossier } from './dossier.ts';
import { readDossierFiles } from './files.ts';

describe('the real dossier', () => {
	it('the real dossier has no faults', () => {
		const { problems } = checkFiles(readDossierFiles());
		expect(problems.filter(({ level }) => level === 'error').map(printProblem)).toEqual([]);
	});

	it('every id that a page follows names something that is there', () => {
		const { fr } = loadDossier().dossiers;
		const events = new Set(fr.events.map(({ id }) => id));
		const followed = [...fr.articles, ...fr.places, ...fr.actors, ...fr.disagreements].flatMap((entry) => entry.events);
		const links = fr.events.flatMap((event) => event.links.map(({ to }) => to));
		expect([...followed, ...links].filter((id) => !events.has(id))).toEqual([]);
	});

	it('compiles to the same bytes under three time zones and a clock set years ahead', () => {
		const script = `
			const ahead = Number(process.env.AHEAD);
			const RealDate = Date;
			globalThis.Date = class extends RealDate {
				constructor(...given) { given.length === 0 ? super(RealDate.now() + ahead) : super(...given); }
				static now() { return RealDate.now() + ahead; }
			};
			const { loadDossier } = await import('./src/lib/server/dossier.ts');
			process.stdout.write(JSON.stringify(loadDossier().dossiers));
		`;
		const compiled = [
			['UTC', 0],
			['Pacific/Kiritimati', 0],
			['America/St_Johns', 0],
			['UTC', 20 * 365.25 * 86400000]
		].map(([zone, ahead]) => {
			const env = { ...process.env, TZ: String(zone), AHEAD: String(ahead) };
			const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
				env,
				encoding: 'utf8',
				maxBuffer: 2 ** 26
			});
			return run.status === 0 ? run.stdout : run.stderr;
		});
		expect(JSON.parse(compiled[0] ?? '')).toEqual(loadDossier().dossiers);
		expect(new Set(compiled).size).toBe(1);
	}, 60000);
});

describe('loadDossier', () => {
	let dir = '';
	beforeEach(() => {
		dir = mkdtempSync(join(tmpdir(), 'dossier-'));
		for (const folder of ['events', 'articles', 'talks']) mkdirSync(join(dir, folder));
		write(SOUND);
	});
	afterEach(() => rmSync(dir, { recursive: true }));

	function write(texts: Readonly<Record<string, string>>): void {
		for (const [path, text] of Object.entries(texts)) writeFileSync(join(dir, path), text);
	}

	it('is read once, and again when asked for afresh', () => {
		const first = loadDossier({ dir });
		write({ 'sources.yaml': (SOUND['sources.yaml'] ?? '').replace('Reuters', 'AFP') });
		expect(loadDossier({ dir })).toBe(first);
		expect(loadDossier({ dir, fresh: true }).dossiers.fr.sources[0]?.publisher).toBe('AFP');
	});

	it('throws all faults as the command line prints them', () => {
		write({ 'sources.yaml': (SOUND['sources.yaml'] ?? '').replace('2018-12-29', '2018-13') });
		expect(() => loadDossier({ dir })).toThrow(
			`${dir}/sources.yaml:5:9 s01.date: «2018-13» is not a date. Write 2018-12, or 2018 where nobody knows the month.\n1 error in 1 of 11 files.`
		);
	});

	it('an editor’s hidden files are no records', () => {
		write({ 'events/.x.yaml.swp': '\u0000', '.DS_Store': '\u0000' });
		expect(loadDossier({ dir }).problems).toEqual([]);
	});
});
