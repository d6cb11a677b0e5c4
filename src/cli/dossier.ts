import { closeSync, existsSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles, checkInSteps } from '../domain/check/check.ts';
import type { Progress } from '../domain/check/rows.ts';
import { printProblems } from '../domain/check/printProblem.ts';
import { generatedFiles, generatedTable, MOST_ARTICLES } from '../domain/generate/generate.ts';
import { readDossierFiles } from '../lib/server/files.ts';
import { dossierFolder, folderFault, isFolder } from '../lib/server/folder.ts';
import { ProgressTeller } from '../lib/server/progress.ts';
import { staleSchemas, writeSchemas } from '../lib/server/schemas.ts';
import { verifyArticles } from '../lib/server/verify.ts';

const HELP = `Usage: npm run dossier -- COMMAND

  check [DIR]       every fault of the records at once, with file, line and what to write instead (DIR: data, or what DOSSIER names)
  generate DIR --events N [--seed S] [--articles A]
                    a made-up dossier of N events, told by A articles at most (10), in a new folder, to try how the site bears
                    them: DOSSIER=DIR npm start
  verify TEXTS      do the articles in TEXTS still read as they did when they were cited?
  schema            write data/schema/, from which editors complete and underline
  schema --check    is data/schema/ current?`;

/** Each command gives what it prints and whether it found nothing amiss. */
interface Outcome {
	readonly text: string;
	readonly ok: boolean;
}

const [command = '', argument, ...options] = process.argv.slice(2);
const { text, ok } = run(command, argument, options);
(ok ? console.log : console.error)(text);
process.exitCode = ok ? 0 : 1;

function run(name: string, given: string | undefined, options: readonly string[]): Outcome {
	const missing = folderFault();
	if (missing) return { text: missing, ok: false };
	if (name === 'check') return check(given ?? dossierFolder());
	if (name === 'generate' && given !== undefined) return generate(given, options);
	if (name === 'verify' && given !== undefined) return verify(given);
	if (name === 'schema' && (given === undefined || given === '--check')) return schema(given === '--check');
	if (name === '' || name === 'help' || name === '--help') return { text: HELP, ok: true };
	const known = ['check', 'generate', 'verify', 'schema'].includes(name);
	const fault = known ? `«${name}» needs something else beside it.` : `There is no command «${name}».`;
	return { text: `${fault}\n\n${HELP}`, ok: false };
}

function check(dir: string): Outcome {
	if (!isFolder(dir)) return { text: `There is no folder ${dir}.`, ok: false };
	const files = readDossierFiles(dir);
	const { problems, records, untold } = told(checkInSteps(files, dir.replaceAll('\\', '/').replace(/\/+$/, '')));
	const lines = [printProblems(problems, files.length, untold)];
	const notes = records?.talks.flatMap(({ record }) => record.steps).filter(({ notes }) => notes !== undefined).length;
	if (notes)
		lines.push(
			`The speaker’s notes (${notes}) become public with the site: PUBLISH_NOTES=no npm run build leaves them out.`
		);
	return { text: lines.join('\n'), ok: records !== null };
}

/** Takes all steps of a long work, telling how far it is. */
function told<T>(steps: Generator<Progress, T>): T {
	const teller = new ProgressTeller();
	for (;;) {
		const step = steps.next();
		if (!step.done) {
			teller.tell(step.value);
			continue;
		}
		teller.end();
		return step.value;
	}
}

function generate(dir: string, options: readonly string[]): Outcome {
	const numbers = new Map<string, number>([
		['--seed', 1],
		['--articles', MOST_ARTICLES]
	]);
	for (let i = 0; i < options.length; i += 2) {
		const [name = '', value = ''] = options.slice(i, i + 2);
		if (!['--events', '--seed', '--articles'].includes(name))
			return { text: `There is no option «${name}».\n\n${HELP}`, ok: false };
		if (!/^\d{1,8}$/.test(value)) return { text: `${name} needs a number, such as ${name} 1000.`, ok: false };
		numbers.set(name, Number(value));
	}
	const [count, articles] = [numbers.get('--events') ?? 0, numbers.get('--articles')];
	if (count === 0) return { text: 'How many events? Write --events 1000.', ok: false };
	if (existsSync(dir) && (!isFolder(dir) || readdirSync(dir).length > 0))
		return { text: `${dir} is there already, and is not empty: name another folder.`, ok: false };
	mkdirSync(articles === 0 ? dir : join(dir, 'articles'), { recursive: true });
	for (const [file, text] of generatedFiles(articles)) writeFileSync(join(dir, file), text);
	const table = openSync(join(dir, 'events.csv'), 'w');
	const lines: string[] = [];
	const write = () =>
		writeSync(
			table,
			lines
				.splice(0)
				.map((line) => `${line}\n`)
				.join('')
		);
	for (const line of generatedTable(count, numbers.get('--seed') ?? 1, articles))
		if (lines.push(line) === 10_000) write();
	write();
	closeSync(table);
	return { text: `${dir} holds ${count} made-up events.`, ok: true };
}

function verify(texts: string): Outcome {
	if (!isFolder(texts)) return { text: `There is no folder ${texts}.`, ok: false };
	const files = readDossierFiles();
	const { problems, records } = checkFiles(files, dossierFolder());
	if (!records) return { text: printProblems(problems, files.length), ok: false };
	const differences = verifyArticles(records.articles, texts);
	if (differences.length === 0)
		return { text: `All ${records.articles.length} articles read as they were cited.`, ok: true };
	const count = `${differences.length} difference${differences.length === 1 ? '' : 's'}.`;
	return { text: [...differences, count].join('\n'), ok: false };
}

function schema(checkOnly: boolean): Outcome {
	if (!checkOnly) return { text: writeSchemas().join('\n'), ok: true };
	const stale = staleSchemas();
	if (stale.length === 0) return { text: 'The schemas are current.', ok: true };
	return { text: `Not current: ${stale.join(', ')}. Run npm run dossier -- schema.`, ok: false };
}
