import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../domain/records/article.ts';
import { hashParagraph } from './hash.ts';
import { verifyArticles } from './verify.ts';

const text = { fr: 'x', en: 'x' };
const record: ArticleRecord = {
	outlet: { sure: 'low', stands: text },
	title: { text: 'x', by: 'stated' },
	language: 'fr',
	published: { when: 2018, by: ['stated'], why: text },
	text: '000.txt',
	hashes: ['Un.', 'Deux.'].map(hashParagraph)
};

describe('verifyArticles', () => {
	let dir = '';
	beforeEach(() => {
		dir = mkdtempSync(join(tmpdir(), 'texts-'));
	});
	afterEach(() => rmSync(dir, { recursive: true }));

	const verify = (content: string) => {
		writeFileSync(join(dir, '000.txt'), content);
		return verifyArticles([{ id: 'a', record }], dir).map((line) => line.replace(`${dir}/`, ''));
	};

	it('the same words differ in nothing, however they are spaced', () => {
		expect(verify('Un.\n\n  Deux. \n')).toEqual([]);
	});

	it('a changed paragraph is told with both hashes', () => {
		expect(verify('Un.\nTrois.\n')).toEqual([
			`a: 000.txt paragraph 2 no longer reads as it was cited: its hash is ${hashParagraph('Trois.')}, it was ${hashParagraph('Deux.')}.`
		]);
	});

	it.each([
		['Un.\n', ['a: 000.txt has another number of paragraphs: 1, where the record has 2 hashes.']],
		[
			'Un.\nDeux.\nTrois.\n',
			[
				'a: 000.txt has another number of paragraphs: 3, where the record has 2 hashes.',
				`a: 000.txt paragraph 3 is new: its hash is ${hashParagraph('Trois.')}.`
			]
		]
	])('another number of paragraphs is told (%j)', (content, told) => {
		expect(verify(content)).toEqual(told);
	});

	it('a text that is not there is told', () => {
		expect(verifyArticles([{ id: 'a', record }], dir)).toEqual([`a: there is no ${join(dir, '000.txt')}.`]);
	});
});
