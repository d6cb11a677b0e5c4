import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countValues as countOfEvents, type Facet, FACETS, NO_PICKS, type Picks, valuesIn } from '../facets.ts';
import { countValues } from './counts.ts';
import { madeEvents, NAMES } from './made.ts';
import { extendPassing, startPassing, valuesAt } from './passing.ts';
import { finish } from './steps.ts';

const facets = fc.constantFrom<Facet>(...FACETS);
const pick = facets.chain((facet) =>
	fc.record({ facet: fc.constant(facet), value: fc.constantFrom(...valuesAt(NAMES, facet)), not: fc.boolean() })
);
const picks = fc
	.array(pick, { maxLength: 4 })
	.map((list) => list.reduce<Picks>((all, { facet, ...one }) => ({ ...all, [facet]: [...all[facet], one] }), NO_PICKS));

describe('the counts of a facet', () => {
	test('are those of the events, of all rows and of some', () => {
		fc.assert(
			fc.property(
				fc.integer(),
				fc.integer({ min: 0, max: 40 }),
				facets,
				picks,
				fc.option(fc.uniqueArray(fc.nat({ max: 39 })), { nil: undefined }),
				(seed, count, facet, chosen, some) => {
					const { events, actors, columns } = madeEvents(seed, count);
					const passing = startPassing(columns, NAMES, chosen);
					finish(extendPassing(columns, passing));
					const rows = some?.filter((row) => row < count);
					const asked = rows ? rows.flatMap((row) => events[row] ?? []) : events;
					const expected = countOfEvents(asked, facet, chosen, valuesIn(actors));
					const found = countValues(columns, NAMES, facet, passing, rows && Uint32Array.from(rows));
					expect([...found]).toEqual(valuesAt(NAMES, facet).map((value) => expected.get(value) ?? 0));
				}
			),
			{ numRuns: 200 }
		);
	});
});
