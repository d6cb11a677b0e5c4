import { anchorOf, extentOf, firstDay, lastDay } from './dates/extent.ts';
import { byTime } from './dates/order.ts';
import type { Day, When } from './dates/when.ts';
import type { Area, Article, Disagreement, Dossier, Event, OutsideFact } from './dossier.ts';

/**
 * The dossier as it could be known at the end of a day: the articles that had certainly appeared and what they tell,
 * facts from outside that the public could know, and of each event no more than these give. Known late enough, it is
 * the dossier itself.
 */
export function knownBy(dossier: Dossier, day: Day): Dossier {
	const articles = dossier.articles.filter((article) => hasAppeared(article, day));
	const told = new Map(articles.map(({ id, published }) => [id, firstDay(published)]));
	const disagreements = dossier.disagreements.flatMap((disagreement) => disagreementThen(disagreement, told, day));
	const open = new Set(disagreements.map(({ id }) => id));
	const events = dossier.events.flatMap((event) => eventThen(event, told, open, day)).sort(byTime);
	const ids = new Map(events.map((event) => [event.id, event]));
	const kept = (list: readonly string[]) => list.filter((id) => ids.has(id));
	return {
		...dossier,
		articles: articles.map((article) => ({ ...article, events: kept(article.events) })),
		events: events.map((event) => ({ ...event, links: event.links.filter(({ to }) => ids.has(to)) })),
		places: dossier.places.map((place) => ({ ...place, events: kept(place.events) })),
		actors: dossier.actors.map((actor) => ({ ...actor, events: kept(actor.events) })),
		areas: dossier.areas.flatMap((area) => areaThen(area, ids.get(area.event), day)),
		disagreements: disagreements.map((disagreement) => ({ ...disagreement, events: kept(disagreement.events) }))
	};
}

/** An article that may have appeared on one of several days had certainly appeared after the last. */
export function hasAppeared({ published }: Pick<Article, 'published'>, day: Day): boolean {
	return lastDay(published) <= day;
}

function eventThen(
	event: Event,
	told: ReadonlyMap<string, Day>,
	open: ReadonlySet<string>,
	day: Day
): readonly Event[] {
	const articles = event.articles.filter((id) => told.has(id));
	if (articles.length === 0) return [];
	const accounts = event.accounts.filter(({ article }) => told.has(article));
	const outside = factsThen(event.outside, day);
	const disagreements = event.disagreements.filter((id) => open.has(id));
	const whole = articles.length === event.articles.length && outside.length === event.outside.length;
	const when = endedBy(whole ? event.when : dateIn(accounts, event.when), event.phase, day);
	// Why it is dated as it is now may rest on what came after.
	const dated = when === event.when ? event.dated : { by: ['stated' as const], why: '' };
	const last = Math.max(...articles.map((id) => told.get(id) ?? -Infinity));
	const extent = extentOf(when, last);
	return [
		{
			...event,
			...{ when, dated, extent, anchor: anchorOf(when), told: last },
			...{ accounts, articles, outside, disagreements },
			outcome: event.outcome && lastDay(event.outcome.when) <= day ? event.outcome : null,
			phase: extent.from > day ? 'planned' : event.phase,
			// Who disputes it had not spoken yet.
			standing:
				event.standing === 'disputed' && event.disagreements.length > 0 && disagreements.length === 0
					? 'claimed'
					: event.standing
		}
	];
}

/** The event's date where an account gives no other, else as the first to tell it does. */
function dateIn(accounts: Event['accounts'], when: When): When {
	return accounts.some((account) => account.when === null) ? when : (accounts[0]?.when ?? when);
}

/** An end that is yet to come is not known: what lasts is open. What is planned keeps the end that it is given. */
function endedBy(when: When, phase: Event['phase'], day: Day): When {
	if (when.type !== 'interval' || !when.start || !when.end || phase === 'planned' || when.end.from <= day) return when;
	return { ...when, edtf: `${when.edtf.split('/')[0]}/..`, end: null };
}

function factsThen(facts: readonly OutsideFact[], day: Day): readonly OutsideFact[] {
	return facts.filter(({ known }) => known !== null && lastDay(known) <= day);
}

/** It takes two: an article's voice, and another voice or article that says otherwise. */
function disagreementThen(
	disagreement: Disagreement,
	told: ReadonlyMap<string, Day>,
	day: Day
): readonly Disagreement[] {
	const positions = disagreement.positions.filter(({ article }) => told.has(article));
	if (new Set(positions.map(({ article, voice }) => `${article} ${voice}`)).size < 2) return [];
	const touched = new Set(positions.map(({ event }) => event));
	return [
		{
			...disagreement,
			positions,
			outside: factsThen(disagreement.outside, day),
			events: disagreement.events.filter((id) => touched.has(id))
		}
	];
}

function areaThen(area: Area, event: Event | undefined, day: Day): readonly Area[] {
	if (!event || firstDay(area.life) > day) return [];
	const [life, outline] = [area.life, area.outline].map((when) => endedBy(when, event.phase, day));
	if (!life || !outline) return [];
	return [
		{
			...area,
			...{ life, outline },
			lifeExtent: extentOf(life, event.told),
			outlineExtent: extentOf(outline, event.told)
		}
	];
}
