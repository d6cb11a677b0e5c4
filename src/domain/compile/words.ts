import type { Lang } from '../lists.ts';
import type { Text } from '../records/text.ts';
import { setFrench } from './french.ts';

/** A text in one language, as it is set. */
export function wordsIn(lang: Lang, text: Text): string {
	return setIn(lang, text[lang]);
}

/** A text that may be left out, in one language. */
export function wordsOrNull(lang: Lang, text: Text | undefined): string | null {
	return text === undefined ? null : wordsIn(lang, text);
}

/** Words whose language is known, as that language sets them. */
export function setIn(lang: string, words: string): string {
	const trimmed = words.trim().normalize('NFC');
	return lang === 'fr' ? setFrench(trimmed) : trimmed;
}
