import { describe, expect, it } from 'vitest';
import { toldAfter } from '../check/soundDossier.ts';

const TALKS = 'events/moscow-talks.yaml';
const TRUCE = 'events/truce-2016.yaml';

describe('fields', () => {
	it.each([
		['a bad date', TALKS, 'when: 2018-12-29', 'when: 2018-13', ':8:7 when: «2018-13» is not a date. Write 2018-12, or'],
		[
			'a 30 February',
			TRUCE,
			'2016-02-27/..',
			'2016-02-30/..',
			':8:7 when: «2016-02-30» in «2016-02-30/..» is not a date. 2016-02 has 29 days'
		],
		[
			'a reversed interval',
			TRUCE,
			'2016-02-27/..',
			'2016-03/2016-02',
			':8:7 when: «2016-03/2016-02» runs backwards. Write 2016-02/2016-03.'
		],
		[
			'an unknown start',
			TRUCE,
			'2016-02-27/..',
			'/2016-02-27',
			':8:7 when: «/2016-02-27» has no start. Where nobody knows the start, write [..2016-02-27].'
		],
		['a date that is a list', TALKS, 'when: 2018-12-29', 'when: [2018-12-29]', ':8:7 when: A list is not a date.'],
		['an empty field', TALKS, 'when: 2018-12-29', 'when:', ':8:6 when: The field is empty.'],
		[
			'an unknown field',
			TALKS,
			'standing: ',
			'standng: ',
			':6:1 standng: «standng» is not a field here. Write standing.'
		],
		['a missing field', TALKS, 'phase: happened\n', '', ':2:1 phase: The field «phase» is missing.'],
		[
			'a missing translation',
			TALKS,
			', en: They talk. }',
			' }',
			':3:10 summary.en: The English text is missing. Write it after «en:».'
		],
		['an empty translation', TALKS, 'en: They talk.', 'en: ""', ':3:34 summary.en: The text is empty.'],
		[
			'a text with a comma and no quotes',
			TALKS,
			'fr: Ils parlent.',
			'fr: Ils parlent, donc',
			':3:29 summary.donc: «donc» is not a field here. Write fr and en only. A text that holds a comma needs quotes'
		],
		[
			'a title too long',
			TALKS,
			'Talks in Moscow',
			'x'.repeat(61),
			':2:40 title.en: The title has 61 characters. Write at most 60: take out 1.'
		],
		[
			'an unknown standing',
			TALKS,
			'established',
			'stablished',
			':6:11 standing: «stablished» is not known here. Write established. Known: established, claimed, disputed.'
		],
		[
			'an unknown type of link',
			TALKS,
			'as: part-of',
			'as: partof',
			':25:27 links.0.as: «partof» is not known here. Write part-of.'
		],
		['no paragraph', TALKS, '[1, 3]', '[]', ':17:17 accounts.0.paragraphs: The list is empty.'],
		[
			'a paragraph in words',
			TALKS,
			'[1, 3]',
			'[one, 3]',
			':17:18 accounts.0.paragraphs.0: «one» stands where a number should.'
		],
		[
			'__proto__ as a field',
			TALKS,
			'kind: talks',
			'kind: talks\n__proto__: { polluted: yes }',
			':5:1 __proto__: «__proto__» is not a field here.'
		],
		[
			'constructor as a field',
			TALKS,
			'kind: talks',
			'kind: talks\nconstructor: { prototype: { polluted: yes } }',
			':5:1 constructor: «constructor» is not a field here.'
		],
		['an id __proto__', 'actors.yaml', 'id: afp', 'id: __proto__', ':12:7 2.id: «__proto__» is not an id'],
		[
			'an id with other letters',
			'actors.yaml',
			'id: afp',
			'id: A.F.P',
			':12:7 2.id: «A.F.P» is not an id: it may hold small letters a–z, figures and hyphens only. Write a-f-p.'
		],
		[
			'a number in quotes',
			'places.yaml',
			'lat: 35.86',
			'lat: "35.86"',
			':15:17 saraqib.point.lat: «35.86» stands where a number should.'
		],
		[
			'a code of no country',
			'places.yaml',
			'country: RU',
			'country: Russia',
			':8:12 moscow.country: «Russia» is not the code of a country.'
		],
		[
			'an address that is not http',
			'sources.yaml',
			'https://example.org/s01',
			'javascript:alert(1)',
			':6:8 s01.url: «javascript:alert(1)» begins with javascript:, not with https: or http:.'
		],
		['a hash that is none', 'articles/first-2016-05.yaml', 'a'.repeat(64), 'a'.repeat(63), ':11:5 hashes.0: «aaa'],
		['GeoJSON that is YAML', 'areas.geojson', '"Feature"', 'Feature', ':1:1: The file is not GeoJSON.'],
		[
			'an opening on no day',
			'dossier.yaml',
			'from: 2016-05-01',
			'from: 2016-05',
			':10:18 opening.from: «2016-05» is not a day.'
		],
		[
			'an unknown shape',
			'dossier.yaml',
			'shape: disc',
			'shape: disk',
			':8:64 kinds.0.shape: «disk» is not known here. Write disc.'
		],
		['a colour that is none', 'dossier.yaml', '"#1d5c49"', 'green', ':6:61 themes.0.light: «green» is not a colour.'],
		[
			'a title that is not in two languages',
			TALKS,
			'title: { fr: Pourparlers à Moscou, en: Talks in Moscow }',
			'title: Talks',
			':2:8 title: «Talks» stands where fields, such as { fr: …, en: … } should.'
		],
		['a field written twice', TALKS, 'kind: talks', 'kind: talks\nkind: talks', ':5:1: This field stands here twice.'],
		['a tab', TALKS, '    voice: sergei-lavrov', '\tvoice: sergei-lavrov', ':18:1: The line begins with a tab.'],
		[
			'an unclosed brace',
			TALKS,
			'en: They talk. }',
			'en: They talk.',
			':4:1: A { or [ of the lines above is not closed.'
		],
		['two documents', TALKS, 'kind: talks', '---\nkind: talks', 'divides the file in two'],
		['an alias that is none', TALKS, 'en: They talk.', 'en: *They', ':3:34 summary.en: There is no anchor &They above.']
	])('%s', (_, path, passage, put, expected) => {
		const lines = toldAfter(path, passage, put);
		expect(lines.join('\n')).toContain(expected);
		expect(lines.some((line) => line.startsWith(`data/${path}:`) && line.includes(expected))).toBe(true);
	});
});
