import type { Dossier } from '../dossier.ts';

/** Where the file of a record can be seen and mended; null where the dossier does not tell where its records are. */
export function recordAddress(
	{ repository }: Pick<Dossier, 'repository'>,
	kind: 'event' | 'article',
	id: string
): string | null {
	return repository === null ? null : `${repository}/${kind}s/${encodeURIComponent(id)}.yaml`;
}
