import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toIso } from '../dates/day.ts';
import { firstDay } from '../dates/extent.ts';
import { whenOf } from '../dates/whenOf.ts';
import type { Dossier } from '../dossier.ts';
import { hasAppeared, knownBy } from '../known.ts';
import { headAt } from './head.ts';
import { madeEvents, NAMES } from './made.ts';
import { lastTold, toldRows } from './told.ts';

const day = fc.integer({ min: 16_000, max: 17_200 });
const published = fc.array(fc.tuple(day, fc.constantFrom(4, 7, 10)), {
	minLength: NAMES.article.length,
	maxLength: NAMES.article.length
});

test('the rows that are told by a day, and what attests them, are those of the events known then', () => {
	fc.assert(
		fc.property(fc.integer(), fc.integer({ min: 0, max: 40 }), published, day, (seed, count, days, now) => {
			const { events, columns } = madeEvents(seed, count);
			const articles = days.map(([on, length], i) => ({
				...{ id: NAMES.article[i], events: [], published: whenOf(toIso(on).slice(0, length)) }
			})) as unknown as Dossier['articles'];
			const none = { places: [], actors: [], areas: [], disagreements: [] };
			const dossier = { ...none, articles } as unknown as Dossier;
			const known = new Map(knownBy({ ...dossier, events }, now).events.map((event) => [event.id, event]));
			const appeared = Uint8Array.from(articles, (article) => (hasAppeared(article, now) ? 1 : 0));
			const firsts = articles.map((article) => firstDay(article.published));
			const told = toldRows(columns, appeared);
			expect(events.filter((_, row) => told[row] === 1).map(({ id }) => id)).toEqual(
				events.filter(({ id }) => known.has(id)).map(({ id }) => id)
			);
			const heads = events.map((_, row) => headAt(columns, NAMES, row));
			const knownHeads = new Map(knownBy({ ...dossier, events: heads }, now).events.map((head) => [head.id, head]));
			events.forEach(({ id }, row) => {
				const event = known.get(id);
				expect(lastTold(columns, row, appeared, firsts)).toBe(event?.told ?? null);
				// What the columns tell of an event is known as the event itself is.
				const head = knownHeads.get(id);
				expect([head?.extent, head?.phase, head?.told]).toEqual([event?.extent, event?.phase, event?.told]);
			});
		}),
		{ numRuns: 200 }
	);
});
