import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quietStretches } from '../timeline/folds.ts';
import { madeEvents } from './made.ts';
import { quietDays } from './quiet.ts';

test('quiet days are those of the events, of all rows and of some', () => {
	fc.assert(
		fc.property(
			fc.integer(),
			fc.integer({ min: 0, max: 30 }),
			fc.uint8Array({ max: 1, minLength: 30, maxLength: 30 }),
			(seed, count, marks) => {
				const { events, columns } = madeEvents(seed, count);
				const extent = { from: 15_500, to: 18_500 };
				const marked = events.filter((_, row) => marks[row] === 1);
				expect(quietDays(columns, marks, extent)).toEqual(quietStretches(marked, extent));
			}
		),
		{ numRuns: 300 }
	);
});
