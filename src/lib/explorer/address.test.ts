import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_CHAIN } from '../../domain/asks.ts';
import { toIso } from '../../domain/dates/day.ts';
import { type Facet, FACETS, facetValues, type Picks, valuesIn } from '../../domain/facets.ts';
import { SIDES } from '../../domain/lists.ts';
import { GROUPINGS, NO_LANE } from '../../domain/timeline/grouping.ts';
import { loadDossier } from '../server/dossier.ts';
import { readAddress, writeAddress } from './address.ts';
import { type Choices, openingChoices } from './choices.ts';

const dossier = loadDossier().dossiers.fr;
const { extent, opening } = dossier;
const nothing = openingChoices(opening);
const read = (search: string) => readAddress(search, dossier);
const daysOf = ({ choices }: ReturnType<typeof read>) => [toIso(choices.window.from), toIso(choices.window.to - 1)];

const values = facetValues(dossier, valuesIn(dossier.actors));
const picked = (facet: Facet) =>
	fc.uniqueArray(fc.record({ value: fc.constantFrom(...values[facet]), not: fc.boolean() }), {
		selector: ({ value }) => value,
		maxLength: 4
	});
const picks = fc.record(Object.fromEntries(FACETS.map((facet) => [facet, picked(facet)]))) as fc.Arbitrary<Picks>;
const windows = fc
	.tuple(fc.integer({ min: extent.from, max: extent.to - 1 }), fc.integer({ min: extent.from, max: extent.to - 1 }))
	.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }));
const cameras = fc.record({
	zoom: fc.integer({ min: 0, max: 1800 }).map((n) => n / 100),
	lat: fc.integer({ min: -850000, max: 850000 }).map((n) => n / 10000),
	lon: fc.integer({ min: -1800000, max: 1800000 }).map((n) => n / 10000)
});
const days = fc.integer({ min: extent.from, max: extent.to - 1 });
const event = fc.option(fc.constantFrom(...dossier.events.map(({ id }) => id)));
const day = fc
	.record({ day: fc.option(days), until: fc.boolean() })
	.map(({ day, until }) => ({ day, until: day !== null && until }));
const lanes = fc.constantFrom(...GROUPINGS).chain((lanes) => {
	const named = lanes === 'side' ? SIDES : values[lanes];
	return fc.record({
		lanes: fc.constant(lanes),
		folded: fc.uniqueArray(fc.constantFrom(...named, NO_LANE), { maxLength: 3 })
	});
});
const chain = fc
	.record({ event, chain: fc.integer({ min: 0, max: LONGEST_CHAIN }) })
	.map(({ event, chain }) => ({ event, chain: event ? chain : 0 }));
const plain = fc.record({
	window: fc.oneof(windows, fc.constant(opening.window)),
	picks,
	query: fc.oneof(
		fc.constant(''),
		fc.string({ maxLength: 40 }).filter((text) => text.trim() !== '')
	),
	camera: fc.option(cameras),
	onMap: fc.boolean(),
	folds: fc.option(fc.uniqueArray(days, { maxLength: 3 })),
	known: fc.option(days)
});
const choices: fc.Arbitrary<Choices> = fc
	.tuple(plain, day, lanes, chain)
	.map(([plain, day, lanes, chain]) => ({ ...plain, ...day, ...lanes, ...chain }));
const foreign = fc.constantFrom(
	'',
	'?utm_source=mail&fbclid=x',
	'?q=raqqa+%26+mossoul&theme=idlib&theme=-settlement',
	'?lanes=actor&event=astana-process&from=2018-13-01&known=2016-05-24&fold=-2016-01-01&day=..2018-12-30&within=map&chain=2'
);

