import { json } from '@sveltejs/kit';
import { searchRecords } from '../../domain/search/records.ts';
import { makeIndex } from '../../domain/search/search.ts';
import { loadDossier } from '../../lib/server/dossier.ts';

export const prerender = true;

/** What the search needs, in both languages: fetched by those who search. */
export const GET = () => json(makeIndex(searchRecords(loadDossier().explorer)));
