import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readPiece } from '../../domain/columns/piece.ts';
import { LANGUAGES } from '../../domain/lists.ts';
import { CrowdIndex } from './crowdIndex.ts';
import type { Answer, Beginning, Sent } from './crowdWriter.ts';

/** The thread of a CrowdWriter, which starts it. */
const { folder, named } = workerData as Beginning;
const index = new CrowdIndex(named);
const hashes = { fr: createHash('sha256'), en: createHash('sha256') };
let count = 0;

parentPort?.on('message', (sent: Sent) => parentPort?.postMessage((sent ? write(sent) : end()) satisfies Answer));

function write(piece: NonNullable<Sent>): null {
	for (const lang of LANGUAGES) {
		const bytes = Buffer.from(piece[lang]);
		writeFileSync(join(folder, lang, `${count}.json`), bytes);
		hashes[lang].update(bytes);
	}
	count++;
	index.add({ fr: readPiece(piece.fr), en: readPiece(piece.en) });
	return null;
}

function end(): NonNullable<Answer> {
	for (const { path, bytes } of index.files()) writeFileSync(join(folder, path), bytes);
	return { fr: hashes.fr.digest('hex'), en: hashes.en.digest('hex') };
}
