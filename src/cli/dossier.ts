import { existsSync, statSync } from 'node:fs';
import { checkFiles } from '../domain/check/check.ts';
import { printProblems } from '../domain/check/printProblem.ts';
import { readDossierFiles } from '../lib/server/files.ts';
import { staleSchemas, writeSchemas } from '../lib/server/schemas.ts';
import { verifyArticles } from '../lib/server/verify.ts';

const HELP = `Usage: npm run dossier -- COMMAND

  check [DIR]       every fault of the records at once, with file, line and what to write instead (DIR: data)
  verify TEXTS      do the articles in TEXTS still read as they did when they were cited?
  schema            write data/schema/, from which editors complete and underline
  schema --check    is data/schema/ current?`;

/** Each command gives what it prints and whether it found nothing amiss. */
interface Outcome {
	readonly text: string;
	readonly ok: boolean;
}

const [command = '', argument] = process.argv.slice(2);
const { text, ok } = run(command, argument);
(ok ? console.log : console.error)(text);
process.exitCode = ok ? 0 : 1;

function run(name: string, given: string | undefined): Outcome {
	if (name === 'check') return check(given ?? 'data');
	if (name === 'verify' && given !== undefined) return verify(given);
	if (name === 'schema' && (given === undefined || given === '--check')) return schema(given === '--check');
	if (name === '' || name === 'help' || name === '--help') return { text: HELP, ok: true };
	const known = ['check', 'verify', 'schema'].includes(name);
	const fault = known ? `«${name}» needs something else beside it.` : `There is no command «${name}».`;
	return { text: `${fault}\n\n${HELP}`, ok: false };
}

function check(dir: string): Outcome {
	if (!isFolder(dir)) return { text: `There is no folder ${dir}.`, ok: false };
	const files = readDossierFiles(dir);
	const { problems, records } = checkFiles(files, dir.replaceAll('\\', '/').replace(/\/+$/, ''));
	const lines = [printProblems(problems, files.length)];
	const notes = records?.talks.flatMap(({ record }) => record.steps).filter(({ notes }) => notes !== undefined).length;
	if (notes)
		lines.push(
			`The speaker’s notes (${notes}) become public with the site: PUBLISH_NOTES=no npm run build leaves them out.`
		);
	return { text: lines.join('\n'), ok: records !== null };
}

function verify(texts: string): Outcome {
	if (!isFolder(texts)) return { text: `There is no folder ${texts}.`, ok: false };
	const files = readDossierFiles();
	const { problems, records } = checkFiles(files);
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

function isFolder(path: string): boolean {
	return existsSync(path) && statSync(path).isDirectory();
}
