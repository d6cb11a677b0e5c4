import { createHash } from 'node:crypto';

/** The SHA-256 of a paragraph's words: NFC, each run of white space as one space, trimmed; in hexadecimal. */
export function hashParagraph(text: string): string {
	const plain = text
		.normalize('NFC')
		.replace(/\p{White_Space}+/gu, ' ')
		.replace(/^ | $/g, '');
	return createHash('sha256').update(plain, 'utf8').digest('hex');
}

/** The paragraphs of an article's text: one a line, empty lines aside. */
export function paragraphsOf(text: string): readonly string[] {
	return text
		.replace(/^\ufeff/, '')
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '');
}
