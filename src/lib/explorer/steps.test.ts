import { describe, expect, test } from 'vitest';
import { dayOf } from '../../domain/dates/day.ts';
import { asksOf, NO_ASKS } from '../../domain/asks.ts';
import { NO_PICKS } from '../../domain/facets.ts';
import { loadDossier } from '../server/dossier.ts';
import { readAddress, writeAddress } from './address.ts';
import { openingChoices } from './choices.ts';
import { choicesOf } from './steps.ts';

const { dossiers, talks } = loadDossier();
const dossier = dossiers.fr;
const nothing = { events: [], picks: NO_PICKS, asks: NO_ASKS, window: null, map: null };

describe('the choices of a step', () => {
	test('the first event is open, in a window that shows it', () => {
		const { event, window } = choicesOf({ ...nothing, events: ['unsc-resolution-2254', 'pentagon-refusal'] }, dossier);
		expect(event).toBe('unsc-resolution-2254');
		expect(window.from).toBeLessThanOrEqual(dayOf(2015, 12, 18));
	});

	test('without event or window it is the opening', () => {
		expect(choicesOf(nothing, dossier)).toEqual(openingChoices(dossier.opening));
	});

	test('an exact view is the camera; a named one is fitted; one that fits the events is left to the explorer', () => {
		const camera = { zoom: 7, lat: 35, lon: 36 };
		expect(choicesOf({ ...nothing, map: { camera } }, dossier).camera).toEqual(camera);
		expect(choicesOf({ ...nothing, map: { view: 'syria' } }, dossier).camera?.lat).toBeCloseTo(34.9, 0);
		expect(choicesOf({ ...nothing, map: { fit: 'events' } }, dossier).camera).toBeNull();
	});

	test('every step that ships is told whole by an address', () => {
		for (const { steps } of talks.fr)
			for (const step of steps) {
				const choices = choicesOf(step, dossier);
				const read = readAddress(writeAddress(choices, dossier, ''), dossier);
				expect(read.unread).toEqual([]);
				expect(read.choices.event).toBe(choices.event);
				expect(read.choices.window).toEqual(choices.window);
				expect(read.choices.picks).toEqual(choices.picks);
				expect(asksOf(read.choices)).toEqual(asksOf(choices));
			}
	});
});
