import { describe, expect, test } from 'vitest';
import { SOUND, told, toldAfter } from './soundDossier.ts';

const TALK = 'talks/in-short.yaml';
const after = (passage: string, put: string) =>
	toldAfter(TALK, passage, put).map((line) => line.replace(`data/${TALK}`, ''));

describe('a talk', () => {
	test('no talk bears the address at which readers make theirs', () => {
		const lines = told({ 'talks/draft.yaml': SOUND[TALK] ?? '' }).join('\n');
		expect(lines).toContain('No talk can be called «draft»: readers make theirs at that address. Rename the file.');
	});

	test.each([
		[
			'an unknown event',
			'[truce-2016]',
			'[truce-2061]',
			':7:14 steps.0.events.0: There is no event «truce-2061». Write truce-2016,'
		],
		['an unknown view', 'view: all', 'view: al', ':15:18 steps.1.map.view: There is no view «al». Write all,'],
		['an unknown area', '[idlib-band]', '[idlib]', ':10:23 steps.0.stress.areas.0: There is no area «idlib».'],
		[
			'a window outside the dossier',
			'{ from: 2016-02-01, to: 2016-06-30 }',
			'{ from: 2011-02-01, to: 2011-06-30 }',
			':8:13 steps.0.window: The window lies outside the dossier: no event is in it. Its events run from 2016-02-27 to'
		],
		[
			'a window that runs backwards',
			'{ from: 2016-02-01, to: 2016-06-30 }',
			'{ from: 2016-06-30, to: 2016-02-01 }',
			':8:21 steps.0.window.from: The window runs backwards. Write { from: 2016-02-01, to: 2016-06-30 }.'
		],
		[
			'a latitude off the earth',
			'{ view: all }',
			'{ zoom: 5, lat: 95, lon: 36 }',
			':15:26 steps.1.map.lat: The map shows no latitude 95.'
		],
		[
			'a longitude off the earth',
			'{ view: all }',
			'{ zoom: 5, lat: 35, lon: 361 }',
			':15:35 steps.1.map.lon: There is no longitude 361.'
		],
		[
			'a zoom that the map has not',
			'{ view: all }',
			'{ zoom: 40, lat: 35, lon: 36 }',
			':15:18 steps.1.map.zoom: The map does not zoom to 40.'
		],
		[
			'an exact view that lacks a figure',
			'{ view: all }',
			'{ zoom: 5, lat: 35 }',
			':15:10 steps.1.map: An exact view lacks a figure.'
		],
		[
			'a map view in two ways',
			'{ view: all }',
			'{ view: all, zoom: 5, lat: 35, lon: 36 }',
			':15:10 steps.1.map: The map view is given in 2 ways.'
		],
		['a map view in no way', '{ view: all }', '{}', ':15:10 steps.1.map: The map view is given in 0 ways.'],
		[
			'a fit to no events',
			'map: { view: all }',
			'map: { fit: events }',
			':15:17 steps.1.map.fit: There are no events to fit the map to.'
		],
		[
			'a link that no event tells',
			'{ from: truce-2016, to: moscow-talks }',
			'{ from: truce-2016, to: truce-2016 }',
			':10:44 steps.0.stress.links.0: No link joins «truce-2016» and «truce-2016».'
		],
		[
			'minutes that do not add up',
			'minutes: 3',
			'minutes: 9',
			':4:10 minutes: (warning) The steps take 3 minutes, the talk 9. Write minutes: 3.'
		],
		[
			'a headline too long',
			'fr: Moscou,',
			`fr: ${'M'.repeat(61)},`,
			':13:21 steps.1.headline.fr: The title has 61 characters.'
		],
		['no minutes at all', 'minutes: 1\n', 'minutes: -1\n', ':16:14 steps.1.minutes: A step takes some time.']
	])('%s is told with its place', (_, passage, put, expected) => {
		expect(after(passage, put)).toEqual([expect.stringContaining(expected)]);
	});

	test('a step that shows nothing is told', () => {
		expect(after('    only: { place: [syria] }\n    map: { view: all }\n', '')).toEqual([
			expect.stringContaining(':13:5 steps.1: The step shows nothing.')
		]);
	});

	test('a talk without steps is told', () => {
		const text =
			'# yaml-language-server: $schema=../schema/talk.json\ntitle: { fr: A, en: A }\naudience: { fr: A, en: A }\nminutes: 1\nsteps: []\n';
		expect(told({ [TALK]: text })).toEqual([expect.stringContaining(':5:8 steps: The talk has no steps.')]);
	});

	test('script in its notes is text like any other', () => {
		expect(after('fr: À dire.', 'fr: "<script>alert(1)</script>"')).toEqual([]);
	});
});
