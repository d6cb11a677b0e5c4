import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDossier } from '../../lib/server/dossier.ts';
import { LANGUAGES } from '../lists.ts';
import { searchRecords } from './records.ts';
import { makeIndex, Search, type SearchFile } from './search.ts';
import { fold, wordsOf } from './words.ts';

const { dossiers } = loadDossier();
// As it is fetched: through JSON.
const file = JSON.parse(JSON.stringify(makeIndex(searchRecords(dossiers)))) as SearchFile;
const search = { fr: new Search(file, 'fr'), en: new Search(file, 'en') };
const first = (query: string) => search.fr.find(query)[0]?.id;
const found = (query: string) => search.fr.find(query).map(({ id }) => id);

describe('folding', () => {
	test.each([
		['Choïgou', 'choigou'],
		['ŒUVRE', 'oeuvre'],
		['İstanbul', 'istanbul'],
		['Çavuşoğlu', 'cavusoglu'],
		['Kalın', 'kalin']
	])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));

	test('words stand where they stood', () => {
		const text = 'L’offensive sur Raqqa, «\u202f24\u202fh/24\u202f» : Ma’saran';
		for (const { word, from, to } of wordsOf(text)) expect(fold(text.slice(from, to))).toBe(word);
		expect(wordsOf(text).map(({ word }) => word)).toEqual([
			'l',
			'offensive',
			'sur',
			'raqqa',
			'24',
			'h',
			'24',
			'ma',
			'saran'
		]);
	});
});

describe('a query', () => {
	test.each([
		['formation du comité constitutionnel', 'constitutional-committee'],
		['COMITE CONSTITUTIONNEL', 'sochi-committee-decision'],
		['constitutional committee', 'sochi-committee-decision'],
		['2254', 'unsc-resolution-2254'],
		['résolution 2268', 'unsc-resolution-2268'],
		['quatre zones', 'astana-zones-memorandum'],
		['desescalade', 'astana-zones-memorandum'],
		['Hmeimim Amman', 'hmeimim-amman-channel'],
		['Khmeimim', 'hmeimim-amman-channel'],
		['Filippov', 'filipov-death'],
		['Su-25', 'su25-shootdown'],
		['zone démilitarisée', 'idlib-dmz-memorandum'],
		['demilitarised zone', 'idlib-dmz-memorandum'],
		['retour des réfugiés', 'refugee-return-plan'],
		['refugee', 'refugee-return-plan'],
		['congrès de Sotchi', 'sochi-congress'],
		['Kerry', 'lavrov-kerry-call-2016-05-29'],
		['frappes conjointes', 'shoigu-joint-strikes-offer'],
		['joint strike', 'shoigu-joint-strikes-offer'],
		['Choigou frappe', 'shoigu-joint-strikes-offer'],
		['Sergey Shoigu strikes', 'shoigu-joint-strikes-offer'],
		['Maison-Blanche', 'white-house-withdrawal-statement'],
		['Peskov', 'peskov-announces-talks']
	])('«%s» finds %s first', (query, id) => expect(first(query)).toBe(id));

	test.each([
		['an accent that is missing', 'Choigou', 'Choïgou'],
		['another spelling of a name', 'Shoigu', 'Choïgou'],
		['another name of a place', 'Latakia', 'Lattaquié'],
		['another name of a group', 'Daech', 'ISIS'],
		['a plural', 'zones', 'zone'],
		['a feminine', 'américaine', 'américain']
	])('%s finds the same events', (_, one, other) => {
		expect(found(one).length).toBeGreaterThan(0);
		expect(new Set(found(one))).toEqual(new Set(found(other)));
	});

	test.each([
		['a letter too few', 'Hmeimm', 'hmeimim-amman-channel'],
		['a letter too many', 'Filipovv', 'filipov-death'],
		['another letter', 'Kerri', 'lavrov-kerry-call-2016-05-29'],
		['two exchanged', 'Peksov', 'peskov-announces-talks'],
		['an error in an ending', 'constitutionel', 'constitutional-committee'],
		['a word half typed', 'consti', 'constitutional-committee']
	])('%s is forgiven', (_, query, id) => expect(found(query)).toContain(id));

	test('a short word is taken as it is written', () => {
		expect(found('EI').length).toBeGreaterThan(0);
		expect(found('XI ')).toEqual([]);
		expect(found('Pude ')).toEqual([]);
	});

	test('every word must be answered', () => {
		expect(found('comité hélicoptère')).toEqual([]);
		expect(found('')).toEqual([]);
		expect(found('  ?! ')).toEqual([]);
	});

	test('the passage is in the language of the page where it can be, with what matched marked', () => {
		for (const lang of ['fr', 'en'] as const) {
			const [hit] = search[lang].find('Filipov');
			expect(hit?.passage.lang).toBe(lang);
			expect(hit?.passage.marks.map(([from, to]) => hit.passage.text.slice(from, to))).toContain('Filipov');
		}
		const [other] = search.fr.find('shootdown over');
		if (other) expect(other.passage.lang).toBe('en');
		const alias = search.fr.find('Khmeimim')[0]?.passage;
		expect(alias).toMatchObject({ lang: null, text: 'Khmeimim', marks: [[0, 8]] });
	});

	test('no query whatever breaks it, and every mark lies in its passage', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 30 }), (query) => {
				for (const { passage } of search.en.find(query))
					for (const [from, to] of passage.marks) {
						expect(from).toBeLessThan(to);
						expect(to).toBeLessThanOrEqual(passage.text.length);
					}
			}),
			{ numRuns: 50 }
		);
	});
});

describe('a query about the past', () => {
	const { articles, events } = dossiers.fr;
	const told = fc.subarray(articles.map(({ id }) => id)).map((ids) => new Set(ids));
	const words = fc.constantFrom(
		...new Set(events.flatMap(({ accounts }) => accounts.flatMap(({ says }) => says.split(' '))))
	);

	test('no passage is of an article that had not appeared', () => {
		fc.assert(
			fc.property(told, words, (told, word) => {
				for (const { id, passage } of search.fr.find(word, told)) {
					const accounts = LANGUAGES.flatMap(
						(lang) => dossiers[lang].events.find((event) => event.id === id)?.accounts ?? []
					);
					const tellers = accounts.filter(({ says }) => says === passage.text).map(({ article }) => article);
					expect(tellers.length === 0 || tellers.some((article) => told.has(article))).toBe(true);
				}
			})
		);
	});

	test('what one article alone says answers once it has appeared', () => {
		const all = new Set(articles.map(({ id }) => id));
		const [account, word, event] = events
			.flatMap(({ id, accounts }) =>
				accounts.flatMap((account) => wordsOf(account.says).map(({ word }) => [account, word, id] as const))
			)
			.find(([{ article }, word, id]) => {
				const others = new Set([...all].filter((each) => each !== article));
				return (
					word.length > 6 && found(word).includes(id) && !search.fr.find(word, others).some((hit) => hit.id === id)
				);
			}) ?? [null, '', ''];
		expect(account).not.toBeNull();
		expect(search.fr.find(word, all).map(({ id }) => id)).toContain(event);
	});
});
