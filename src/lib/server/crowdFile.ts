import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../domain/columns/manifest.ts';

/** The events of a large dossier as a browser fetches them. */
export interface CrowdFiles {
	readonly manifest: Manifest;
	/** The folder that holds them, in one of the manifest's name. */
	readonly files: string;
}

/** One of its files; throws where there is none of this name. */
export function crowdFile({ manifest, files }: CrowdFiles, path: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(readFileSync(join(files, manifest.folder, path)));
}
