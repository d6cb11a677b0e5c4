import { describe, expect, it } from 'vitest';
import { bytesOf, SOUND, told, toldAfter } from '../check/soundDossier.ts';

const TALKS = 'events/moscow-talks.yaml';
const talks = SOUND[TALKS] ?? '';

/** Bytes that stand between two parts of a text. */
function around(before: string, bytes: readonly number[], after: string): Uint8Array {
	return Uint8Array.from([...bytesOf(before), ...bytes, ...bytesOf(after)]);
}

describe('bytes', () => {
	const cut = talks.indexOf('Ils parlent');
	it.each([
		[
			'Latin 1',
			around(talks.slice(0, cut), [0xe9], talks.slice(cut)),
			':3:16: The file is not UTF-8 from here on. Save it as «UTF-8».'
		],
		['a character cut short', around(talks, [0xe2, 0x80], ''), ':26:1: The file is not UTF-8 from here on.'],
		[
			'a character written too long',
			around(talks.slice(0, cut), [0xc0, 0xaf], talks.slice(cut)),
			':3:16: The file is not UTF-8'
		],
		[
			'half of a surrogate pair',
			around(talks.slice(0, cut), [0xed, 0xa0, 0x80], talks.slice(cut)),
			':3:16: The file is not UTF-8'
		],
		[
			'a byte order mark',
			around('', [0xef, 0xbb, 0xbf], talks),
			':1:1: The file begins with a byte order mark. Save it as «UTF-8», not as «UTF-8 with BOM».'
		],
		['UTF-16', around('', [0xff, 0xfe], [...talks].join('\u0000')), ':1:1: The file is not UTF-8 from here on.'],
		[
			'a NUL byte',
			around(talks.slice(0, cut), [0], talks.slice(cut)),
			':3:16: The file holds a NUL byte, as no text does.'
		]
	])('%s is told where it stands', (_, bytes, expected) => {
		expect(told({ [TALKS]: bytes })).toContainEqual(expect.stringContaining(`data/${TALKS}${expected}`));
	});

	it.each(['', '\n\n', '   '])('an empty file (%j)', (text) => {
		expect(told({ [TALKS]: text })).toContain(
			`data/${TALKS}:1:1: The file is empty. Write the record, or delete the file.`
		);
	});

	it('a comment alone is no record', () => {
		expect(told({ [TALKS]: '# yaml-language-server: $schema=../schema/event.json\n' })).toContain(
			`data/${TALKS}:1:1: The field is empty. Write it, or leave the line out.`
		);
	});

	it('what is not UTF-8 hides nothing that follows', () => {
		const bytes = around(talks.slice(0, cut), [0xe9], talks.slice(cut).replace('kind: talks', 'kind: talk'));
		expect(told({ [TALKS]: bytes })).toContainEqual(expect.stringContaining(':4:7 kind: There is no kind «talk»'));
	});

	it('letters of every width are read', () => {
		expect(toldAfter(TALKS, 'Ils parlent.', '"é Ж € 😀 ع"')).toEqual([]);
	});
});

