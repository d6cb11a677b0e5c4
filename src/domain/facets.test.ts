import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDossier } from '../lib/server/dossier.ts';
import { parseEdtf } from './dates/edtf.ts';
import {
	countValues,
	FACETS,
	type Facet,
	facetValues,
	NO_PICKS,
	passes,
	type Picks,
	stanceOf,
	surenessOf,
	valuesIn,
	withPick
} from './facets.ts';

const dossier = loadDossier().dossiers.fr;
const { events } = dossier;
const valuesOf = valuesIn(dossier.actors);
const values = facetValues(dossier, valuesOf);
const ids = (picks: Partial<Picks>) =>
	events.filter((event) => passes(event, { ...NO_PICKS, ...picks }, valuesOf)).map(({ id }) => id);

const facets = fc.constantFrom<Facet>(...FACETS);
const pick = facets.chain((facet) =>
	fc.record({
		facet: fc.constant(facet),
		value: fc.constantFrom(...values[facet]),
		stance: fc.constantFrom('in', 'out', null)
	})
);
const picks = fc
	.array(pick, { maxLength: 6 })
	.map((list) => list.reduce((all, { facet, value, stance }) => withPick(all, facet, value, stance), NO_PICKS));

describe('how sure a date is', () => {
	test.each([
		['2016-05-24', ['day']],
		['2016-05-24/2016-05-26', ['day']],
		['2017-05', ['days']],
		['2017', ['days']],
		['[2018-12-29,2018-12-30]', ['days']],
		['2016-05~', ['days', 'about']],
		['2018-12-28?', ['doubtful']],
		['2016-02-27/..', ['open']],
		['[..2016-05-29]', ['open']],
		['2016-05~/..', ['days', 'about', 'open']]
	])('%s', (text, sureness) => {
		const parsed = parseEdtf(text);
		expect(parsed.ok && surenessOf(parsed.when)).toEqual(sureness);
	});
});

describe('what was chosen', () => {
	test('several values of a facet widen', () => {
		const both = ids({
			kind: [
				{ value: 'call', not: false },
				{ value: 'refusal', not: false }
			]
		});
		expect(both).toEqual(events.filter(({ kind }) => kind === 'call' || kind === 'refusal').map(({ id }) => id));
	});

	test('several facets narrow', () => {
		const some = ids({ theme: [{ value: 'idlib', not: false }], standing: [{ value: 'established', not: false }] });
		expect(some).toEqual(
			events.filter(({ theme, standing }) => theme === 'idlib' && standing === 'established').map(({ id }) => id)
		);
	});

	test('a value left out takes its events, also from what is wanted', () => {
		const left = ids({
			place: [
				{ value: 'moscow', not: false },
				{ value: 'syria', not: true }
			]
		});
		const at = (id: string) => (event: (typeof events)[number]) => event.where.some(({ place }) => place === id);
		expect(left).toEqual(events.filter((event) => at('moscow')(event) && !at('syria')(event)).map(({ id }) => id));
	});

	test('an actor’s events are those of its page: also where it only speaks', () => {
		for (const { id, events: own } of dossier.actors.filter((actor) => actor.events.length > 0))
			expect(ids({ actor: [{ value: id, not: false }] }), id).toEqual(own);
	});

	test('a count is as long as the list that it promises, whatever else is chosen', () => {
		fc.assert(
			fc.property(picks, facets, (chosen, facet) => {
				const counts = countValues(events, facet, chosen, valuesOf);
				for (const value of values[facet]) {
					const alone = { ...chosen, [facet]: [{ value, not: false }] };
					expect(counts.get(value) ?? 0).toBe(events.filter((event) => passes(event, alone, valuesOf)).length);
				}
			})
		);
	});

	test('a choice taken back leaves what was', () => {
		fc.assert(
			fc.property(picks, pick, (chosen, { facet, value }) => {
				fc.pre(stanceOf(chosen[facet], value) === null);
				for (const stance of ['in', 'out'] as const) {
					const taken = withPick(chosen, facet, value, stance);
					expect(stanceOf(taken[facet], value)).toBe(stance);
					expect(withPick(taken, facet, value, null)).toEqual(chosen);
				}
			})
		);
	});

	test('every event has a value in every facet but place, and every value an event', () => {
		for (const event of events)
			for (const facet of FACETS.filter((each) => each !== 'place' && each !== 'actor' && each !== 'article'))
				expect(valuesOf(event, facet).length, `${event.id} ${facet}`).toBeGreaterThan(0);
		for (const facet of FACETS) expect(values[facet].length).toBeGreaterThan(0);
	});
});
