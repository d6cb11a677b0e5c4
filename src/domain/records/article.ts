import { z } from 'zod';
import { BASES, CERTAINTIES } from '../lists.ts';
import { address } from './address.ts';
import { date } from './date.ts';
import { leaf } from './leaf.ts';
import { text, words } from './text.ts';

const hash = leaf(
	(value) =>
		/^[0-9a-f]{64}$/.test(value)
			? null
			: { message: `«${value}» is not a hash: it has not 64 of 0–9 and a–f.`, hint: 'Copy what verify prints.' },
	{ pattern: '^[0-9a-f]{64}$' }
);

const language = leaf(
	(value) =>
		/^[a-z]{2,3}$/.test(value)
			? null
			: { message: `«${value}» is not the code of a language.`, hint: 'Write fr, en, ru, tr or the like.' },
	{ pattern: '^[a-z]{2,3}$' }
);

const fileName = leaf(
	(value) =>
		/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(value)
			? null
			: { message: `«${value}» is not the name of a file.`, hint: 'Write the name alone, such as 000.txt.' },
	{ pattern: '^[^/]+$' }
);

/** data/articles/<id>.yaml */
export const article = z.strictObject({
	outlet: z.strictObject({
		name: words.optional().describe('Left out where nobody knows who published it'),
		sure: z.enum(CERTAINTIES),
		stands: text.describe('Where the outlet stands')
	}),
	title: z.strictObject({ text: words, by: z.enum(BASES) }),
	language,
	published: z.strictObject({ when: date, by: z.array(z.enum(BASES)).min(1), why: text }),
	url: address.optional(),
	archived: address.optional(),
	restored: z
		.array(z.strictObject({ paragraph: z.int(), word: words, why: text }))
		.optional()
		.describe('Words that the copy lost'),
	text: fileName.describe('The file’s name, for verify'),
	hashes: z.array(hash).min(1).describe('One SHA-256 a paragraph')
});
export type ArticleRecord = z.infer<typeof article>;
