import type { Article, Dossier, Event } from './dossier.ts';

/** What one article does with one event: `later` happened after it appeared, so that its silence tells nothing. */
export type Telling = 'told' | 'differs' | 'silent' | 'later';

export interface Cell {
	readonly article: Article;
	readonly telling: Telling;
	/** Where it is told, in order, each once. */
	readonly paragraphs: readonly number[];
}

export interface Row {
	readonly event: Event;
	/** One for each article, in order of publication. */
	readonly cells: readonly Cell[];
	/** How many articles tell it. */
	readonly told: number;
}

/** Articles against events, both in order of time. */
export function compareArticles({ events, articles, disagreements }: Dossier): readonly Row[] {
	const positions = new Set(
		disagreements.flatMap((one) => one.positions.map(({ event, article }) => `${event} ${article}`))
	);
	return events.map((event) => {
		const cells = articles.map((article): Cell => {
			const accounts = event.accounts.filter((account) => account.article === article.id);
			const paragraphs = [...new Set(accounts.flatMap((account) => account.paragraphs))].sort((a, b) => a - b);
			const telling =
				accounts.length === 0
					? appearedBefore(article, event)
						? 'later'
						: 'silent'
					: positions.has(`${event.id} ${article.id}`)
						? 'differs'
						: 'told';
			return { article, telling, paragraphs };
		});
		return { event, cells, told: event.articles.length };
	});
}

/** The articles that do not tell an event: those that might have, and those that appeared before it. */
export function untold(
	event: Event,
	articles: readonly Article[]
): { readonly silent: readonly Article[]; readonly earlier: readonly Article[] } {
	const others = articles.filter(({ id }) => !event.articles.includes(id));
	return {
		silent: others.filter((article) => !appearedBefore(article, event)),
		earlier: others.filter((article) => appearedBefore(article, event))
	};
}

/** On its last day the article had certainly appeared: nothing of the event had begun by then. */
function appearedBefore({ published }: Article, { extent }: Event): boolean {
	return published.end !== null && published.end.to <= extent.from;
}
