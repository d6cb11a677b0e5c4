import { describe, expect, test } from 'vitest';
import { loadDossier } from '../server/dossier.ts';
import { asked, withhold } from './asking.ts';
import { scenesOf } from './scenes.ts';
import type { Hidden } from '../messages/stage.ts';

const { dossiers, talks } = loadDossier();

describe('asked', () => {
	const [talk] = talks.fr.filter(({ id }) => id === 'offers-to-withdrawal');
	if (!talk) throw new Error('The talk of the dossier is gone.');
	const scenes = scenesOf(talk, dossiers.fr, 'Sources');
	const answers = (step: number, hidden: Hidden) =>
		asked(scenes[step] as (typeof scenes)[number], hidden, dossiers.fr).map(({ answer }) => answer);

	test('dates are as sure as they are', () =>
		expect(answers(3, 'dates')).toEqual(['attesté le 24\u00a0mai\u00a02016']));
	test('places are those of the event', () =>
		expect(answers(3, 'places')).toEqual(['Base aérienne de Hmeimim, Amman, Syrie']));
	test('voices are those of its accounts', () => expect(answers(3, 'voices')).toEqual(['Sergueï Lavrov']));
	test('title and sources ask nothing', () => {
		expect(answers(0, 'dates')).toEqual([]);
		expect(answers(scenes.length - 1, 'dates')).toEqual([]);
	});
});

describe('withhold', () => {
	const dossier = {
		...dossiers.fr,
		places: [{ ...dossiers.fr.places[0], name: 'Idlib', aliases: ['Idleb'] }] as unknown as typeof dossiers.fr.places,
		actors: [
			{ ...dossiers.fr.actors[0], kind: 'person', name: 'Sergueï Lavrov' }
		] as unknown as typeof dossiers.fr.actors
	};
	test.each<[Hidden | null, string, string]>([
		[null, 'Le 4 mai 2017 à Idlib', 'Le 4 mai 2017 à Idlib'],
		['dates', 'Le 4 mai 2017 à Idlib', 'Le … à Idlib'],
		['dates', 'Le 1er\u00a0février, puis en 2019', 'Le …, puis en …'],
		['dates', 'les 29–30 janvier 2018', 'les …'],
		['dates', 'Environ 2 000 soldats, le maire, 1 648', 'Environ 2 000 soldats, le maire, 1 648'],
		['places', 'Une bande à Idlib, ou Idleb', 'Une bande à …, ou …'],
		['places', 'les Idlibiens', 'les Idlibiens'],
		['voices', 'Lavrov l’a dit ; Sergueï Lavrov le répète', '… l’a dit ; … le répète']
	])('%s: %s', (hidden, text, left) => expect(withhold(text, hidden, dossier)).toBe(left));

	test('English dates', () => {
		expect(withhold('On 4 May 2017, in May', 'dates', dossiers.en)).toBe('On …, in …');
		expect(withhold('He may march on', 'dates', dossiers.en)).toBe('He may march on');
	});
});
