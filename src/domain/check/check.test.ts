import { describe, expect, it } from 'vitest';
import { checkFiles } from './check.ts';
import { rawFiles, SOUND, told, toldAfter } from './soundDossier.ts';

const TALKS = 'events/moscow-talks.yaml';
const TRUCE = 'events/truce-2016.yaml';

describe('checkFiles', () => {
	it('finds nothing in a sound dossier and gives its records', () => {
		const { records, problems } = checkFiles(rawFiles(SOUND));
		expect(problems).toEqual([]);
		expect(records?.events.map(({ id }) => id)).toEqual(['moscow-talks', 'truce-2016']);
	});

	it.each([
		[
			'an unknown place',
			TALKS,
			'place: moscow',
			'place: moscw',
			':11:14 where.0.place: There is no place «moscw». Write moscow, or add it to places.yaml.'
		],
		[
			'a rival place by an unknown actor',
			TALKS,
			'says: hts',
			'says: hhts',
			':12:58 where.1.says: There is no voice «hhts». Write hts,'
		],
		[
			'an unknown actor',
			TALKS,
			'actor: sergei-lavrov',
			'actor: lavrov',
			':14:14 who.0.actor: There is no actor «lavrov». Write one of sergei-lavrov, hts, afp.'
		],
		[
			'an unknown voice',
			TALKS,
			'voice: sergei-lavrov',
			'voice: sergey-lavrov',
			':18:12 accounts.0.voice: There is no voice «sergey-lavrov». Write sergei-lavrov,'
		],
		[
			'an unknown via',
			TALKS,
			'via: [afp]',
			'via: [apf]',
			':19:11 accounts.0.via.0: There is no actor «apf». Write afp,'
		],
		[
			'an unknown article',
			TALKS,
			'article: second-2018-12',
			'article: second-2018-21',
			':16:14 accounts.0.article: There is no article «second-2018-21». Write second-2018-12,'
		],
		['an unknown source', TALKS, '[s01]', '[s02]', ':23:54 outside.0.sources.0: There is no source «s02». Write s01,'],
		[
			'an unknown event',
			TALKS,
			'to: truce-2016',
			'to: truce-2061',
			':25:11 links.0.to: There is no event «truce-2061». Write truce-2016,'
		],
		['an unknown kind', TALKS, 'kind: talks', 'kind: talk', ':4:7 kind: There is no kind «talk». Write talks,'],
		[
			'an unknown theme',
			TALKS,
			'theme: truces',
			'theme: truce',
			':5:8 theme: There is no theme «truce». Write truces,'
		],
		[
			'a place twice',
			TALKS,
			'place: saraqib',
			'place: moscow',
			':12:14 where.1.place: The event names «moscow» twice.'
		],
		[
			'a rival place that nobody reports',
			TALKS,
			', says: hts',
			'',
			':12:42 where.1.sure: A rival place does not say who reports it.'
		],
		[
			'a link to itself',
			TALKS,
			'to: truce-2016',
			'to: moscow-talks',
			':25:11 links.0.to: The event is linked to itself.'
		],
		[
			'a paragraph past the end',
			TALKS,
			'[1, 3]',
			'[1, 4]',
			':17:21 accounts.0.paragraphs.1: «second-2018-12» has 3 paragraphs, not 4. Write a number from 1 to 3.'
		],
		['a paragraph twice', TALKS, '[1, 3]', '[3, 3]', ':17:21 accounts.0.paragraphs.1: Paragraph 3 stands here twice.'],
		[
			'a paragraph 0',
			TALKS,
			'[1, 3]',
			'[0, 3]',
			':17:18 accounts.0.paragraphs.0: There is no paragraph 0: the first is 1.'
		],
		[
			'an event later than its articles',
			TALKS,
			'when: 2018-12-29',
			'when: 2019-01',
			':8:7 when: The event is later than every article that tells it: the last one is of 2018-12-30.'
		],
		[
			'a place called __proto__',
			TALKS,
			'place: moscow',
			'place: __proto__',
			':11:14 where.0.place: There is no place «__proto__».'
		],
		[
			'a kind called constructor',
			TALKS,
			'kind: talks',
			'kind: constructor',
			':4:7 kind: There is no kind «constructor».'
		],
		[
			'an id that differs by capitals only',
			'places.yaml',
			'id: saraqib',
			'id: Moscow',
			':12:7 1.id: The id «Moscow» differs from «moscow» in line 2 by capitals only.'
		],
		[
			'an id twice',
			'places.yaml',
			'id: saraqib',
			'id: moscow',
			':12:7 moscow.id: The id «moscow» is already that of another record, in line 2.'
		],
		[
			'a theme’s id twice',
			'dossier.yaml',
			'id: truce,',
			'id: talks,',
			':9:11 kinds.1.id: The id «talks» is already that of another record, in line 8.'
		],
		[
			'one alias of two records',
			'actors.yaml',
			'[Hayat Tahrir al-Cham]',
			'[Serguei LAVROV]',
			':11:13 hts.aliases.0: «Serguei LAVROV» is already a name of «sergei-lavrov».'
		],
		[
			'one name of two records',
			'places.yaml',
			'fr: Saraqeb',
			'fr: Moskva',
			':13:15 saraqib.name.fr: «Moskva» is already a name of «moscow».'
		],
		[
			'latitude and longitude swapped',
			'places.yaml',
			'lat: 35.86, lon: 36.8',
			'lat: 41.9, lon: 35.8',
			':15:17 saraqib.point.lat: Latitude and longitude are swapped. Write { lat: 35.8, lon: 41.9 }.'
		],
		[
			'a latitude out of range',
			'places.yaml',
			'lat: 35.86',
			'lat: 95',
			':15:17 saraqib.point.lat: There is no latitude 95.'
		],
		[
			'a longitude out of range',
			'places.yaml',
			'lon: 36.8',
			'lon: 368',
			':15:29 saraqib.point.lon: There is no longitude 368.'
		],
		[
			'a point outside its country',
			'places.yaml',
			'lat: 35.86',
			'lat: 52',
			':15:10 saraqib.point: The point lies outside SY.'
		],
		[
			'an approximate point without a note',
			'places.yaml',
			'  note: { fr: À peu près., en: Roughly. }\n',
			'',
			':16:14 saraqib.precision: An approximate point needs a note.'
		],
		[
			'a restored word past the end',
			'articles/first-2016-05.yaml',
			'paragraph: 2',
			'paragraph: 4',
			':8:18 restored.0.paragraph: «first-2016-05» has 3 paragraphs, not 4.'
		],
		[
			'an area that is not closed',
			'areas.geojson',
			', [36, 35]]]',
			']]',
			':13:56 idlib-band.geometry.coordinates.0: The outline is not closed. Repeat its first point at its end: [36, 35].'
		],
		[
			'an area that crosses itself',
			'areas.geojson',
			'[37, 35], [37, 36], [36, 36]',
			'[37, 36], [37, 35], [36, 36]',
			':13:57 idlib-band.geometry.coordinates.0.0: The outline crosses itself'
		],
		[
			'an area with its numbers swapped',
			'areas.geojson',
			'[[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]',
			'[[35, 41], [36, 41], [36, 42], [35, 41]]',
			':13:56 idlib-band.geometry.coordinates.0: Longitude and latitude are swapped.'
		],
		[
			'an area off the globe',
			'areas.geojson',
			'[37, 35], [37, 36]',
			'[370, 35], [370, 36]',
			':13:67 idlib-band.geometry.coordinates.0.1: [370, 35] is not on the globe.'
		],
		[
			'an area without surface',
			'areas.geojson',
			'[37, 35], [37, 36], [36, 36], ',
			'[37, 35], ',
			':13:56 idlib-band.geometry.coordinates.0: The outline has no surface.'
		],
		[
			'an area of an unknown event',
			'areas.geojson',
			'"truce-2016"',
			'"truce"',
			':11:18 idlib-band.properties.event: There is no event «truce». Write truce-2016,'
		],
		[
			'a position on paragraphs that no account cites',
			'disagreements.yaml',
			'paragraphs: [2]',
			'paragraphs: [2, 3]',
			':5:7 does-it-hold.positions.0: No account of «first-2016-05» in «truce-2016» cites paragraph 3. They cite 2:'
		],
		[
			'a position without an account',
			'disagreements.yaml',
			'event: truce-2016, article: first',
			'event: moscow-talks, article: first',
			':5:7 does-it-hold.positions.0: «moscow-talks» has no account of «first-2016-05».'
		],
		[
			'a position that rests on nothing',
			'disagreements.yaml',
			'title: true, ',
			'',
			':6:7 does-it-hold.positions.1: The position does not say where the article takes it.'
		],
		[
			'a position on title and paragraphs',
			'disagreements.yaml',
			'title: true, ',
			'title: true, paragraphs: [2], ',
			':6:7 does-it-hold.positions.1: A position rests on paragraphs or on the title.'
		],
		[
			'a single position',
			'disagreements.yaml',
			SOUND['disagreements.yaml']?.split('\n')[5] ?? '',
			'',
			':5:5 does-it-hold.positions: A disagreement has at least two positions.'
		],
		[
			'an opening that runs backwards',
			'dossier.yaml',
			'from: 2016-05-01',
			'from: 2020-05-01',
			':10:18 opening.from: The opening runs backwards.'
		],
		[
			'an unknown view',
			'dossier.yaml',
			'view: all',
			'view: al',
			':10:52 opening.view: There is no view «al». Write all,'
		],
		['a view upside down', 'dossier.yaml', 'south: 29', 'south: 59', ':12:53 views.0.south: South is not below north.'],
		[
			'a schema that the first line does not name',
			TALKS,
			'/event.json',
			'/events.json',
			':1:1: (warning) The first line does not name the file’s schema'
		]
	])('%s', (_, path, passage, put, expected) => {
		const lines = toldAfter(path, passage, put);
		expect(lines.join('\n')).toContain(expected);
		expect(lines.some((line) => line.startsWith(`data/${path}:`) && line.includes(expected))).toBe(true);
	});

	it.each([
		['a title', TALKS, 'Talks in Moscow', '"</script><img onerror=alert(1)>"'],
		['a name', 'actors.yaml', 'fr: AFP', 'fr: __proto__'],
		['a year alone', TRUCE, 'when: 2016-02-27/..', 'when: 2016'],
		['an anchor and its alias', TALKS, 'en: They talk. }', 'en: &t They talk. }\nwarning: { fr: Oui., en: *t }'],
		['an actor named constructor', 'actors.yaml', 'en: AFP', 'en: constructor']
	])('%s may be anything', (_, path, passage, put) => {
		expect(toldAfter(path, passage, put)).toEqual([]);
	});

	it('a link told from both ends is told at the second', () => {
		const lines = told({ [TRUCE]: `${SOUND[TRUCE]}links: [{ to: moscow-talks, as: produces }]\n` });
		expect(lines).toEqual([
			'data/events/truce-2016.yaml:24:15 links.0.to: The link to «moscow-talks» is told from its other end too. A link is stored once and read both ways: keep it here or in moscow-talks.yaml.'
		]);
	});

	it('a link told twice is told once more', () => {
		const lines = told({ [TALKS]: `${SOUND[TALKS]}  - { to: truce-2016, as: prompts }\n` });
		expect(lines).toEqual([
			'data/events/moscow-talks.yaml:26:11 links.1.to: The link to «truce-2016» is told twice. Keep the one that says more.'
		]);
	});

	it('a circle of part-of is told once, with its way', () => {
		const third = (SOUND[TRUCE] ?? '').replace('fr: Trêve, en: Truce', 'fr: Autre, en: Other');
		const lines = told({
			[TRUCE]: `${SOUND[TRUCE]}links: [{ to: third, as: part-of }]\n`,
			'events/third.yaml': `${third}links: [{ to: moscow-talks, as: part-of }]\n`
		});
		expect(lines).toEqual([
			'data/events/moscow-talks.yaml:25:11 links.0.to: This makes a circle: moscow-talks is part of truce-2016 is part of third is part of moscow-talks. Take one of these links out.'
		]);
	});

	it('an event that nothing supports', () => {
		const text = (SOUND[TALKS] ?? '').replace(/accounts:[\s\S]*(?=links:)/, '');
		expect(told({ [TALKS]: text })).toContain(
			'data/events/moscow-talks.yaml:2:1: No article and no outside fact supports the event. Add an account under «accounts», or a fact under «outside».'
		);
	});

	it('a planned event may be later than its articles', () => {
		const text = (SOUND[TALKS] ?? '').replace('2018-12-29', '2019-01').replace('happened', 'planned');
		expect(told({ [TALKS]: text })).toEqual([]);
	});

	it('more than six themes and ten kinds', () => {
		const line = (id: number) => `  - { id: x${id}, label: { fr: a, en: b }, `;
		const six = Array.from({ length: 6 }, (_, i) => `${line(i)}light: "#000000", dark: "#000000" }\n`).join('');
		const nine = Array.from({ length: 9 }, (_, i) => `${line(i)}shape: disc }\n`).join('');
		const text = (SOUND['dossier.yaml'] ?? '').replace('kinds:\n', `${six}kinds:\n${nine}`);
		expect(told({ 'dossier.yaml': text })).toEqual([
			'data/dossier.yaml:12:5 themes.6: There are 7 themes. Keep at most 6: join two that are alike.',
			'data/dossier.yaml:24:5 kinds.10: There are 11 kinds. Keep at most 10: join two that are alike.'
		]);
	});

	it('records that nothing refers to are warnings, and the records are still given', () => {
		const place =
			'- id: sochi\n  name: { fr: Sotchi, en: Sochi }\n  kind: city\n  point: { lat: 43.6, lon: 39.7 }\n  precision: exact\n';
		const files = rawFiles({ ...SOUND, 'places.yaml': SOUND['places.yaml'] + place });
		const { problems, records } = checkFiles(files);
		expect(problems).toMatchObject([{ level: 'warning', line: 26, field: 'sochi' }]);
		expect(records).not.toBeNull();
	});

	it('a dossier without its own file', () => {
		expect(told({ 'dossier.yaml': null })).toContain(
			'data/dossier.yaml:1:1: The file is missing. Write it as data/README.md lays it down.'
		);
	});

	it('one fault hides no other, in the same file or elsewhere', () => {
		const text = (SOUND[TALKS] ?? '')
			.replace('kind: talks', 'kind: talks\nkind: talks')
			.replace('when: 2018-12-29', 'when: 2018-13')
			.replace('place: moscow', 'place: moscw')
			.replace('paragraphs: [1, 3]', 'paragraphs: [one, 9]')
			.replace(', en: They talk.', '')
			.replace('phase: happened', 'phase: hapened')
			.replace('to: truce-2016', 'to: moscow-talks');
		const lines = told({ [TALKS]: text, 'places.yaml': SOUND['places.yaml']?.replace('lat: 35.86', 'lat: 95') ?? '' });
		expect(lines.map((line) => line.slice('data/'.length, line.indexOf(': ')))).toEqual([
			'events/moscow-talks.yaml:3:10 summary.en',
			'events/moscow-talks.yaml:5:1',
			'events/moscow-talks.yaml:8:8 phase',
			'events/moscow-talks.yaml:9:7 when',
			'events/moscow-talks.yaml:12:14 where.0.place',
			'events/moscow-talks.yaml:18:18 accounts.0.paragraphs.0',
			'events/moscow-talks.yaml:18:23 accounts.0.paragraphs.1',
			'events/moscow-talks.yaml:26:11 links.0.to',
			'places.yaml:2:3 moscow',
			'places.yaml:15:17 saraqib.point.lat',
			// The link that the talk stresses went with its fault.
			'talks/in-short.yaml:10:44 steps.0.stress.links.0'
		]);
	});

	it('a broken file does not drown its fault in what follows from it', () => {
		const lines = toldAfter(TALKS, 'en: They talk. }', 'en: They talk.');
		expect(lines.filter((line) => line.includes('missing.') || line.includes('not a field'))).toEqual([]);
	});

	it('nothing of a record reaches the prototypes', () => {
		toldAfter(
			TALKS,
			'kind: talks',
			'kind: talks\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }'
		);
		expect('polluted' in {}).toBe(false);
	});
});
