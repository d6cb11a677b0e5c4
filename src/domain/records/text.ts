import { z } from 'zod';
import { leaf, type Fault } from './leaf.ts';

/** As many characters as a title has room for. */
export const TITLE_LENGTH = 60;

/** Words in one language. */
export const words = leaf(wordsFault, { minLength: 1 });

/** Words in every language of the dossier. */
export const text = z.strictObject({ fr: words, en: words });
export type Text = z.infer<typeof text>;

const shortWords = leaf((value) => wordsFault(value) ?? lengthFault(value), { minLength: 1, maxLength: TITLE_LENGTH });

/** A title in every language: short enough for a label. */
export const title = z.strictObject({ fr: shortWords, en: shortWords });

function wordsFault(value: string): Fault | null {
	if (value.trim() === '') return { message: 'The text is empty.', hint: 'Write it, or leave the field out.' };
	const control = /[^\P{Cc}\n\t]/u.exec(value);
	if (!control) return null;
	const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return { message: `The text holds a character that cannot be shown (U+${code}).`, hint: 'Take it out.' };
}

function lengthFault(value: string): Fault | null {
	const composed = value.normalize('NFC');
	if (composed.length <= TITLE_LENGTH) return null;
	const { length } = [...composed];
	if (length <= TITLE_LENGTH) return null;
	return {
		message: `The title has ${length} characters.`,
		hint: `Write at most ${TITLE_LENGTH}: take out ${length - TITLE_LENGTH}.`
	};
}
