import { base } from '$app/paths';
import { toIso } from '../../domain/dates/day.ts';
import type { Dossier, Event } from '../../domain/dossier.ts';
import { lookup } from '../../domain/lookup.ts';

/** An event as schema.org/Event, with no day that the record does not give. */
export function describeEvent(event: Event, dossier: Dossier, site: string | null): unknown {
	const find = lookup(dossier);
	const { start, end } = event.when;
	const day = (bound: typeof start) =>
		bound?.precision === 'day'
			? toIso(bound.from)
			: bound
				? toIso(bound.from).slice(0, bound.precision === 'month' ? 7 : 4)
				: undefined;
	const venues = event.where.filter(({ as, reported }) => as !== 'subject' && !reported);
	return {
		'@context': 'https://schema.org',
		'@type': 'Event',
		name: event.title,
		description: event.summary || event.title,
		inLanguage: dossier.lang,
		startDate: day(start),
		endDate: event.when.type === 'interval' ? day(end) : undefined,
		temporalCoverage: event.when.edtf,
		eventStatus: 'https://schema.org/EventScheduled',
		url: site ? `${site}${base}/${dossier.lang}/event/${event.id}/` : undefined,
		location: venues.map(({ place }) => {
			const { name, lat, lon } = find.place(place);
			return { '@type': 'Place', name, geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } };
		}),
		about: event.who.map(({ actor }) => ({
			'@type': find.actor(actor).kind === 'person' ? 'Person' : 'Organization',
			name: find.actor(actor).name
		})),
		subjectOf: event.articles.map((id) => {
			const article = find.article(id);
			return {
				'@type': 'NewsArticle',
				headline: article.title,
				inLanguage: article.language,
				url: article.url ?? undefined
			};
		}),
		license: 'https://creativecommons.org/licenses/by/4.0/'
	};
}
