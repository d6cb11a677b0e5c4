import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadDossier } from '../../lib/server/dossier.ts';
import { parseIso } from '../dates/day.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { COLUMNS, eventsToCsv, writeCsv } from './csv.ts';
import { fileName } from './fileName.ts';
import { eventsToJson } from './json.ts';

const { fr, en } = loadDossier().dossiers;

/** Reads CSV as RFC 4180 lays it down, strictly, and takes the guard away. */
function readCsv(text: string): string[][] {
	expect(text[0]).toBe('\ufeff');
	const rows: string[][] = [];
	let at = 1;
	while (at < text.length) {
		const row: string[] = [];
		for (;;) {
			const quoted = /^"((?:[^"]|"")*)"(?=,|\r\n)/.exec(text.slice(at));
			const plain = /^[^",\r\n]*(?=,|\r\n)/.exec(text.slice(at));
			const cell = quoted ?? plain;
			if (!cell) throw new Error(`No cell at «${text.slice(at, at + 20)}».`);
			const value = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : cell[0];
			// Nothing that a spreadsheet would run.
			expect(value).not.toMatch(/^[=+\-@\t\r\n]/);
			row.push(value.replace(/^'/, ''));
			at += cell[0].length;
			if (text[at] !== ',') break;
			at++;
		}
		expect(text.slice(at, at + 2)).toBe('\r\n');
		at += 2;
		rows.push(row);
	}
	return rows;
}

/** As a table: rows by column. */
function tableOf(text: string) {
	const [head, ...rows] = readCsv(text);
	expect(head).toEqual(COLUMNS);
	return rows.map((row) => Object.fromEntries(COLUMNS.map((column, i) => [column, row[i] ?? ''])));
}

describe('CSV', () => {
	it.each([
		[[['a', 'b']], '\ufeffa,b\r\n'],
		[[['a "b"', 'c,d', 'e\nf']], '\ufeff"a ""b""","c,d","e\nf"\r\n'],
		[[['=1+1', '-2', "'x", 'l’an'], ['']], "\ufeff'=1+1,'-2,''x,l’an\r\n\r\n"]
	])('writes %j', (rows, text) => {
		expect(writeCsv(rows)).toBe(text);
	});

	test('any text reads back as it was', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', "'", '-', '+', '@', '\t', 'é', ' ') })
		);
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
				expect(readCsv(writeCsv(rows))).toEqual(rows);
			})
		);
	});

	test('each account has its row, and an event that no article tells has one', () => {
		const rows = tableOf(eventsToCsv(fr.events, fr));
		const expected = fr.events.flatMap(({ id, accounts }) =>
			(accounts.length > 0 ? accounts : [null]).map((account) => [id, account?.article ?? '', account?.says ?? ''])
		);
		expect(rows.map(({ event, article, says }) => [event, article, says])).toEqual(expected);
		const [event] = fr.events;
		if (!event) throw new Error('There is no event.');
		expect(tableOf(eventsToCsv([{ ...event, accounts: [] }], fr))).toHaveLength(1);
	});

	test('dates are EDTF, and an outlet that nobody knows is left empty', () => {
		for (const { date, published, account_date, outlet, article } of tableOf(eventsToCsv(en.events, en))) {
			for (const edtf of [date, published, account_date]) expect(edtf === '' || parseEdtf(edtf ?? '').ok).toBe(true);
			expect(outlet).toBe(en.articles.find(({ id }) => id === article)?.outlet ?? '');
		}
	});
});

describe('JSON', () => {
	const window = { from: parseIso('2018-01-01') ?? 0, to: parseIso('2019-01-01') ?? 0 };
	const events = fr.events.slice(10, 18);
	const file = JSON.parse(eventsToJson(events, fr, { window, query: '?theme=idlib' }));
	const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));

	it('says what it holds: the dossier, the window with both its days, the choices', () => {
		expect(file).toMatchObject({ dossier: fr.title, language: 'fr', window: { from: '2018-01-01', to: '2018-12-31' } });
		expect(file.query).toBe('?theme=idlib');
		expect(file.events.map(({ id }: { id: string }) => id)).toEqual(events.map(({ id }) => id));
	});

	it('every account is there, and every id that is named is in its list', () => {
		const lists = { articles: ids(file.articles), sources: ids(file.sources), actors: ids(file.actors) };
		const [places, disagreements] = [ids(file.places), ids(file.disagreements)];
		for (const [i, event] of file.events.entries()) {
			expect(event.accounts).toHaveLength(events[i]?.accounts.length ?? -1);
			expect(parseEdtf(event.when).ok).toBe(true);
			for (const { article, voice, via } of event.accounts) {
				expect(lists.articles).toContain(article);
				for (const actor of [voice, ...via]) expect(actor === 'article' || lists.actors.has(actor)).toBe(true);
			}
			for (const { place } of event.where) expect(places).toContain(place);
			for (const { actor } of event.who) expect(lists.actors).toContain(actor);
			for (const { sources } of event.outside) for (const id of sources) expect(lists.sources).toContain(id);
			for (const id of event.disagreements) expect(disagreements).toContain(id);
		}
	});
});

it.each([
	['Moscou, Ankara et Washington en Syrie, 2015–2019', 'moscou-ankara-et-washington-en-syrie-2015-2019_2018-01-01_2018-12-31.csv'], // prettier-ignore
	['L’été à Çorum / «x»', 'l-ete-a-corum-x_2018-01-01_2018-12-31.csv'],
	['…', 'dossier_2018-01-01_2018-12-31.csv']
])('the file of %s is called %s', (title, name) => {
	expect(fileName(title, { from: parseIso('2018-01-01') ?? 0, to: parseIso('2019-01-01') ?? 0 }, 'csv')).toBe(name);
});
