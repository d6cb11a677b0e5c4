import { LANGUAGES } from '../lists.ts';
import { STEMS } from './stem.ts';
import { wordsOf } from './words.ts';

/** A word of so many letters may have one typing error. */
const ERRS = 5;
const FIGURE = /\p{N}/u;

/** A word of a query: it is answered as it stands or by its stem in either language, else begun, else with one typing error. */
export interface Wish {
	readonly word: string;
	/** Those that are not the word itself. */
	readonly stems: readonly string[];
	/** It may still be being typed. */
	readonly begun: boolean;
	/** It may have a typing error. */
	readonly errs: boolean;
}

/** Every word of a query must be answered; the last may still be being typed. */
export function wishesOf(query: string): readonly Wish[] {
	const words = [...new Set(wordsOf(query).flatMap(({ word }) => word || []))];
	const typing = /[\p{L}\p{N}]$/u.test(query);
	return words.map((word, i) => ({
		word,
		stems: [...new Set(LANGUAGES.map((lang) => STEMS[lang](word)))].filter((stem) => stem !== word),
		begun: typing && i === words.length - 1 && word.length > 1,
		errs: word.length >= ERRS && mayBeMistyped(word)
	}));
}

/** Figures are taken as they are written: a number with one other figure is another number. */
export function mayBeMistyped(word: string): boolean {
	return !FIGURE.test(word);
}
