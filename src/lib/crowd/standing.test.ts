import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeEvents, NAMES } from '../../domain/columns/made.ts';
import { toIso } from '../../domain/dates/day.ts';
import { extentOf } from '../../domain/dates/extent.ts';
import { whenOf } from '../../domain/dates/whenOf.ts';
import { standingOn } from '../../domain/standing.ts';
import { standingIn } from './standing.ts';

const names = { ...NAMES, kind: ['truce', 'channel', 'strike'] };
const day = fc.integer({ min: 16_000, max: 17_200 });

test('what stands on a day is what stands of the events, by number and by what is listed', () => {
	fc.assert(
		fc.property(
			fc.integer(),
			fc.integer({ min: 0, max: 40 }),
			fc.array(day, { minLength: 4, maxLength: 4 }),
			day,
			(seed, count, days, now) => {
				const { events, columns } = madeEvents(seed, count);
				const told = events.map(({ articles }) =>
					articles.length === 0 ? null : Math.max(...articles.map((id) => days[NAMES.article.indexOf(id)] ?? NaN))
				);
				// An open end stops with what is told of it.
				events.forEach(({ when }, row) => (columns.to[row] = extentOf(when, told[row] ?? null).to));
				const asked = events.map((event, row) => ({
					...event,
					kind: names.kind[NAMES.kind.indexOf(event.kind)] ?? '',
					told: told[row] ?? null
				}));
				const found = standingIn(now, {
					...{ columns, names, told: new Uint8Array(count).fill(1), appeared: new Uint8Array(4).fill(1) },
					published: days.map((on) => whenOf(toIso(on)) ?? undefined),
					titleOf: (row) => `${row}`
				});
				const all = standingOn(now, asked, []);
				for (const [state, n] of found.counts) expect(n).toBe(all.filter((entry) => entry.state === state).length);
				for (const { id, state, told, end } of found.entries) {
					const own = all.find((entry) => entry.id === id);
					expect({ state, told, end: end?.bound }).toEqual({
						state: own?.state,
						told: own?.told,
						end: own?.end?.bound
					});
				}
				expect(found.entries.length).toBe([...found.counts.values()].reduce((sum, n) => sum + Math.min(20, n), 0));
			}
		),
		{ numRuns: 150 }
	);
});
