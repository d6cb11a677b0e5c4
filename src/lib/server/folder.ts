import { existsSync, statSync } from 'node:fs';

const NAMED = (process.env['DOSSIER'] ?? '').replaceAll('\\', '/').replace(/(.)\/+$/, '$1');

/** What is wrong with the folder that DOSSIER names; null where it is there, or none is named. */
export function folderFault(): string | null {
	return NAMED === '' || isFolder(NAMED) ? null : `DOSSIER is ${NAMED}: there is no such folder.`;
}

/** The folder of the dossier: DOSSIER=path takes another than data/. Throws where it names none. */
export function dossierFolder(): string {
	const fault = folderFault();
	if (fault) throw new Error(fault);
	return NAMED || 'data';
}

export function isFolder(path: string): boolean {
	return existsSync(path) && statSync(path).isDirectory();
}
