import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RawFile, Source } from '../../domain/read/rawFile.ts';
import { dossierFolder } from './folder.ts';

/** What stands in the folder beside the records and can be large: its names are enough. */
const NOT_READ = /^(basemap|schema)\//;
/** What may be larger than memory, and is read as it is needed. */
const TABLE = /^[^/]*\.(csv|ndjson|jsonl|tsv)$/i;

/**
 * The files of a dossier's folder, by name; hidden ones are an editor's or a system's own and stay out. Tables of up to
 * `held` bytes are held: a million rows, read one by one, are a million reads.
 */
export function readDossierFiles(dir = dossierFolder(), held = 0): RawFile[] {
	return dossierPaths(dir).map((path) => {
		if (NOT_READ.test(path)) return { path, bytes: new Uint8Array() };
		if (TABLE.test(path) && statSync(join(dir, path)).size > held)
			return { path, bytes: new Uint8Array(), source: sourceAt(join(dir, path)) };
		return { path, bytes: readFileSync(join(dir, path)) };
	});
}

/** The paths of a dossier's files, from its folder. */
export function dossierPaths(dir: string): string[] {
	return listed(dir, '');
}

function listed(dir: string, folder: string): string[] {
	const entries = readdirSync(join(dir, folder), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
	return entries
		.flatMap((entry) => (entry.isDirectory() ? listed(dir, `${folder}${entry.name}/`) : [folder + entry.name]))
		.sort();
}

/** The tables that are open, each once. */
const opened = new Map<string, number>();

function sourceAt(path: string): Source {
	const before = opened.get(path);
	if (before !== undefined) closeSync(before);
	const file = openSync(path, 'r');
	opened.set(path, file);
	let buffer = new Uint8Array();
	return {
		size: fstatSync(file).size,
		read(from, to) {
			if (buffer.length < to - from) buffer = new Uint8Array(to - from);
			let got = 0;
			while (got < to - from) {
				const bytes = readSync(file, buffer, got, to - from - got, from + got);
				if (bytes === 0) throw new Error(`${path} became shorter while it was read.`);
				got += bytes;
			}
			return buffer.subarray(0, got);
		}
	};
}
