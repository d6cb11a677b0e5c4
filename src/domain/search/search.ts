import MiniSearch, { type Options, type Query } from 'minisearch';
import { LANGUAGES, type Lang } from '../lists.ts';
import { type Passage, passageOf } from './passage.ts';
import type { SearchRecord } from './records.ts';
import { STEMS } from './stem.ts';
import { type Wish, wishesOf } from './wish.ts';
import { wordsOf } from './words.ts';

/** The index and the texts that it was made from, as it is fetched. */
export interface SearchFile {
	readonly index: ReturnType<MiniSearch['toJSON']>;
	readonly records: readonly SearchRecord[];
}

/** An event that answers a query, and the passage that does. */
export interface Hit {
	readonly id: string;
	readonly passage: Passage;
}

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
		const wishes = wishesOf(query);
		if (wishes.length === 0) return [];
		const asked = { combineWith: 'AND' as const, queries: wishes.map(queryFor) };
		const words = new Set(wishes.map(({ word }) => word));
		return this.#index.search(asked, { boost: BOOST }).flatMap(({ id, terms }) => {
			const record = this.#records.get(String(id));
			const found = new Set(terms);
			const passage = record && passageOf(record, this.#lang, { told, found: (term) => found.has(term), asked: words });
			return passage && (!told || passage.marks.length > 0) ? [{ id: record.id, passage }] : [];
		});
	}
}

function queryFor({ word, stems, begun, errs }: Wish): Query {
	return {
		combineWith: 'OR',
		queries: [
			word,
			...stems,
			...(begun ? [{ queries: [word], prefix: true }] : []),
			...(errs
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
