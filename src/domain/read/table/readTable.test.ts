import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../check/check.ts';
import { printProblem } from '../../check/printProblem.ts';
import { SOUND } from '../../check/soundDossier.ts';
import { compile } from '../../compile/compile.ts';
import type { RawFile } from '../rawFile.ts';
import { MOST_PAGES } from '../../limits.ts';
import { columnOf, COLUMN_NAMES } from './columns.ts';

const HEAD = 'id,when,title_fr,title_en,kind,theme,place,lat,lon,place_name,actors,article,paragraphs,sources';
const ROW = 'crash,2018-02-03,Un avion abattu,A plane shot down,talks,truces,saraqib,,,,hts,second-2018-12,1;3,';

function dossier(table: string, name = 'events.csv'): RawFile[] {
	const encoder = new TextEncoder();
	return Object.entries({ ...SOUND, [name]: table }).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}

/** What is found in a table, without the fields beside. */
function faults(table: string, name?: string): string[] {
	return checkFiles(dossier(table, name)).problems.map(printProblem);
}

function events(table: string, name?: string) {
	const { records, problems } = checkFiles(dossier(table, name));
	if (!records) throw new Error(problems.map(printProblem).join('\n'));
	const own = Object.keys(SOUND).length;
	expect(own).toBeGreaterThan(0);
	return compile(records, 'en').events.filter(({ id }) => !Object.hasOwn(SOUND, `events/${id}.yaml`));
}

/** A table, and what is wrong with it. */
const FAULTY: readonly (readonly [table: string, ...expected: string[]])[] = [
	[`${HEAD}\n`, 'data/events.csv:1:1: The table has no rows. Write one for each event, or delete the file.'],
	[
		`date,title,kind,theme\n2018,x,talks,truces`,
		'data/events.csv:1:1 date: «date» is not a column here. Call it when.',
		'data/events.csv:1:1 when: The column «when» is missing. Write it in the head, and in each row a date, as sure as it is, or name the article that tells it.'
	],
	[`${HEAD},id\n${ROW}`, 'data/events.csv:1:1 id: There are two columns «id». Take one out.'],
	[
		`${HEAD}\n${ROW.replace('2018-02-03', '03/02/2018')}`,
		'data/events.csv:2:1 row 1 when: «03/02/2018» is not a date. Write 2018-02-03.'
	],
	[
		`${HEAD}\n${ROW.replace('saraqib', 'saraqeb')}`,
		'data/events.csv:2:1 row 1 place: There is no place «saraqeb». Write saraqib, or add it to places.yaml.'
	],
	[
		`${HEAD}\n${ROW.replace('second-2018-12,1;3,', ',,')}`,
		'data/events.csv:2:1 row 1: No article and no source supports the event. Fill «article» and «paragraphs», or «sources».'
	],
	[
		`${HEAD}\n${ROW.replace('1;3', '1;9')}`,
		'data/events.csv:2:1 row 1 paragraphs: «second-2018-12» has 3 paragraphs, not 9. Write a number from 1 to 3.'
	],
	[
		`${HEAD}\n\n${ROW.replace('A plane shot down', '')}`,
		'data/events.csv:3:1 row 1 title_en: The cell «title_en» is empty. Write at most 60 characters.'
	],
	[
		`${HEAD}\n${ROW.replace('saraqib,,', ',"36,2",')}`,
		'data/events.csv:2:1 row 1 lat: «36,2» is not a number of degrees. Write 36.2.',
		'data/events.csv:2:1 row 1 lon: There is a «lat» without a «lon». Write both, or neither.'
	],
	[
		`${HEAD}\n${ROW.replace('saraqib,,', ',97,5')}`,
		'data/events.csv:2:1 row 1 lat: «97» lies off the globe. Write a number from -90 to 90.'
	],
	[
		`${HEAD}\n${ROW}\n${ROW}`,
		'data/events.csv:3:1 row 2: The id «crash» is already that of another record, in line 2. Give one of the two another id.'
	],
	[
		`${HEAD}\n${ROW.replace('crash', 'Crash 1')}`,
		'data/events.csv:2:1 row 1 id: «Crash 1» is not an id: it may hold small letters a–z, figures and hyphens only. Write crash-1.'
	],
	...['256', '-1', '1.5', 'much'].map(
		(weight) =>
			[
				`${HEAD},weight\n${ROW},${weight}`,
				`data/events.csv:2:1 row 1 weight: «${weight}» is not a weight. Write a whole number from 0 to 255, or nothing.`
			] as const
	),
	[
		`${HEAD}\n${ROW},one,more`,
		'data/events.csv:2:1 row 1: The row has 16 cells, the head 14. A cell that holds a comma needs quotation marks: "…, …".'
	]
];

