import { parseIso, startOfMonth, startOfNextMonth } from '../dates/day.ts';
import type { Window } from '../dates/when.ts';
import type { Disagreement, Dossier } from '../dossier.ts';
import { MOST_PAGES } from '../limits.ts';
import type { Lang } from '../lists.ts';
import type { DisagreementRecord } from '../records/disagreement.ts';
import type { Records } from '../records/records.ts';
import { compileEvent, compileOutside } from './events.ts';
import { linksOf } from './links.ts';
import { compileActor, compileArea, compileArticle, compilePlace, compileSource } from './lists.ts';
import { actorsIn, articlesIn, mentions, placesIn } from './mentions.ts';
import { inOrderOfPublication, inOrderOfTime, type DatedEvent } from './order.ts';
import { wordsIn } from './words.ts';

/** Records that passed every check, as plain data for the pages of one language: the same whenever and wherever. */
export function compile(records: Records, lang: Lang): Dossier {
	const { dossier } = records;
	const articles = inOrderOfPublication(records.articles);
	const events = inOrderOfTime(records.events, articles);
	const [links, told] = [linksOf(events), new Map(events.map((event) => [event.id, event.told]))];
	const [byArticle, byPlace, byActor] = [
		mentions(events, articlesIn),
		mentions(events, placesIn),
		mentions(events, actorsIn)
	];
	const disagreements = records.disagreements.map((record) => compileDisagreement(record, lang, events));
	return {
		lang,
		title: wordsIn(lang, dossier.title),
		introduction: wordsIn(lang, dossier.introduction),
		repository: dossier.repository?.replace(/\/+$/, '') ?? null,
		themes: dossier.themes.map(({ id, label, light, dark }) => ({ id, label: wordsIn(lang, label), light, dark })),
		kinds: dossier.kinds.map(({ id, label, shape }) => ({ id, label: wordsIn(lang, label), shape })),
		glossary: (dossier.glossary ?? []).map(({ term, means }) => ({
			term: wordsIn(lang, term),
			means: wordsIn(lang, means)
		})),
		opening: { window: windowOf(dossier.opening), view: dossier.opening.view },
		views: dossier.views.map(({ id, label, south, west, north, east }) => ({
			id,
			label: wordsIn(lang, label),
			south,
			west,
			north,
			east
		})),
		extent: extentOfAll(events) ?? windowOf(dossier.opening),
		paged: events.length <= MOST_PAGES,
		articles: articles.map((article) => compileArticle(article, lang, byArticle(article.id))),
		events: events.map((event) =>
			compileEvent(event, {
				lang,
				articles: articles.map(({ id }) => id),
				links: links.get(event.id) ?? [],
				disagreements: disagreements.filter(({ events: ids }) => ids.includes(event.id)).map(({ id }) => id)
			})
		),
		places: records.places.map((place) => compilePlace(place, lang, byPlace(place.id))),
		actors: records.actors.map((actor) => compileActor(actor, lang, byActor(actor.id))),
		sources: records.sources.map((source) => compileSource(source, lang)),
		areas: records.areas.map((area) => compileArea(area, lang, told.get(area.properties.event) ?? null)),
		disagreements
	};
}

function compileDisagreement(record: DisagreementRecord, lang: Lang, events: readonly DatedEvent[]): Disagreement {
	const touched = new Set(record.positions.map(({ event }) => event));
	return {
		id: record.id,
		question: wordsIn(lang, record.question),
		positions: record.positions.map(({ event, article, paragraphs, voice, says }) => ({
			event,
			article,
			paragraphs: paragraphs ?? [],
			voice,
			says: wordsIn(lang, says)
		})),
		outside: (record.outside ?? []).map((fact) => compileOutside(fact, lang)),
		events: events.filter(({ id }) => touched.has(id)).map(({ id }) => id)
	};
}

function windowOf({ from, to }: { readonly from: string; readonly to: string }): Window {
	const [first, last] = [parseIso(from), parseIso(to)];
	if (first === null || last === null) throw new Error(`The opening ${from} to ${to} did not pass its check.`);
	return { from: first, to: last + 1 };
}

/** Whole months from the first event to the last; null where there is none. */
function extentOfAll(events: readonly DatedEvent[]): Window | null {
	if (events.length === 0) return null;
	const from = events.reduce((least, { extent }) => Math.min(least, extent.from), Infinity);
	const to = events.reduce((most, { extent }) => Math.max(most, extent.to), -Infinity);
	return { from: startOfMonth(from), to: startOfNextMonth(to - 1) };
}
