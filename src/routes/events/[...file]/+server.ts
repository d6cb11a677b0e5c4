import { error } from '@sveltejs/kit';
import { loadDossier } from '../../../lib/server/dossier.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [...(loadDossier().crowd?.files.keys() ?? [])].map((file) => ({ file }));

/** The columns and the texts of a large dossier’s events: fetched by its explorer. */
export const GET: RequestHandler = ({ params: { file } }) => {
	const bytes = loadDossier().crowd?.files.get(file);
	if (!bytes) error(404);
	const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
	return new Response(bytes, { headers: { 'content-type': type } });
};
