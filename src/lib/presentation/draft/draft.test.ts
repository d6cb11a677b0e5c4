import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../../domain/check/check.ts';
import { compileTalks } from '../../../domain/compile/talks.ts';
import { printProblems } from '../../../domain/check/printProblem.ts';
import { NO_ASKS } from '../../../domain/asks.ts';
import { dayOf } from '../../../domain/dates/day.ts';
import { NO_PICKS } from '../../../domain/facets.ts';
import { loadDossier } from '../../server/dossier.ts';
import { readDossierFiles } from '../../server/files.ts';
import { daysOf, type Draft, EMPTY, moveStep, parseDraft, talkOf, writeTalk } from './draft.ts';
import { scenesOf } from '../scenes.ts';

const step = (name: string, more: Partial<Draft['steps'][number]> = {}): Draft['steps'][number] => ({
	...{ headline: { fr: name, en: name }, event: null, from: '2016-05-01', to: '2016-06-30' },
	...{ map: { view: 'talks' }, picks: NO_PICKS, asks: NO_ASKS, minutes: 2, ...more }
});
const draft: Draft = {
	title: { fr: 'Le « titre » : d’un exposé', en: 'A "talk": its title' },
	steps: [
		step('Un appel', { event: 'lavrov-kerry-call-2016-05-29', map: { fit: 'events' } }),
		step('Moscou # seule', {
			picks: {
				...NO_PICKS,
				place: [{ value: 'moscow', not: false }],
				kind: [{ value: 'call', not: true }],
				sure: [{ value: 'day', not: false }]
			},
			asks: {
				...NO_ASKS,
				query: 'la « trêve »',
				known: dayOf(2018, 2, 10),
				day: dayOf(2018, 1, 30),
				until: true,
				lanes: 'side',
				folds: [],
				onMap: true
			},
			map: { camera: { zoom: 4.123456, lat: 35.123456, lon: -3 } },
			minutes: 0.5
		})
	]
};

describe('writeTalk', () => {
	test('gives a record that passes the check of the dossier', () => {
		const files = readDossierFiles().filter(({ path }) => !path.startsWith('talks/'));
		const file = { path: 'talks/of-mine.yaml', bytes: new TextEncoder().encode(writeTalk(draft)) };
		const { records, problems } = checkFiles([...files, file], 'data');
		expect(printProblems(problems, files.length + 1)).not.toContain('talks/');
		expect(records?.talks.map(({ id, record }) => [id, record.title, record.steps.length])).toEqual([
			['of-mine', draft.title, 2]
		]);
	});

	test('what it asks stands in the record, and comes back from it', () => {
		const files = readDossierFiles().filter(({ path }) => !path.startsWith('talks/'));
		const file = { path: 'talks/of-mine.yaml', bytes: new TextEncoder().encode(writeTalk(draft)) };
		const { records } = checkFiles([...files, file], 'data');
		if (!records) throw new Error('The record did not pass.');
		const [talk] = compileTalks(records, 'fr');
		expect(talk?.steps.map(({ asks }) => asks)).toEqual(draft.steps.map(({ asks }) => asks));
	});

	test('an exact view is no finer than can be seen', () =>
		expect(writeTalk(draft)).toContain('map: { zoom: 4.12, lat: 35.123, lon: -3 }'));
});

describe('talkOf', () => {
	test('is shown by the stage, in either language', () => {
		const { dossiers } = loadDossier();
		const scenes = scenesOf(talkOf(draft, 'en'), dossiers.en, 'Sources');
		expect(scenes.map(({ headline }) => headline)).toEqual([draft.title.en, 'Un appel', 'Moscou # seule', 'Sources']);
		expect(scenes[1]?.events.map(({ id }) => id)).toEqual(['lavrov-kerry-call-2016-05-29']);
	});
});

describe('daysOf', () => {
	test('both days are included, and a window of part of a day is that day', () => {
		expect(daysOf({ from: 16922, to: 16953 })).toEqual({ from: '2016-05-01', to: '2016-05-31' });
		expect(daysOf({ from: 16922.3, to: 16922.6 })).toEqual({ from: '2016-05-01', to: '2016-05-01' });
	});
});

describe('moveStep', () => {
	const names = (moved: Draft) => moved.steps.map(({ headline }) => headline.fr);
	test.each([
		[0, 1, ['Moscou # seule', 'Un appel']],
		[1, -1, ['Moscou # seule', 'Un appel']],
		[0, -1, ['Un appel', 'Moscou # seule']],
		[1, 1, ['Un appel', 'Moscou # seule']],
		[5, 1, ['Un appel', 'Moscou # seule']]
	] as const)('step %i by %i', (at, by, after) => expect(names(moveStep(draft, at, by))).toEqual(after));
});

describe('parseDraft', () => {
	test('returns what was kept', () => expect(parseDraft(JSON.stringify(draft))).toEqual(draft));
	test.each([null, '', '{', '[]', '{"title":"x","steps":[]}', '{"title":{"fr":"a","en":"b"}}'])(
		'%s is an empty draft',
		(text) => expect(parseDraft(text)).toEqual(EMPTY)
	);
	test('a step that cannot be read is left out, and the others stay', () =>
		expect(parseDraft(JSON.stringify({ ...draft, steps: [null, 7, {}, ...draft.steps] }))).toEqual(draft));
});
