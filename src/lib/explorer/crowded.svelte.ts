import type * as Parts from '../crowd/parts.ts';

/** What draws a crowd in the views: there once it was fetched, by a large dossier only. */
class Crowded {
	parts = $state.raw<typeof Parts | null>(null);
}

export const crowded = new Crowded();
