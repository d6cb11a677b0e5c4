import { z } from 'zod';
import { outsideFact } from './event.ts';
import { id, reference } from './id.ts';
import { text } from './text.ts';

const position = z.strictObject({
	event: reference,
	article: reference,
	paragraphs: z.array(z.int()).min(1).optional(),
	title: z.literal(true).optional().describe('Instead of paragraphs, where the article’s title is meant'),
	voice: reference.describe('An id of actors.yaml, or article'),
	says: text
});

/** An entry of data/disagreements.yaml */
export const disagreement = z.strictObject({
	id,
	question: text,
	positions: z.array(position).describe('At least two'),
	outside: z.array(outsideFact).optional()
});
export type DisagreementRecord = z.infer<typeof disagreement>;

/** data/disagreements.yaml */
export const disagreements = z.array(disagreement);
