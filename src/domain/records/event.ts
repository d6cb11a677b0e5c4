import { z } from 'zod';
import { MOST_WEIGHT } from '../weight.ts';
import { BASES, MANNERS, PHASES, PLACE_ROLES, RELATIONS, STANDINGS } from '../lists.ts';
import { date } from './date.ts';
import { reference } from './id.ts';
import { leaf } from './leaf.ts';
import { text, title } from './text.ts';

const paragraphs = z.array(z.int()).min(1).describe('Numbers of paragraphs of the article, from 1');

const where = z.strictObject({
	place: reference.describe('An id of places.yaml'),
	as: z.enum(PLACE_ROLES),
	by: z.enum(BASES).optional().describe('stated when left out'),
	why: text.optional(),
	sure: z.literal('reported').optional().describe('A rival place: reported by says, never drawn as settled'),
	says: reference.optional().describe('In whose voice: an id of actors.yaml, or article')
});

const account = z.strictObject({
	article: reference.describe('The name of a file of articles/'),
	paragraphs,
	voice: reference.describe('An id of actors.yaml, or article for the article’s own statement'),
	via: z.array(reference).optional().describe('Through whom it reached the article'),
	manner: z.enum(MANNERS),
	when: date.optional(),
	says: text.describe('No stronger than the paragraphs')
});

/** What no article says: with its sources, and the day from which it could be known. */
export const outsideFact = z.strictObject({
	fact: text,
	sources: z.array(reference).min(1).describe('Ids of sources.yaml'),
	known: date.optional()
});

/** data/events/<id>.yaml */
export const event = z.strictObject({
	title: title.describe('At most 60 characters'),
	summary: text.describe('One to three sentences, true without hindsight'),
	warning: text.optional().describe('What a reader is told before it opens'),
	kind: reference.describe('A kind of dossier.yaml'),
	theme: reference.describe('A theme of dossier.yaml'),
	standing: z.enum(STANDINGS).describe('How far it is agreed that it is so'),
	phase: z.enum(PHASES).describe('How it stands in time'),
	when: date,
	dated: z.strictObject({ by: z.array(z.enum(BASES)).min(1), why: text }).describe('On what the date rests'),
	where: z.array(where).optional(),
	who: z.array(z.strictObject({ actor: reference, as: text.optional() })).optional(),
	accounts: z.array(account).optional().describe('Which article says what of it, in whose voice'),
	outcome: z
		.strictObject({
			when: date,
			where: reference.optional(),
			sources: z.array(reference).min(1),
			says: text
		})
		.optional()
		.describe('What came of what was planned'),
	outside: z.array(outsideFact).optional(),
	links: z
		.array(z.strictObject({ to: reference.describe('An event'), as: z.enum(RELATIONS) }))
		.optional()
		.describe('Stored once, read both ways')
});

const weight = leaf((text) =>
	/^\d{1,3}$/.test(text) && Number(text) <= MOST_WEIGHT
		? null
		: { message: `«${text}» is not a weight.`, hint: `Write a whole number from 0 to ${MOST_WEIGHT}, or nothing.` }
);

/** A row of a table may do without a summary; it may have a weight, and it is known from which table it comes. */
export const eventRow = event
	.partial({ summary: true })
	.extend({ weight: weight.optional(), table: z.string().optional() });
export type EventRecord = z.infer<typeof eventRow>;
