/** A word of a text and where it stands in it. */
export interface Word {
	/** Folded: lower case, without accents, ligatures as letters. */
	readonly word: string;
	readonly from: number;
	readonly to: number;
}

/** What keyboards and transcriptions write apart: Daech and daech, Lattaquié and lattaquie, İstanbul and istanbul, œuvre and oeuvre. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/œ/g, 'oe')
		.replace(/æ/g, 'ae')
		.replace(/ı/g, 'i')
		.replace(/ß/g, 'ss');
}

/** Letters and figures in a row; an apostrophe or a hyphen parts words. */
export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export function wordsOf(text: string): readonly Word[] {
	return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
		word: fold(word),
		from: index,
		to: index + word.length
	}));
}
