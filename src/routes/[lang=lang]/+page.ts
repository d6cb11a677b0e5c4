import type { PageLoad } from './$types';

/** What only a large dossier needs is fetched by it only. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	crowd: data.crowd && { ...data.crowd, parts: await import('$lib/crowd/parts.ts') }
});
