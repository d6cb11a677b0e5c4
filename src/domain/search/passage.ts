import { LANGUAGES, type Lang } from '../lists.ts';
import type { SearchRecord } from './records.ts';
import { STEMS } from './stem.ts';
import { wordsOf } from './words.ts';

/** A stretch of a text that answers the query: from its first character to the one after its last. */
export type Mark = readonly [from: number, to: number];

/** The text of an event that answers a query; a name is in no language. */
export interface Passage {
	readonly lang: Lang | null;
	readonly text: string;
	readonly marks: readonly Mark[];
}

interface Sought {
	/** Of accounts, only those of these articles answer; null: of all. */
	readonly told: ReadonlySet<string> | null;
	/** Whether a word or its stem answers. */
	readonly found: (term: string) => boolean;
	/** The words of the query. */
	readonly asked: ReadonlySet<string>;
}

/** What can be found of an event, in one language or both. */
type Texts = Partial<SearchRecord['texts']>;

/**
 * The text that has most of what was found, a word as it was asked before one that is only like it: the title, then
 * the summary, the accounts, the other language, the names.
 */
export function passageOf(
	{ texts, names }: { readonly texts: Texts; readonly names: readonly string[] },
	first: Lang,
	{ told, found, asked }: Sought
): Passage {
	const ordered = [first, ...LANGUAGES.filter((lang) => lang !== first)].flatMap((lang) =>
		textsIn(texts[lang], told).map((text) => ({ lang, text }))
	);
	const passages = [...ordered, ...names.map((text) => ({ lang: null, text }))].map(({ lang, text }) => {
		const words = wordsOf(text).filter(({ word }) => found(word) || (lang && found(STEMS[lang](word))));
		return {
			lang,
			text,
			marks: words.map(({ from, to }): Mark => [from, to]),
			worth: [...new Set(words.map(({ word }) => word))].reduce((sum, word) => sum + (asked.has(word) ? 1.5 : 1), 0)
		};
	});
	const most = Math.max(...passages.map(({ worth }) => worth));
	const { lang, text, marks } = passages.find(({ worth }) => worth === most) ?? { lang: null, text: '', marks: [] };
	return { lang, text, marks };
}

function textsIn(texts: Texts[Lang], told: ReadonlySet<string> | null): readonly string[] {
	if (!texts) return [];
	const says = texts.says.flatMap(({ article, text }) => (told && !told.has(article) ? [] : text));
	return [texts.title, texts.summary, ...says];
}
