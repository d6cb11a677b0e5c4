import type { Account, Article, Event } from '../../domain/dossier.ts';
import type { Lookup } from '../../domain/lookup.ts';

/** What one article says of an event, in one or more accounts. */
export interface Telling {
	readonly article: Article;
	readonly accounts: readonly Account[];
}

/** An event's accounts by article, in order of publication. */
export function groupAccounts(event: Event, find: Lookup): readonly Telling[] {
	return event.articles.map((id) => ({
		article: find.article(id),
		accounts: event.accounts.filter((account) => account.article === id)
	}));
}

/** Paragraph numbers as a reader writes them: 2, 4–6. */
export function listParagraphs(paragraphs: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const n of [...paragraphs].sort((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && n === last[1] + 1) last[1] = n;
		else runs.push([n, n]);
	}
	return runs
		.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
		.join(', ');
}