describe('names of files', () => {
	it.each([
		['events/x.yml', 'The file ends in «.yml». Call it x.yaml.'],
		['events/x.json', 'The file ends in «.json». Call it x.yaml.'],
		['events/x.YAML', 'The file ends in «.YAML». Call it x.yaml.'],
		['events/x', 'The file ends in «». Call it x.yaml.'],
		[
			'events/Été 2016.yaml',
			'«Été 2016» is not an id: it may hold small letters a–z, figures and hyphens only. Write ete-2016.yaml.'
		],
		['events/__proto__.yaml', '«__proto__» is not an id'],
		['events/2016/x.yaml', 'The folder «events» holds no folders. Move the file to events/x.yaml.'],
		['Events/x.yaml', 'The folder is called «Events». Call it events.'],
		['places.yml', 'The file has the wrong name. Call it places.yaml.'],
		['areas.json', 'The file has the wrong name. Call it areas.geojson.'],
		['Places.yaml', 'The file has the wrong name. Call it places.yaml.'],
		['notes.docx', 'This file is no record: nothing reads it. Move it out of the records’ folder.'],
		['events/x.docx', 'This file is no record: nothing reads it.'],
		['events/x.yaml~', 'This file is no record: nothing reads it.'],
		['people/x.yaml', 'Nothing is read from the folder «people». Move it out of the records’ folder.']
	])('%s', (path, expected) => {
		expect(told({ [path]: 'x' })).toContainEqual(expect.stringContaining(`data/${path}:1:1: ${expected}`));
	});

	it.each(['README.md', 'basemap/region.json', 'basemap/build.mjs', 'schema/event.json'])(
		'%s may stand beside the records',
		(path) => {
			expect(told({ [path]: '' })).toEqual([]);
		}
	);

	it('a misnamed file is read all the same', () => {
		const lines = told({ [TALKS]: null, 'events/moscow-talks.yml': talks.replace('kind: talks', 'kind: talk') });
		expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
			'data/events/moscow-talks.yml:1:1: The file',
			'data/events/moscow-talks.yml:4:7 kind: There'
		]);
	});

	it('two files of one event', () => {
		expect(told({ 'events/moscow-talks.yml': talks })).toContainEqual(
			expect.stringContaining(
				'The id «moscow-talks» is already that of another record, in data/events/moscow-talks.yaml.'
			)
		);
	});

	it('files that differ by capitals only', () => {
		expect(told({ 'events/Truce-2016.yaml': SOUND['events/truce-2016.yaml'] ?? '' })).toContainEqual(
			expect.stringContaining('«truce-2016» differs from «Truce-2016» in data/events/Truce-2016.yaml by capitals only')
		);
	});
});

describe('grammar', () => {
	it.each([
		['a list where a record should be', TALKS, '- a\n- b\n', ':1:1: A list stands where fields'],
		[
			'a record where a list should be',
			'actors.yaml',
			'id: afp\n',
			':1:1: A group of fields stands where a list: each entry begins with «- »'
		],
		['a text alone', TALKS, 'just words\n', ':1:1: «just words» stands where fields'],
		['an entry that is a text', 'actors.yaml', '- afp\n', ':1:3 0: «afp» stands where fields'],
		['a field whose name is a list', TALKS, `${talks}? [a]\n: b\n`, ':26:3: The name of a field must be a word.'],
		['an alias that holds itself', TALKS, `${talks}who: &w [*w]\n`, 'This field stands here twice.'],
		['a tag', TALKS, talks.replace('en: They', 'en: !They'), ':3:34: A text cannot begin with ! without quotes.'],
		['a merge key', TALKS, `${talks}<<: { a: b }\n`, ':26:1 <<: «<<» is not a field here.'],
		[
			'a colon without quotes',
			TALKS,
			talks.replace('{ fr: Ils parlent., en: They talk. }', '\n  fr: Ils : parlent\n  en: x'),
			':4:7: There are two colons in this line.'
		]
	])('%s', (_, path, text, expected) => {
		expect(told({ [path]: text })).toContainEqual(expect.stringContaining(`data/${path}`));
		expect(told({ [path]: text }).join('\n')).toContain(expected);
	});

	it('aliases that expand without end are told once, and soon', () => {
		const lines = ['a: &a0 [x, x, x, x, x, x, x, x, x, x]'];
		for (let i = 1; i < 12; i++)
			lines.push(
				`a${i}: &a${i} [${Array(10)
					.fill(`*a${i - 1}`)
					.join(', ')}]`
			);
		const told1 = told({ [TALKS]: `${talks}${lines.join('\n')}\n` });
		expect(told1.filter((line) => line.includes('expands without end')).length).toBe(1);
	});

	it('an alias of what it stands in is told', () => {
		expect(told({ [TALKS]: `${talks}loop: &l { again: *l }\n` }).join('\n')).toContain(
			':26:19 loop.again: The alias *l holds itself. Write out what is meant.'
		);
	});

	it.each([
		['brackets', '['.repeat(20000)],
		['closed brackets', '['.repeat(20000) + ']'.repeat(20000)],
		['dashes', '- '.repeat(20000)],
		['braces', '{a: '.repeat(20000)]
	])('%s that nest without end are told', (_, text) => {
		expect(told({ [TALKS]: `title: x\nwhen:\n  ${text}` }).join('\n')).toContain(
			'The file is nested too deeply to be read.'
		);
	});
});
