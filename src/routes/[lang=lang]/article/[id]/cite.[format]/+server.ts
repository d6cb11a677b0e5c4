import { fileOf, filesOf } from '../../../cite.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => filesOf('article');

export const GET: RequestHandler = ({ params }) => fileOf('article', params);