describe('the address', () => {
	test('an address without our keys is the opening', () => {
		expect(read('?utm_source=mail')).toEqual({ choices: nothing, unread: [] });
	});

	test('the opening is written without a query', () => {
		expect(writeAddress(nothing, dossier, '')).toBe('');
	});

	test('any choices written and read back are the same, whatever stood in the address before', () => {
		fc.assert(
			fc.property(choices, foreign, (chosen, before) => {
				expect(read(writeAddress(chosen, dossier, before))).toEqual({ choices: chosen, unread: [] });
			})
		);
	});

	test('both days of the window are included', () => {
		const window = { from: opening.window.from, to: opening.window.from + 1 };
		expect(writeAddress({ ...nothing, window }, dossier, '')).toBe('?from=2016-05-01&to=2016-05-01');
	});

	test('one end alone leaves the other where it opens', () => {
		expect(daysOf(read('?from=2018-01-01'))).toEqual(['2018-01-01', toIso(opening.window.to - 1)]);
		expect(daysOf(read('?to=2018-01-01'))).toEqual([toIso(opening.window.from), '2018-01-01']);
	});

	test('days beyond the dossier stop at its ends', () => {
		expect(daysOf(read('?from=1999-01-01&to=2050-01-01'))).toEqual([toIso(extent.from), toIso(extent.to - 1)]);
	});

	test('an event that the opening window does not hold brings it in, unless days are given', () => {
		const { extent: days } = dossier.events.find(({ id }) => id === 'unsc-resolution-2254') ?? { extent };
		const { window } = read('?event=unsc-resolution-2254').choices;
		expect(window.from <= days.from && days.to <= window.to).toBe(true);
		expect(read('?event=unsc-resolution-2254&from=2018-01-01').choices.window.from).toBeGreaterThan(days.to);
	});

	test.each([
		['?event=no-such-event', ['event=no-such-event']],
		['?event=', ['event=']],
		['?event=__proto__', ['event=__proto__']],
		['?place=atlantis', ['place=atlantis']],
		['?place=-atlantis', ['place=-atlantis']],
		['?q=+', ['q= ']],
		['?actor=nobody&kind=-dance', ['actor=nobody', 'kind=-dance']],
		['?standing=certain&sure=hour&theme=', ['theme=', 'standing=certain', 'sure=hour']],
		['?from=2018-13-01', ['from=2018-13-01']],
		['?to=2018-02-30', ['to=2018-02-30']],
		['?from=2018', ['from=2018']],
		['?map=5/35', ['map=5/35']],
		['?within=sight', ['within=sight']],
		['?lanes=actor&lanes=-atlantis', ['lanes=actor', 'lanes=-atlantis']],
		['?fold=all', ['fold=all']],
		['?fold=-2016-08-01', ['fold=-2016-08-01']],
		['?day=1999-01-01', ['day=1999-01-01']],
		['?day=..tomorrow', ['day=..tomorrow']],
		['?known=2018', ['known=2018']],
		['?chain=2', ['chain=2']],
		['?chain=0', ['chain=0']],
		['?map=5/95/38', ['map=5/95/38']],
		['?map=99/35/38', ['map=99/35/38']],
		['?map=5/35/NaN', ['map=5/35/NaN']],
		['?from=2018-02-01&to=2018-01-01', ['from=2018-02-01', 'to=2018-01-01']],
		['?to=2010-01-01', ['to=2010-01-01']],
		['?from=nonsense&to=2010-01-01', ['from=nonsense', 'to=2010-01-01']]
	])('%s is named and leaves the opening', (search, unread) => {
		expect(read(search)).toEqual({ choices: nothing, unread });
	});

	test('what can be read of a list is kept', () => {
		const { choices, unread } = read('?place=moscow&place=atlantis&place=-geneva');
		expect(choices.picks.place).toEqual([
			{ value: 'moscow', not: false },
			{ value: 'geneva', not: true }
		]);
		expect(unread).toEqual(['place=atlantis']);
	});

	test('no text whatever breaks the reading', () => {
		const keys = fc.constantFrom(
			...['event', 'from', 'to', 'q', 'map', 'within', 'lanes', 'fold', 'day', 'known', 'chain'],
			...FACETS
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(keys, fc.string())), (pairs) => {
				const { choices, unread } = read(`?${new URLSearchParams(pairs)}`);
				expect(choices.window.from).toBeLessThan(choices.window.to);
				expect(unread.every((text) => pairs.some(([name, value]) => text === `${name}=${value}`))).toBe(true);
			})
		);
	});

	test.each(['utm_source', 'fbclid', 'lang'])('«%s» is left as it is, and nobody complains', (key) => {
		const search = `?${key}=a&event=astana-process&${key}=-b+c`;
		expect(read(search).unread).toEqual([]);
		const query = new URLSearchParams(writeAddress({ ...nothing, event: 'filipov-death' }, dossier, search));
		expect(query.getAll(key)).toEqual(['a', '-b c']);
		expect(query.getAll('event')).toEqual(['filipov-death']);
	});
});
