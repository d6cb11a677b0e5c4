import { z } from 'zod';
import { ACTOR_KINDS, SIDES } from '../lists.ts';
import { date } from './date.ts';
import { id } from './id.ts';
import { text, words } from './text.ts';

/** An entry of data/actors.yaml */
export const actor = z.strictObject({
	id,
	name: text,
	kind: z.enum(ACTOR_KINDS),
	side: z.enum(SIDES).optional(),
	offices: z.array(z.strictObject({ title: text, during: date.optional() })).optional(),
	note: text.optional(),
	aliases: z.array(words).optional()
});
export type ActorRecord = z.infer<typeof actor>;

/** data/actors.yaml */
export const actors = z.array(actor);
