import { extentOf } from '../dates/extent.ts';
import type { Day } from '../dates/when.ts';
import type { Actor, Area, Article, Place, Source } from '../dossier.ts';
import type { Lang } from '../lists.ts';
import type { ActorRecord } from '../records/actor.ts';
import type { AreaRecord } from '../records/area.ts';
import type { ArticleRecord } from '../records/article.ts';
import type { PlaceRecord } from '../records/place.ts';
import type { Filed } from '../records/records.ts';
import type { SourceRecord } from '../records/source.ts';
import { dateOf, dateOrNull } from './dates.ts';
import { setIn, wordsIn, wordsOrNull } from './words.ts';

/** One article; `events` are those that it tells, in order of time. */
export function compileArticle({ id, record }: Filed<ArticleRecord>, lang: Lang, events: readonly string[]): Article {
	return {
		id,
		outlet: record.outlet.name ?? null,
		outletSure: record.outlet.sure,
		stands: wordsIn(lang, record.outlet.stands),
		title: setIn(record.language, record.title.text),
		titleBy: record.title.by,
		language: record.language,
		published: dateOf(record.published.when),
		publishedWhy: wordsIn(lang, record.published.why),
		url: record.url ?? null,
		archived: record.archived ?? null,
		restored: (record.restored ?? []).map(({ paragraph, word, why }) => ({ paragraph, word, why: wordsIn(lang, why) })),
		paragraphs: record.hashes.length,
		events
	};
}

/** One place; `events` are those that name it, in order of time. */
export function compilePlace(record: PlaceRecord, lang: Lang, events: readonly string[]): Place {
	const { id, kind, point, precision } = record;
	const isCountry = kind === 'country';
	return {
		id,
		name: wordsIn(lang, record.name),
		local: record.local ?? [],
		renamed: (record.renamed ?? []).map(({ name, during, sources }) => ({
			name: wordsIn(lang, name),
			during: dateOf(during),
			sources
		})),
		kind,
		lat: point.lat,
		lon: point.lon,
		precision,
		note: wordsOrNull(lang, record.note),
		iso: record.iso ?? (isCountry ? (record.country ?? null) : null),
		wikidata: record.wikidata ?? null,
		geonames: record.geonames ?? null,
		aliases: record.aliases ?? [],
		events
	};
}

/** One actor; `events` are those in which it takes part or speaks, in order of time. */
export function compileActor(record: ActorRecord, lang: Lang, events: readonly string[]): Actor {
	return {
		id: record.id,
		name: wordsIn(lang, record.name),
		kind: record.kind,
		side: record.side ?? null,
		offices: (record.offices ?? []).map(({ title, during }) => ({
			title: wordsIn(lang, title),
			during: dateOrNull(during)
		})),
		note: wordsOrNull(lang, record.note),
		aliases: record.aliases ?? [],
		events
	};
}

/** One outside source. */
export function compileSource(record: SourceRecord, lang: Lang): Source {
	const { id, publisher, sure } = record;
	return {
		id,
		title: wordsIn(lang, record.title),
		publisher,
		date: dateOrNull(record.date),
		url: record.url ?? null,
		sure
	};
}

/** One area; an open life or outline stops with `told`, the last day on which an article attests its event. */
export function compileArea({ properties, geometry }: AreaRecord, lang: Lang, told: Day | null): Area {
	const { id, form, certainty, event, sources } = properties;
	const [life, outline] = [dateOf(properties.life), dateOf(properties.outline)];
	return {
		id,
		name: wordsIn(lang, properties.name),
		note: wordsIn(lang, properties.note),
		form,
		life,
		lifeExtent: extentOf(life, told),
		outline,
		outlineExtent: extentOf(outline, told),
		certainty,
		event,
		place: properties.place ?? null,
		sources,
		rings: geometry.coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat] as const))
	};
}
