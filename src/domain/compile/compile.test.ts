import { describe, expect, it } from 'vitest';
import { checkFiles } from '../check/check.ts';
import { rawFiles, SOUND } from '../check/soundDossier.ts';
import { dayOf, toIso } from '../dates/day.ts';
import type { Dossier } from '../dossier.ts';
import type { Lang } from '../lists.ts';
import { compile } from './compile.ts';

function compiled(lang: Lang, changes: Readonly<Record<string, string>> = {}): Dossier {
	const { records, problems } = checkFiles(rawFiles({ ...SOUND, ...changes }));
	if (!records) throw new Error(JSON.stringify(problems));
	return compile(records, lang);
}

describe('compile', () => {
	const fr = compiled('fr');
	const [truce, talks] = fr.events;

	it('gives each text in one language, French as it is set', () => {
		expect(fr.disagreements[0]?.question).toBe('Tient-elle\u202f?');
		expect(compiled('en').disagreements[0]?.question).toBe('Does it hold?');
		expect(compiled('en').events.map(({ title }) => title)).toEqual(['Truce', 'Talks in Moscow']);
	});

	it('keeps where the records can be seen, without its last slash; nothing where that is not told', () => {
		const dossier = SOUND['dossier.yaml'] ?? '';
		const told = dossier.replace('themes:', 'repository: https://git.example.org/a/edit/main/data/\nthemes:');
		expect(fr.repository).toBeNull();
		expect(compiled('fr', { 'dossier.yaml': told }).repository).toBe('https://git.example.org/a/edit/main/data');
	});

	it('puts events in order of time and articles in order of publication', () => {
		expect(fr.events.map(({ id }) => id)).toEqual(['truce-2016', 'moscow-talks']);
		expect(fr.articles.map(({ id }) => id)).toEqual(['first-2016-05', 'second-2018-12']);
	});

	it('an event that starts with another stands behind the longer one', () => {
		const day = (SOUND['events/truce-2016.yaml'] ?? '')
			.replace('2016-02-27/..', '2016-02-27')
			.replace('fr: Trêve', 'fr: Autre');
		const ids = compiled('fr', { 'events/a-day.yaml': day }).events.map(({ id }) => id);
		expect(ids).toEqual(['truce-2016', 'a-day', 'moscow-talks']);
	});

	it('an open end stops after the first day of the latest article that tells it', () => {
		expect(truce?.told).toBe(dayOf(2018, 12, 29));
		expect(toIso(truce?.extent.from ?? 0)).toBe('2016-02-27');
		expect(toIso(truce?.extent.to ?? 0)).toBe('2018-12-30');
	});

	it('the timeline runs from the first month to the last', () => {
		expect([toIso(fr.extent.from), toIso(fr.extent.to)]).toEqual(['2016-02-01', '2019-01-01']);
	});

	it('the opening holds both its days', () => {
		expect([toIso(fr.opening.window.from), toIso(fr.opening.window.to)]).toEqual(['2016-05-01', '2019-02-01']);
	});

	it('reads a link both ways', () => {
		expect(talks?.links).toEqual([{ to: 'truce-2016', as: 'part-of', forward: true }]);
		expect(truce?.links).toEqual([{ to: 'moscow-talks', as: 'part-of', forward: false }]);
	});

	it('tells for each place, actor and article the events that name it', () => {
		const events = (list: readonly { id: string; events: readonly string[] }[]) =>
			Object.fromEntries(list.map(({ id, events: ids }) => [id, ids]));
		expect(events(fr.places)).toEqual({ moscow: ['moscow-talks'], saraqib: ['moscow-talks'], syria: ['truce-2016'] });
		expect(events(fr.actors)).toEqual({
			'sergei-lavrov': ['moscow-talks'],
			hts: ['moscow-talks'],
			afp: ['moscow-talks']
		});
		expect(events(fr.articles)).toEqual({
			'first-2016-05': ['truce-2016'],
			'second-2018-12': ['truce-2016', 'moscow-talks']
		});
	});

	it('an event names its articles and disagreements', () => {
		expect(truce?.articles).toEqual(['first-2016-05', 'second-2018-12']);
		expect(truce?.disagreements).toEqual(['does-it-hold']);
		expect(fr.disagreements[0]?.events).toEqual(['truce-2016']);
		expect(fr.disagreements[0]?.positions[1]?.paragraphs).toEqual([]);
	});

	it('accounts follow the order of publication', () => {
		const text = SOUND['events/truce-2016.yaml'] ?? '';
		const swapped = text
			.replace('first-2016-05', 'x')
			.replace('second-2018-12', 'first-2016-05')
			.replace('article: x', 'article: second-2018-12');
		const event = compiled('fr', { 'events/truce-2016.yaml': swapped, 'disagreements.yaml': '[]' }).events[0];
		expect(event?.accounts.map(({ article }) => article)).toEqual(['first-2016-05', 'second-2018-12']);
	});

	it('what may be left out is null or empty', () => {
		expect(truce).toMatchObject({ warning: null, outcome: null, who: [], outside: [] });
		expect(truce?.where).toEqual([
			{ place: 'syria', as: 'venue', by: 'stated', why: null, reported: false, says: null }
		]);
		expect(talks?.where[1]).toMatchObject({ reported: true, says: 'hts' });
		expect(fr.articles[1]).toMatchObject({ outlet: null, url: null, archived: null, restored: [], paragraphs: 3 });
		expect(fr.actors[1]).toMatchObject({ offices: [], note: null });
	});

	it('a country bears its own code, a town none', () => {
		expect(fr.places.map(({ iso }) => iso)).toEqual([null, null, 'SY']);
	});

	it('an area’s open life stops with what is told of its event', () => {
		expect(toIso(fr.areas[0]?.lifeExtent.to ?? 0)).toBe('2018-12-30');
		expect(toIso(fr.areas[0]?.outlineExtent.to ?? 0)).toBe('2019-05-01');
		expect(fr.areas[0]?.rings[0]?.[1]).toEqual([37, 35]);
	});

	it('is plain data', () => {
		expect(JSON.parse(JSON.stringify(fr))).toEqual(fr);
	});
});
