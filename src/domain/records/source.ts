import { z } from 'zod';
import { CERTAINTIES } from '../lists.ts';
import { address } from './address.ts';
import { date } from './date.ts';
import { id } from './id.ts';
import { text, words } from './text.ts';

/** An entry of data/sources.yaml */
export const source = z.strictObject({
	id,
	title: text.describe('What it is, in a few words'),
	publisher: words,
	date: date.optional(),
	url: address.optional(),
	sure: z.enum(CERTAINTIES)
});
export type SourceRecord = z.infer<typeof source>;

/** data/sources.yaml */
export const sources = z.array(source);
