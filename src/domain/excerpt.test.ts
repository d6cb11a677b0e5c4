import { describe, expect, test } from 'vitest';
import { loadDossier } from '../lib/server/dossier.ts';
import type { Dossier, Event, OutsideFact } from './dossier.ts';
import { excerpt, outline } from './excerpt.ts';
import { lookup } from './lookup.ts';

const { fr } = loadDossier().dossiers;

/** Asks for every record that an event names, as a page does; what is missing throws. */
function follow(dossier: Dossier, events: readonly Event[]) {
	const find = lookup(dossier);
	const named: { readonly id: string }[] = [];
	const facts = (outside: readonly OutsideFact[]) =>
		outside.flatMap(({ sources }) => sources).forEach((id) => named.push(find.source(id)));
	const voice = (id: string) => id === 'article' || named.push(find.actor(id));
	for (const event of events) {
		named.push(find.event(event.id), find.theme(event.theme), find.kind(event.kind));
		for (const { place, says } of event.where) {
			named.push(find.place(place));
			if (says) voice(says);
		}
		for (const { actor } of event.who) voice(actor);
		for (const { to } of event.links) named.push(find.event(to));
		for (const id of event.articles) named.push(find.article(id));
		for (const { article, voice: by, via } of event.accounts) {
			named.push(find.article(article));
			[by, ...via].forEach(voice);
		}
		if (event.outcome?.where) named.push(find.place(event.outcome.where));
		for (const id of event.outcome?.sources ?? []) named.push(find.source(id));
		facts(event.outside);
	}
	return named;
}

function followDisagreements(dossier: Dossier, events: readonly Event[]) {
	const find = lookup(dossier);
	return events
		.flatMap(({ disagreements }) => disagreements)
		.flatMap((id) => {
			const { positions, outside } = find.disagreement(id);
			return [
				...positions.flatMap(({ article, voice }) => [
					find.article(article),
					...(voice === 'article' ? [] : [find.actor(voice)])
				]),
				...outside.flatMap(({ sources }) => sources.map(find.source))
			];
		});
}

describe('an excerpt holds every record that its events name', () => {
	test('of each event', () => {
		for (const event of fr.events) {
			const part = excerpt(fr, [event.id]);
			expect(part.events).toContain(event);
			expect(follow(part, [event]).length).toBeGreaterThan(3);
			expect(() => followDisagreements(part, [event])).not.toThrow();
			// Those that it links to come in brief: a page names them, and follows them no further.
			expect(() => follow(part, part.events)).not.toThrow();
			expect(part.events.length).toBeLessThan(fr.events.length / 2);
		}
	});

	test.each([
		['place', fr.places],
		['actor', fr.actors],
		['article', fr.articles]
	])('of each %s', (kind, records) => {
		for (const { id, events } of records) {
			const part = excerpt(fr, events, kind === 'article' ? {} : { [`${kind}s`]: [id] });
			const whole = part.events.filter((event) => events.includes(event.id));
			expect(whole.map((event) => event.id)).toEqual(events);
			expect(() => [...follow(part, part.events), ...followDisagreements(part, whole)]).not.toThrow();
			if (kind === 'place') expect(lookup(part).place(id).events).toEqual(events);
			if (kind === 'actor') expect(lookup(part).actor(id).events).toEqual(events);
		}
	});

	test('of all events: the outline lists each, and leaves its texts', () => {
		const part = outline(fr);
		expect(part.events.map(({ id }) => id)).toEqual(fr.events.map(({ id }) => id));
		expect(() => follow(part, part.events)).not.toThrow();
		expect(JSON.stringify(part).length).toBeLessThan(JSON.stringify(fr).length / 2);
	});
});

test('what a dossier does not hold is named', () => {
	expect(() => lookup(excerpt(fr, [])).event('astana-process')).toThrow('«astana-process»');
});
