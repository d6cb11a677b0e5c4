import { json } from '@sveltejs/kit';
import { LANGUAGES, type Lang } from '../../../domain/lists.ts';
import { loadDossier } from '../../../lib/server/dossier.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

/** The whole dossier in one language: the texts that the explorer shows when an event opens. */
export const GET: RequestHandler = ({ params }) => json(loadDossier().explorer[params.lang as Lang]);
