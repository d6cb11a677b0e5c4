import { describe, expect, test } from 'vitest';
import type { PlaceRole } from '../lists.ts';
import { type PlaceHere, placesOf, radiusOf } from './places.ts';

const place = (id: string, kind: PlaceHere['kind'] = 'city', iso: string | null = null): [string, PlaceHere] => [
	id,
	{ id, name: id, kind, lat: 0, lon: 0, iso }
];
const places = new Map([place('moscow'), place('geneva'), place('saraqib'), place('syria', 'country', 'SY')]);
const at = (place: string, as: PlaceRole, reported = false) => ({ place, as, reported });
const events = [
	{ id: 'one', where: [at('moscow', 'venue'), at('syria', 'subject')] },
	{ id: 'two', where: [at('geneva', 'subject'), at('moscow', 'subject')] },
	{ id: 'three', where: [at('saraqib', 'venue', true), at('moscow', 'endpoint')] }
];
const all = new Set(['one', 'two', 'three']);

describe('the places of a window', () => {
	test('come in the order of their first event, with all their events', () => {
		expect(placesOf(events, all, places).map(({ id, events }) => [id, events.length])).toEqual([
			['moscow', 3],
			['syria', 1],
			['geneva', 1],
			['saraqib', 1]
		]);
	});

	test('are what they are most: a venue before a subject, a subject before a rival', () => {
		expect(placesOf(events, all, places).map(({ role }) => role)).toEqual(['venue', 'subject', 'subject', 'reported']);
	});

	test('an event that names a place twice counts once', () => {
		const twice = [{ id: 'one', where: [at('moscow', 'venue'), at('moscow', 'subject')] }];
		expect(placesOf(twice, all, places)[0]?.events).toEqual(['one']);
	});

	test('what a choice leaves out is still there, and says how much it would bring', () => {
		const left = placesOf(events, new Set(['one']), places).map(({ id, leftOut, events }) => [
			id,
			leftOut,
			events.length
		]);
		expect(left).toEqual([
			['moscow', false, 1],
			['syria', false, 1],
			['geneva', true, 1],
			['saraqib', true, 1]
		]);
	});

	test('a place that nobody knows is not drawn', () => {
		expect(placesOf([{ id: 'one', where: [at('atlantis', 'venue')] }], all, places)).toEqual([]);
	});

	test('four events are drawn twice as far out as one', () => {
		expect(radiusOf(4) - radiusOf(0)).toBeCloseTo(2 * (radiusOf(1) - radiusOf(0)));
	});
});
