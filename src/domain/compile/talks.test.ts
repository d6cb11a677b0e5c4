import { expect, test } from 'vitest';
import { NO_ASKS } from '../asks.ts';
import { NO_PICKS } from '../facets.ts';
import { checkFiles } from '../check/check.ts';
import { rawFiles, SOUND } from '../check/soundDossier.ts';
import { dayOf } from '../dates/day.ts';
import { compileTalks } from './talks.ts';

test('a talk is plain data in one language: days, a way to show the map, empty lists for what is left out', () => {
	const { records } = checkFiles(rawFiles(SOUND));
	if (!records) throw new Error('The sound dossier is not.');
	const [talk] = compileTalks(records, 'en');
	expect(talk).toMatchObject({ id: 'in-short', title: 'In short', audience: 'A class.', minutes: 3 });
	expect(talk?.steps[0]).toEqual({
		headline: 'The truce',
		text: null,
		events: ['truce-2016'],
		picks: NO_PICKS,
		asks: NO_ASKS,
		window: { from: dayOf(2016, 2, 1), to: dayOf(2016, 7, 1) },
		map: { fit: 'events' },
		stress: {
			events: [],
			places: [],
			areas: ['idlib-band'],
			channels: [],
			links: [{ from: 'truce-2016', to: 'moscow-talks' }]
		},
		notes: 'To say.',
		minutes: 2
	});
	expect(talk?.steps[1]).toMatchObject({
		picks: { ...NO_PICKS, place: [{ value: 'syria', not: false }] },
		map: { view: 'all' },
		window: null,
		notes: null
	});
});
