import { LANGUAGES, type Lang } from '../../lists.ts';
import type { SearchRecord } from '../records.ts';
import { STEMS } from '../stem.ts';
import { fold, WORD } from '../words.ts';
import { Numbers } from './bytes.ts';

/** What can be found of an event. */
export type Findable = Omit<SearchRecord, 'id'>;

/** How an event has a term, the best first: as a word of its titles, of its other texts and names; as the stem of such a word. */
const [TITLE, TEXT, STEM_OF_TITLE, STEM_OF_TEXT] = [0, 1, 2, 3];
/** As many bits tell it; the lowest is 0 where it is in a title. */
export const HOW_BITS = 2;
export const HOW = (1 << HOW_BITS) - 1;

/** So many words, and names, are remembered: folding costs more than all else. */
const REMEMBERED = 50_000;
/** A word that is folded as it is written. */
const FOLDED = /^[a-z0-9]+$/;
/** The number of what is no term. */
const NONE = 0;

/** Gives terms their numbers, and says which of them an event has. */
export class Terms {
	readonly #numbers = new Map([['', NONE]]);
	/** The word that each written one is. */
	readonly #words = new Map<string, number>();
	/** The words of each name. */
	readonly #names = new Map<string, readonly number[]>();
	/** The stem of each word, once it was asked for. */
	readonly #stems: Readonly<Record<Lang, Numbers>> = { fr: new Numbers(), en: new Numbers() };

	/** The number of each term, from 1 on; 0 is that of the empty one, which is none. */
	get numbers(): ReadonlyMap<string, number> {
		return this.#numbers;
	}

	/** Tells each term that an event has, and how: the same more than once where it is said more than once. */
	tell({ texts, names }: Findable, to: (term: number, how: number) => void) {
		for (const lang of LANGUAGES) {
			const { title, summary, says } = texts[lang];
			this.#tellText(title, lang, { word: TITLE, stem: STEM_OF_TITLE }, to);
			const told = { word: TEXT, stem: STEM_OF_TEXT };
			this.#tellText(summary, lang, told, to);
			// A row's account often says what its title does.
			for (const { text } of says) if (text !== title && text !== summary) this.#tellText(text, lang, told, to);
		}
		for (const name of names) for (const word of this.#wordsOfName(name)) if (word !== NONE) to(word, TEXT);
	}

	#tellText(
		text: string,
		lang: Lang,
		how: { readonly word: number; readonly stem: number },
		to: (term: number, how: number) => void
	) {
		for (const written of text.match(WORD) ?? []) {
			const word = this.#wordOf(written);
			if (word === NONE) continue;
			to(word, how.word);
			const stem = this.#stemOf(word, written, lang);
			if (stem !== NONE) to(stem, how.stem);
		}
	}

	#wordOf(written: string): number {
		if (FOLDED.test(written)) return this.#numberOf(written);
		return remembered(this.#words, written, () => this.#numberOf(fold(written)));
	}

	#stemOf(word: number, written: string, lang: Lang): number {
		const known = this.#stems[lang].at(word);
		if (known !== NONE) return known;
		const stem = this.#numberOf(STEMS[lang](FOLDED.test(written) ? written : fold(written)));
		this.#stems[lang].set(word, stem);
		return stem;
	}

	#wordsOfName(name: string): readonly number[] {
		return remembered(this.#names, name, () => Array.from(name.match(WORD) ?? [], (written) => this.#wordOf(written)));
	}

	#numberOf(term: string): number {
		const known = this.#numbers.get(term);
		if (known !== undefined) return known;
		const number = this.#numbers.size;
		this.#numbers.set(term, number);
		return number;
	}
}

function remembered<T>(known: Map<string, T>, text: string, make: () => T): T {
	const had = known.get(text);
	if (had !== undefined) return had;
	if (known.size >= REMEMBERED) known.clear();
	const made = make();
	known.set(text, made);
	return made;
}