describe('a table of events', () => {
	it('gives the record that a file would give', () => {
		const [event] = events(`${HEAD}\n${ROW}`);
		expect(event).toMatchObject({
			id: 'crash',
			title: 'A plane shot down',
			summary: '',
			standing: 'established',
			phase: 'happened',
			when: { edtf: '2018-02-03', type: 'date' },
			dated: { by: ['stated'], why: 'As the table has it.' },
			where: [{ place: 'saraqib', as: 'venue', reported: false }],
			who: [{ actor: 'hts' }],
			accounts: [{ article: 'second-2018-12', paragraphs: [1, 3], voice: 'article', manner: 'own' }],
			outside: [],
			table: 'events.csv'
		});
	});

	it('dates what has no date no later than the article that tells it', () => {
		const [event] = events(`${HEAD}\n${ROW.replace('2018-02-03', '')}`);
		expect(event).toMatchObject({ when: { edtf: '[..2018-12-30]', type: 'before' }, dated: { by: ['inferred'] } });
		expect(faults(`${HEAD},phase\n${ROW.replace('2018-02-03', '')},planned`)).toHaveLength(1);
		expect(faults(`${HEAD}\n${ROW.replace('2018-02-03', '').replace('second-2018-12,1;3,', ',,s01')}`)).toEqual([
			'data/events.csv:2:1 row 1 when: The cell «when» is empty. Write a date, as sure as it is, or name the article that tells it.'
		]);
	});

	it('may be NDJSON, with lists for several values', () => {
		const row = {
			when: 2018,
			title: 'Une année',
			kind: 'talks',
			theme: 'truces',
			sources: ['s01'],
			lat: 35.5,
			lon: -3
		};
		const [event] = events(`${JSON.stringify(row)}\n`, 'events.ndjson');
		expect(event).toMatchObject({
			id: 'row-1',
			title: 'Une année',
			when: { edtf: '2018' },
			where: [{ place: 'at-35-5n-3w' }],
			outside: [{ fact: 'Une année', sources: ['s01'] }]
		});
	});

	it.each([
		['0', 0],
		['255', 255],
		['', undefined]
	])('may give an event a weight: «%s»', (cell, expected) => {
		expect(events(`${HEAD},weight\n${ROW},${cell}`)[0]?.weight).toBe(expected);
	});

	it('gives a point one place, however many rows are there', () => {
		const table = [HEAD.replace('title_fr,title_en', 'title')]
			.concat(['a', 'b'].map((id) => `${id},2018,Tir,talks,truces,,36.2021,37.1343,Alep,,,,s01`))
			.join('\n');
		const { records } = checkFiles(dossier(table));
		const places = (records && compile(records, 'fr').places.filter(({ kind }) => kind === 'spot')) ?? [];
		expect(places).toMatchObject([{ id: 'alep-36-2021n-37-1343e', name: 'Alep', lat: 36.2021, events: ['a', 'b'] }]);
	});

	it('may be written by a spreadsheet: semicolons, quotes, line ends of Windows, empty rows', () => {
		const rows = [
			'when;title;kind;theme;sources',
			'2018-01;"L’""offre""; encore";talks;truces;s01',
			';;;;',
			'2018-02;"Deux\r\nlignes";talks;truces;s01'
		];
		const found = events(rows.join('\r\n'));
		expect(found.map(({ id, title }) => [id, title])).toEqual([
			['row-1', 'L’"offre"; encore'],
			['row-2', 'Deux\nlignes']
		]);
	});

	it.each(FAULTY)('tells what is wrong in which row, and what to write: %#', (table, ...expected) => {
		expect(faults(table)).toEqual(expected);
	});

	it.each(FAULTY.filter(([table]) => table.startsWith(`${HEAD}\n`) && table !== `${HEAD}\n`))(
		'tells the same where there are more rows than are kept: %#',
		(table, ...expected) => {
			const more = Array.from({ length: MOST_PAGES + 1 }, (_, i) => ROW.replace('crash', `other-${i}`));
			expect(faults([table, ...more].join('\n'))).toEqual(expected);
		}
	);

	it('finds of many rows those that other records name', () => {
		const rows = Array.from({ length: MOST_PAGES + 1 }, (_, i) => ROW.replace('crash', `other-${i}`));
		const talks = SOUND['events/moscow-talks.yaml'] ?? '';
		const named = (to: string) =>
			checkFiles([
				...dossier([HEAD, ...rows].join('\n')).filter(({ path }) => path !== 'events/moscow-talks.yaml'),
				{
					path: 'events/moscow-talks.yaml',
					bytes: new TextEncoder().encode(
						talks.replace('as: part-of }', `as: part-of }\n  - { to: ${to}, as: prompts }`)
					)
				}
			]);
		expect(named('other-7').problems.map(printProblem)).toEqual([]);
		expect(named('other-7').records?.rows?.named).toMatchObject([{ id: 'other-7', record: { kind: 'talks' } }]);
		expect(named('other').problems.map(({ message }) => message)).toEqual(['There is no event «other».']);
	});

	it('tells which line is not JSON', () => {
		const row = { when: '2018', title: 'x', kind: 'talks', theme: 'truces', sources: 's01' };
		expect(faults(`${JSON.stringify(row)}\n{"when": 2018,}`, 'events.ndjson')).toContain(
			'data/events.ndjson:2:1 row 2: The line is not a JSON object. Write {"when": "2018-12-29", "title": "…", …} on one line.'
		);
	});

	it('tells what a later line alone names', () => {
		const row = { when: '2018', title: 'x', kind: 'talks', theme: 'truces', sources: 's01' };
		const lines = [row, row, { ...row, latitude: 35 }].map((row) => JSON.stringify(row));
		expect(faults(lines.join('\n'), 'events.ndjson')).toEqual([
			'data/events.ndjson:3:1 latitude: «latitude» is not a column here. Call it lat.'
		]);
	});

	it.each([
		['Events.CSV', 'data/Events.CSV:1:1: The file has the wrong name. Call it events.csv.'],
		['events.jsonl', 'data/events.jsonl:1:1: The file has the wrong name. Call it events.ndjson.'],
		['events.xlsx', 'data/events.xlsx:1:1: A spreadsheet is not read. Save it as CSV, as events.csv.']
	])('is not overlooked under another name: %s', (name, expected) => {
		expect(faults('', name)).toContain(expected);
	});

	it('gives every cell back as it was written, whatever it holds', () => {
		const cell = fc.string({
			minLength: 1,
			maxLength: 40,
			unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', ' ', '’')
		});
		const rows = fc.array(
			cell.filter((text) => text.trim() !== ''),
			{ minLength: 1, maxLength: 20 }
		);
		fc.assert(
			fc.property(rows, (titles) => {
				const data = titles.map((title) => ['2018', title, 'talks', 'truces', 's01']);
				const found = events(Papa.unparse([['when', 'title', 'kind', 'theme', 'sources'], ...data]));
				const number = (id: string) => Number(id.slice('row-'.length));
				const inOrder = [...found].sort((a, b) => number(a.id) - number(b.id));
				expect(inOrder.map(({ title }) => title)).toEqual(titles.map((title) => title.trim()));
			}),
			{ numRuns: 50 }
		);
	});
});

describe('columnOf', () => {
	it.each([
		[['title', 'fr'], 'title_fr'],
		[['accounts', 0, 'says', 'en'], 'says'],
		[['accounts', 0, 'paragraphs', 1], 'paragraphs'],
		[['where', 0, 'place'], 'place'],
		[['outside', 0, 'sources', 0], 'sources'],
		[['dated', 'by', 0], 'dated_by'],
		[[], '']
	])('%j stands in %s', (path, column) => {
		expect(columnOf(path, (name) => ['title_fr', 'place'].includes(name))).toBe(column);
		expect(['', ...COLUMN_NAMES]).toContain(column);
	});
});
