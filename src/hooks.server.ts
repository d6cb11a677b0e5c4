import { building, dev } from '$app/environment';
import type { Handle, HandleServerError } from '@sveltejs/kit';

/** Writes the page's language on <html>, and asks for the fonts of the text at once. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.params.lang ?? 'fr'),
		preload: ({ type, path }) => type === 'css' || type === 'js' || (type === 'font' && /latin/.test(path))
	});

/** While developing, a data fault shows on the page in the words of the command line; while building, what stops it is told. */
export const handleError: HandleServerError = ({ error, message, status }) => {
	if (building && status !== 404) console.error(error);
	return { message: dev && error instanceof Error ? error.message : message };
};
