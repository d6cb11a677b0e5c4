import MiniSearch, { type Options, type Query } from 'minisearch';
import { LANGUAGES, type Lang } from '../lists.ts';
import type { SearchRecord } from './records.ts';
import { STEMS } from './stem.ts';
import { wordsOf } from './words.ts';

/** The index and the texts that it was made from, as it is fetched. */
export interface SearchFile {
	readonly index: ReturnType<MiniSearch['toJSON']>;
	readonly records: readonly SearchRecord[];
}

/** A stretch of a text that answers the query: from its first character to the one after its last. */
export type Mark = readonly [from: number, to: number];

/** An event that answers a query, and the passage that does. */
export interface Hit {
	readonly id: string;
	readonly passage: { readonly lang: Lang | null; readonly text: string; readonly marks: readonly Mark[] };
}

/** A word of so many letters may have one typing error. */
const ERRS = 5;
/** A title says most, a name more than a text. */
const BOOST = { title: 8, names: 3, summary: 2, says: 1 };

const OPTIONS: Options<Readonly<Record<string, string>>> = {
	fields: Object.keys(BOOST),
	tokenize: (text) => text.split(' '),
	processTerm: (term) => term
};

/** Made once, when the site is built. */
export function makeIndex(records: readonly SearchRecord[]): SearchFile {
	const index = new MiniSearch(OPTIONS);
	const both = (of: (lang: Lang) => readonly string[]) =>
		LANGUAGES.flatMap((lang) => of(lang).flatMap((text) => termsOf(text, lang))).join(' ');
	index.addAll(
		records.map(({ id, texts, names }) => ({
			id,
			title: both((lang) => [texts[lang].title]),
			summary: both((lang) => [texts[lang].summary]),
			says: both((lang) => texts[lang].says.map(({ text }) => text)),
			names: names.flatMap((name) => wordsOf(name).map(({ word }) => word)).join(' ')
		}))
	);
	return { index: index.toJSON(), records };
}

/** The words of a text as they stand and as their stems: a typing error may have spoilt an ending. */
function termsOf(text: string, lang: Lang): readonly string[] {
	return wordsOf(text).flatMap(({ word }) => [...new Set([word, STEMS[lang](word)])]);
}

export class Search {
	readonly #index: MiniSearch;
	readonly #records: ReadonlyMap<string, SearchRecord>;
	readonly #lang: Lang;

	/** @param lang the language of the page: its passages are shown before those of the other */
	constructor({ index, records }: SearchFile, lang: Lang) {
		this.#index = MiniSearch.loadJS(index, OPTIONS);
		this.#records = new Map(records.map((record) => [record.id, record]));
		this.#lang = lang;
	}

	/**
	 * What answers every word of the query, the best first; an empty query is answered by nothing. The last word may still
	 * be being typed. Of accounts, only those of these articles answer.
	 */
	find(query: string, told: ReadonlySet<string> | null = null): readonly Hit[] {
		const words = [...new Set(wordsOf(query).map(({ word }) => word))];
		if (words.length === 0) return [];
		const typing = /[\p{L}\p{N}]$/u.test(query);
		const asked = words.map((word, i) => wish(word, typing && i === words.length - 1));
		return this.#index.search({ combineWith: 'AND', queries: asked }, { boost: BOOST }).flatMap(({ id, terms }) => {
			const record = this.#records.get(String(id));
			const passage = record && this.#passage(record, told, new Set(terms), new Set(words));
			return passage && (!told || passage.marks.length > 0) ? [{ id: record.id, passage }] : [];
		});
	}

	/**
	 * The text that has most of what was found, a word as it was asked before one that is only like it: the title, then
	 * the summary, the accounts, the other language, the names.
	 */
	#passage(
		{ texts, names }: SearchRecord,
		told: ReadonlySet<string> | null,
		terms: ReadonlySet<string>,
		asked: ReadonlySet<string>
	): Hit['passage'] {
		const saysOf = (lang: Lang) =>
			texts[lang].says.flatMap(({ article, text }) => (told && !told.has(article) ? [] : text));
		const ordered = [this.#lang, ...LANGUAGES.filter((lang) => lang !== this.#lang)].flatMap((lang) =>
			[texts[lang].title, texts[lang].summary, ...saysOf(lang)].map((text) => ({ lang, text }))
		);
		const passages = [...ordered, ...names.map((text) => ({ lang: null, text }))].map(({ lang, text }) => {
			const found = wordsOf(text).filter(({ word }) => terms.has(word) || (lang && terms.has(STEMS[lang](word))));
			return {
				lang,
				text,
				marks: found.map(({ from, to }): Mark => [from, to]),
				worth: [...new Set(found.map(({ word }) => word))].reduce((sum, word) => sum + (asked.has(word) ? 1.5 : 1), 0)
			};
		});
		const most = Math.max(...passages.map(({ worth }) => worth));
		const { lang, text, marks } = passages.find(({ worth }) => worth === most) ?? {
			lang: null,
			text: '',
			marks: []
		};
		return { lang, text, marks };
	}
}

/** A word as it stands or by its stem in either language, else begun, else with one typing error. */
function wish(word: string, typing: boolean): Query {
	const stems = [...new Set([word, ...LANGUAGES.map((lang) => STEMS[lang](word))])];
	return {
		combineWith: 'OR',
		queries: [
			...stems,
			...(typing && word.length > 1 ? [{ queries: [word], prefix: true }] : []),
			...(word.length >= ERRS
				? [
						{ queries: [word], fuzzy: 1 },
						{ combineWith: 'OR', queries: swapped(word) }
					]
				: [])
		]
	} as Query;
}

/** The word with two neighbours exchanged: one error to those who type, two to those who count. */
function swapped(word: string): string[] {
	const letters = [...word];
	return letters
		.slice(1)
		.map((_, i) => [...letters.slice(0, i), letters[i + 1], letters[i], ...letters.slice(i + 2)].join(''));
}
