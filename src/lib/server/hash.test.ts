import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashParagraph, paragraphsOf } from './hash.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('hashParagraph', () => {
	it.each([
		['white space runs as one space', 'a \t\u00a0\u202f\n b', 'a b'],
		['white space at the ends does not count', '\u00a0 a ', 'a'],
		['letters are composed', 'e\u0301te\u0301', 'été'],
		['what looks like white space and is none stays', 'a\u200bb', 'a\u200bb']
	])('%s', (_, text, plain) => {
		expect(hashParagraph(text)).toBe(sha256(plain));
	});
});

describe('paragraphsOf', () => {
	it('is one a line, empty ones aside, whatever ends the line', () => {
		expect(paragraphsOf('a\r\n\nb\n  \nc\n')).toEqual(['a', 'b', 'c']);
	});
});
