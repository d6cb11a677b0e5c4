import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOUND } from '../domain/check/soundDossier.ts';

function dossier(...given: string[]): { status: number | null; out: string } {
	return dossierIn('', ...given);
}

/** With what DOSSIER names. */
function dossierIn(folder: string, ...given: string[]): { status: number | null; out: string } {
	const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/dossier.ts', ...given], {
		encoding: 'utf8',
		env: { ...process.env, DOSSIER: folder }
	});
	return { status: run.status, out: run.stdout + run.stderr };
}

describe('npm run dossier', { timeout: 30000 }, () => {
	it('check prints every fault and their count, and fails', () => {
		const dir = mkdtempSync(join(tmpdir(), 'records-'));
		for (const folder of ['events', 'articles', 'talks']) mkdirSync(join(dir, folder));
		for (const [path, text] of Object.entries(SOUND)) writeFileSync(join(dir, path), text);
		expect(dossier('check', dir)).toEqual({
			status: 0,
			out: '11 files, no fault.\nThe speaker’s notes (1) become public with the site: PUBLISH_NOTES=no npm run build leaves them out.\n'
		});
		writeFileSync(
			join(dir, 'events/moscow-talks.yaml'),
			(SOUND['events/moscow-talks.yaml'] ?? '').replace('2018-12-29', '2018-13')
		);
		const { status, out } = dossier('check', dir);
		rmSync(dir, { recursive: true });
		expect(status).toBe(1);
		expect(out).toContain(`${dir}/events/moscow-talks.yaml:8:7 when: «2018-13» is not a date. Write 2018-12, or 2018`);
		expect(out.trim().split('\n').at(-1)).toBe('1 error in 1 of 11 files.');
	});

	it('generate makes a dossier that passes, in a folder of its own, and DOSSIER names it', () => {
		const parent = mkdtempSync(join(tmpdir(), 'made-up-'));
		const dir = join(parent, 'one');
		expect(dossier('generate', dir, '--events', '1000', '--seed', '3')).toEqual({
			status: 0,
			out: `${dir} holds 1000 made-up events.\n`
		});
		expect(dossier('generate', dir, '--events', '10').out).toContain('is there already, and is not empty');
		expect(dossierIn(dir, 'check')).toEqual({ status: 0, out: '15 files, no fault.\n' });
		appendFileSync(join(dir, 'events.csv'), 'late,2018-13,Tard,Late,talks,diplomacy,,,,,,,,,made-up\n');
		expect(dossierIn(dir, 'check').out).toContain(
			`${dir}/events.csv:1002:1 row 1001 when: «2018-13» is not a date. Write 2018-12, or 2018 where nobody knows the month.`
		);
		rmSync(parent, { recursive: true });
	});

	it('DOSSIER that names no folder is told', () => {
		expect(dossierIn('nowhere/at-all', 'check')).toEqual({
			status: 1,
			out: 'DOSSIER is nowhere/at-all: there is no such folder.\n'
		});
	});

	it('schema --check passes on what is committed', () => {
		expect(dossier('schema', '--check')).toEqual({ status: 0, out: 'The schemas are current.\n' });
	});

	it.each([
		['an unknown command', ['chek'], 1, 'There is no command «chek».'],
		['verify without a folder', ['verify'], 1, '«verify» needs something else beside it.'],
		['generate without a number', ['generate', 'made-up'], 1, 'How many events? Write --events 1000.'],
		['generate with words', ['generate', 'made-up', '--events', 'many'], 1, '--events needs a number'],
		['a folder that is not there', ['check', 'nowhere'], 1, 'There is no folder nowhere.'],
		['no command', [], 0, 'Usage: npm run dossier']
	])('%s is helped', (_, given, status, expected) => {
		const run = dossier(...given);
		expect(run.status).toBe(status);
		expect(run.out).toContain(expected);
	});
});
