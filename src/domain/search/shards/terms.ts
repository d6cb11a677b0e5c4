import { LANGUAGES, type Lang } from '../../lists.ts';
import type { SearchRecord } from '../records.ts';
import { STEMS } from '../stem.ts';
import { fold, WORD } from '../words.ts';

/** What can be found of an event. */
export type Findable = Omit<SearchRecord, 'id'>;

/** How an event has a term, the best first: as a word of its titles, of its other texts and names; as the stem of such a word. */
const [TITLE, TEXT, STEM_OF_TITLE, STEM_OF_TEXT] = [0, 1, 2, 3];
/** As many bits tell it; the lowest is 0 where it is in a title. */
export const HOW_BITS = 2;
export const HOW = (1 << HOW_BITS) - 1;

/** So many words of texts are remembered: folding and stems cost more than all else. */
const REMEMBERED = 50_000;

/** Says which terms an event has, and how. */
export class Terms {
	readonly #known: Readonly<Record<Lang, Map<string, { readonly word: string; readonly stem: string }>>> = {
		fr: new Map(),
		en: new Map()
	};

	of({ texts, names }: Findable): ReadonlyMap<string, number> {
		const terms = new Map<string, number>();
		const add = (term: string, how: number) => {
			if (term !== '' && how < (terms.get(term) ?? Infinity)) terms.set(term, how);
		};
		for (const lang of LANGUAGES) {
			const { title, summary, says } = texts[lang];
			for (const { word, stem } of this.#wordsOf(title, lang)) {
				add(word, TITLE);
				add(stem, STEM_OF_TITLE);
			}
			for (const { word, stem } of [summary, ...says.map(({ text }) => text)].flatMap((text) =>
				this.#wordsOf(text, lang)
			)) {
				add(word, TEXT);
				add(stem, STEM_OF_TEXT);
			}
		}
		for (const name of names) for (const { word } of this.#wordsOf(name, 'fr')) add(word, TEXT);
		return terms;
	}

	#wordsOf(text: string, lang: Lang) {
		return Array.from(text.match(WORD) ?? [], (written) => {
			const known = this.#known[lang];
			const had = known.get(written);
			if (had) return had;
			const word = fold(written);
			const made = { word, stem: STEMS[lang](word) };
			if (known.size >= REMEMBERED) known.clear();
			known.set(written, made);
			return made;
		});
	}
}
