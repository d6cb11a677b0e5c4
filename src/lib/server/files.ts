import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawFile } from '../../domain/read/rawFile.ts';
import { dossierFolder } from './folder.ts';

/** What stands in the folder beside the records and can be large: its names are enough. */
const NOT_READ = /^(basemap|schema)\//;

/** The files of a dossier's folder, by name; hidden ones are an editor's or a system's own and stay out. */
export function readDossierFiles(dir = dossierFolder()): RawFile[] {
	return listed(dir, '').map((path) => ({
		path,
		bytes: NOT_READ.test(path) ? new Uint8Array() : readFileSync(join(dir, path))
	}));
}

function listed(dir: string, folder: string): string[] {
	const entries = readdirSync(join(dir, folder), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
	return entries
		.flatMap((entry) => (entry.isDirectory() ? listed(dir, `${folder}${entry.name}/`) : [folder + entry.name]))
		.sort();
}
