import { LANGUAGES } from '../../../domain/lists.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const GET: RequestHandler = () =>
	new Response('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 846 482"/>', { headers: { 'content-type': 'image/svg+xml' } });
