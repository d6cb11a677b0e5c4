import { toIso } from '../dates/day.ts';
import type { When, Window } from '../dates/when.ts';
import type { Dossier, Event, OutsideFact } from '../dossier.ts';
import { excerpt } from '../excerpt.ts';

/**
 * Events with their accounts as JSON, and beside them the lists to which their ids refer; dates are EDTF.
 * @param choices the window, and what was chosen as the address tells it
 */
export function eventsToJson(
	events: readonly Event[],
	dossier: Dossier,
	{ window, query }: { readonly window: Window; readonly query: string }
): string {
	const part = excerpt(
		dossier,
		events.map(({ id }) => id)
	);
	const articles = new Set(events.flatMap((event) => event.articles));
	const file = {
		dossier: dossier.title,
		language: dossier.lang,
		licence: 'CC BY 4.0',
		window: { from: toIso(window.from), to: toIso(window.to - 1) },
		query,
		events: events.map(eventOf),
		articles: part.articles
			.filter(({ id }) => articles.has(id))
			.map(({ id, outlet, outletSure, stands, title, titleBy, language, published, publishedWhy, url, archived }) => ({
				...{ id, outlet, outletSure, title, titleBy, language },
				...{ stands, published: published.edtf, publishedWhy, url, archived }
			})),
		kinds: dossier.kinds.map(({ id, label }) => ({ id, label })),
		themes: dossier.themes.map(({ id, label }) => ({ id, label })),
		places: part.places.map(({ id, name, kind, lat, lon, precision }) => ({ id, name, kind, lat, lon, precision })),
		actors: part.actors.map(({ id, name, kind, side }) => ({ id, name, kind, side })),
		sources: part.sources.map((source) => ({ ...source, date: edtf(source.date) })),
		disagreements: part.disagreements.map(({ id, question, positions, outside }) => ({
			...{ id, question, positions },
			outside: outside.map(factOf)
		}))
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

function eventOf(event: Event) {
	const { id, title, summary, warning, kind, theme, standing, phase, dated, where, who, outcome, links } = event;
	return {
		...{ id, title, summary, warning, kind, theme, standing, phase },
		when: event.when.edtf,
		...{ dated, where, who },
		accounts: event.accounts.map((account) => ({ ...account, when: edtf(account.when) })),
		outcome: outcome && { ...outcome, when: outcome.when.edtf },
		outside: event.outside.map(factOf),
		links,
		disagreements: event.disagreements
	};
}

function factOf(fact: OutsideFact) {
	return { ...fact, known: edtf(fact.known) };
}

function edtf(when: When | null): string | null {
	return when?.edtf ?? null;
}
