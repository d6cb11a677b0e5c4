import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier, Event } from '../dossier.ts';
import type { Side } from '../lists.ts';
import { GROUPINGS, NO_LANE } from './grouping.ts';
import { groupEvents, laneOf } from './groups.ts';

interface Told {
	theme?: string;
	kind?: string;
	articles?: readonly string[];
	where?: readonly { place: string; as: 'venue' | 'endpoint' | 'subject'; reported?: boolean }[];
	who?: readonly string[];
}

let made = 0;
function event({ theme = 'a', kind = 'talks', articles = [], where = [], who = [] }: Told): Event {
	return {
		id: `e${made++}`,
		theme,
		kind,
		articles,
		where: where.map((place) => ({ reported: false, ...place })),
		who: who.map((actor) => ({ actor }))
	} as unknown as Event;
}

const SIDE: Readonly<Record<string, Side | null>> = { lavrov: 'russia', akar: 'turkey', west: null };
const sideOf = (actor: string) => SIDE[actor] ?? null;
const ids = (...list: string[]) => list.map((id) => ({ id }));

function dossier(events: readonly Event[]): Parameters<typeof groupEvents>[0] {
	return {
		events,
		themes: ids('a', 'b'),
		kinds: ids('talks', 'call'),
		articles: ids('first', 'second'),
		places: ids('p0', 'p1', 'p2', 'p3', 'p4', 'p5'),
		actors: Object.entries(SIDE).map(([id, side]) => ({ id, side }))
	} as unknown as Dossier;
}

describe('the one lane of an event', () => {
	test.each([
		['its theme', 'theme', { theme: 'b' }, 'b'],
		['its kind', 'kind', { kind: 'call' }, 'call'],
		['the first article that tells it', 'article', { articles: ['second', 'first'] }, 'second'],
		['no article', 'article', {}, null],
		['the side of the first actor', 'side', { who: ['akar', 'lavrov'] }, 'turkey'],
		['the side of the first actor that has one', 'side', { who: ['west', 'lavrov'] }, 'russia'],
		['no actor with a side', 'side', { who: ['west'] }, null],
		[
			'the venue before what it is about',
			'place',
			{
				where: [
					{ place: 'p1', as: 'subject' },
					{ place: 'p2', as: 'venue' }
				]
			},
			'p2'
		],
		[
			'the first of two endpoints',
			'place',
			{
				where: [
					{ place: 'p3', as: 'endpoint' },
					{ place: 'p2', as: 'endpoint' }
				]
			},
			'p3'
		],
		[
			'a settled place before a rival one',
			'place',
			{
				where: [
					{ place: 'p1', as: 'venue', reported: true },
					{ place: 'p2', as: 'subject' }
				]
			},
			'p2'
		],
		['a rival place where there is no other', 'place', { where: [{ place: 'p1', as: 'venue', reported: true }] }, 'p1'],
		['no place', 'place', {}, null]
	] as const)('%s', (_, grouping, told: Told, lane) => {
		expect(laneOf(event(told), grouping, sideOf)).toBe(lane);
	});
});

describe('the lanes', () => {
	test('stand in the dossier’s order, without empty ones, and what has no value comes last', () => {
		const events = [event({}), event({ who: ['akar'] }), event({ who: ['lavrov'] })];
		expect(groupEvents(dossier(events), 'side').map(({ id }) => id)).toEqual(['russia', 'turkey', NO_LANE]);
	});

	test('where they are too many, the smallest are put together with what has no value, in order of time', () => {
		const at = (place: string) => event({ where: [{ place, as: 'venue' }] });
		const events = [at('p0'), event({}), at('p1'), at('p2'), at('p0'), at('p3'), at('p3')];
		const groups = groupEvents(dossier(events), 'place', 3);
		expect(groups.map(({ id, events }) => [id, events.length])).toEqual([
			['p0', 2],
			['p3', 2],
			[NO_LANE, 3]
		]);
		expect(groups.at(-1)?.together).toBe(2);
		expect(groups.at(-1)?.events).toEqual([events[1], events[2], events[3]]);
	});

	test('every event is in one lane, and there are never more lanes than fit', () => {
		const where = fc.array(
			fc.record({
				place: fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4', 'p5'),
				as: fc.constantFrom('venue' as const, 'endpoint' as const, 'subject' as const),
				reported: fc.boolean()
			}),
			{ maxLength: 3 }
		);
		const told = fc.record({
			theme: fc.constantFrom('a', 'b'),
			kind: fc.constantFrom('talks', 'call'),
			articles: fc.subarray(['first', 'second']),
			where,
			who: fc.array(fc.constantFrom('lavrov', 'akar', 'west'), { maxLength: 3 })
		});
		fc.assert(
			fc.property(
				fc.array(told, { maxLength: 30 }),
				fc.constantFrom(...GROUPINGS),
				fc.integer({ min: 1, max: 8 }),
				(list, grouping, most) => {
					const events = list.map(event);
					const groups = groupEvents(dossier(events), grouping, most);
					expect(groups.length).toBeLessThanOrEqual(most);
					expect(groups.every(({ events }) => events.length > 0)).toBe(true);
					const placed = groups.flatMap(({ events }) => events.map(({ id }) => id));
					expect(placed.sort()).toEqual(events.map(({ id }) => id).sort());
				}
			)
		);
	});
});
