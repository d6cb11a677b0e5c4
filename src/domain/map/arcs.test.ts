import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcsOf, curve } from './arcs.ts';
import type { PlaceHere } from './places.ts';
import type { PlaceRole } from '../lists.ts';

const place = (id: string, kind: PlaceHere['kind'] = 'city'): [string, PlaceHere] => [
	id,
	{ id, name: id, kind, lat: 0, lon: 0, iso: null }
];
const places = new Map([
	place('moscow'),
	place('washington'),
	place('geneva'),
	place('amman'),
	place('syria', 'country')
]);
const event = (id: string, kind: string, ...where: [string, PlaceRole, boolean?][]) => ({
	...{ id, kind, theme: 'russia-us' },
	where: where.map(([place, as, reported = false]) => ({ place, as, reported }))
});
const drawn = (...events: ReturnType<typeof event>[]) =>
	arcsOf(events, places).map(({ key, from, to, dotted }) => `${key}: ${from.id}${dotted ? '···' : '—'}${to.id}`);

describe('channels and calls', () => {
	test.each([
		[
			'a channel between two ends',
			event('line', 'channel', ['moscow', 'endpoint'], ['washington', 'endpoint']),
			['line: moscow—washington']
		],
		[
			'a call',
			event('call', 'call', ['moscow', 'endpoint'], ['washington', 'endpoint'], ['syria', 'subject']),
			['call: moscow—washington']
		],
		[
			'a seat and the country it concerns',
			event('centre', 'channel', ['geneva', 'venue'], ['syria', 'subject']),
			['centre: geneva···syria']
		],
		[
			'three ends',
			event('line', 'channel', ['moscow', 'endpoint'], ['washington', 'endpoint'], ['amman', 'endpoint']),
			['line: moscow—washington', 'line 1: moscow—amman']
		],
		['a call of which one end is known', event('call', 'call', ['moscow', 'endpoint'], ['syria', 'subject']), []],
		[
			'an end that is only reported',
			event('line', 'channel', ['moscow', 'endpoint'], ['washington', 'endpoint', true]),
			[]
		],
		['talks', event('talks', 'talks', ['moscow', 'venue'], ['syria', 'subject']), []]
	])('%s', (_, event, arcs) => {
		expect(drawn(event)).toEqual(arcs);
	});

	test('two arcs between the same ends bend apart, whichever end is told first', () => {
		const arcs = arcsOf(
			[
				event('a', 'call', ['moscow', 'endpoint'], ['washington', 'endpoint']),
				event('b', 'call', ['washington', 'endpoint'], ['moscow', 'endpoint'])
			],
			places
		);
		const [from, to] = [
			{ x: 0, y: 0 },
			{ x: 100, y: 0 }
		];
		const [a, b] = arcs.map(
			({ bow, from: end }) => (end.id === 'moscow' ? curve(from, to, bow) : curve(to, from, bow)).at(0.5).y
		);
		expect(a).not.toBeCloseTo(b ?? 0);
	});
});

test('a curve joins its ends and rises to its bow', () => {
	const point = fc.record({
		x: fc.double({ min: -500, max: 500, noNaN: true }),
		y: fc.double({ min: -500, max: 500, noNaN: true })
	});
	fc.assert(
		fc.property(point, point, fc.double({ min: 0.04, max: 0.16, noNaN: true }), (from, to, bow) => {
			const { at } = curve(from, to, bow);
			const length = Math.hypot(to.x - from.x, to.y - from.y);
			const top = at(0.5);
			const rise = Math.hypot(top.x - (from.x + to.x) / 2, top.y - (from.y + to.y) / 2);
			expect(Math.hypot(at(0).x - from.x, at(0).y - from.y)).toBeCloseTo(0);
			expect(Math.hypot(at(1).x - to.x, at(1).y - to.y)).toBeCloseTo(0);
			expect(rise).toBeCloseTo(bow * length, 6);
		})
	);
});
