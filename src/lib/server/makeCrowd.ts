import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { checkInSteps } from '../../domain/check/check.ts';
import { printProblems } from '../../domain/check/printProblem.ts';
import type { Progress } from '../../domain/check/rows.ts';
import { compile } from '../../domain/compile/compile.ts';
import { streamOf } from '../../domain/compile/stream.ts';
import { compileTalks } from '../../domain/compile/talks.ts';
import { answerAsks } from './answer.ts';
import { writeCrowd } from './crowd.ts';
import { readDossierFiles } from './files.ts';
import { halfOf, keep, placeFor } from './kept.ts';
import { ProgressTeller } from './progress.ts';

/**
 * A process of its own that compiles a large dossier and keeps it: its memory ends with it, and a hand can stop it. Its
 * argument is the dossier's folder; faults go to the standard output.
 */
/** Bytes of a table that is read at once: with more, its rows are read from the disk as they are needed. */
const HELD = 1 << 28;

const [dir = ''] = process.argv.slice(2);
const place = placeFor(dir);
const half = halfOf(place);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.once(signal, () => {
		// A thread may write while it is removed.
		rmSync(half, { recursive: true, force: true, maxRetries: 10 });
		process.exit(1);
	});
const teller = new ProgressTeller();

const files = readDossierFiles(dir, HELD);
const { records, problems, untold } = await told(checkInSteps(files, dir));
if (records) {
	const { manifest, shelves, explorer, listed } = await told(writeCrowd(streamOf(records), half));
	const dossiers = explorer.fr.paged ? { fr: compile(records, 'fr'), en: compile(records, 'en') } : listed;
	const talks = { fr: compileTalks(records, 'fr'), en: compileTalks(records, 'en') };
	keep(half, place, {
		...{ dossiers, explorer, shelves, problems },
		crowd: { manifest, files: place.folder },
		talks: answerAsks(talks, dossiers)
	});
} else {
	process.stdout.write(printProblems(problems, files.length, untold));
	process.exitCode = 1;
}

/** Takes all steps of a long work, telling how far it is; now and then a signal is heard. */
async function told<T>(steps: Generator<Progress, T> | AsyncGenerator<Progress, T>): Promise<T> {
	for (;;) {
		const step = await steps.next();
		if (step.done) {
			teller.end();
			return step.value;
		}
		teller.tell(step.value);
		await setImmediate();
	}
}
