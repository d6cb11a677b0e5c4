import { z } from 'zod';
import { SURENESS } from '../facets.ts';
import { STANDINGS } from '../lists.ts';
import { GROUPINGS } from '../timeline/grouping.ts';
import { isoDay } from './date.ts';
import { reference } from './id.ts';
import { text, title } from './text.ts';

const map = z.strictObject({
	view: reference.optional().describe('A named view of dossier.yaml'),
	fit: z.literal('events').optional().describe('As near as the places of the step’s events allow'),
	zoom: z.number().optional().describe('Exactly: with lat and lon'),
	lat: z.number().optional(),
	lon: z.number().optional()
});

const stress = z.strictObject({
	events: z.array(reference).optional(),
	places: z.array(reference).optional(),
	areas: z.array(reference).optional().describe('Ids of areas.geojson'),
	channels: z.array(reference).optional().describe('Events that are a channel or a call'),
	links: z
		.array(z.strictObject({ from: reference, to: reference }))
		.optional()
		.describe('Links between two events')
});

const facets = z.strictObject({
	place: z.array(reference).min(1).optional(),
	actor: z.array(reference).min(1).optional(),
	kind: z.array(reference).min(1).optional(),
	theme: z.array(reference).min(1).optional(),
	article: z.array(reference).min(1).optional(),
	standing: z.array(z.enum(STANDINGS)).min(1).optional(),
	sure: z.array(z.enum(SURENESS)).min(1).optional().describe('How sure the date is')
});

const ask = z.strictObject({
	search: z.string().min(1).optional().describe('What is searched for: what answers is stressed'),
	known: isoDay.optional().describe('Only what had appeared by the end of this day'),
	day: isoDay.optional().describe('The day whose standing is told'),
	until: z.boolean().optional().describe('What begins after the day is put away'),
	chain: z.number().optional().describe('1 to 3: so many steps of what led to the first event, and of what came of it'),
	lanes: z.enum(GROUPINGS).optional().describe('In the explorer: by what the timeline has its lanes'),
	fold: z.literal('quiet').optional().describe('In the explorer: quiet stretches are folded'),
	within: z.literal('map').optional().describe('In the explorer: only events that the map shows')
});

const step = z.strictObject({
	headline: title.describe('At most 60 characters: read from ten metres away'),
	text: text.optional().describe('A few words below the headline'),
	events: z.array(reference).optional().describe('The first is open, all are in sight'),
	only: facets.optional().describe('Filters: what else is there is put away'),
	without: facets.optional().describe('Filters: what is put away'),
	ask: ask.optional().describe('What else is asked of the dossier'),
	window: z.strictObject({ from: isoDay, to: isoDay }).optional().describe('Days, both included'),
	map: map.optional().describe('One of view, fit, or zoom with lat and lon'),
	stress: stress.optional().describe('What is drawn before the rest'),
	notes: text.optional().describe('Markdown for the speaker; public like all the rest'),
	minutes: z.number()
});

/** data/talks/<id>.yaml */
export const talk = z.strictObject({
	title: title.describe('At most 60 characters'),
	audience: text.describe('For whom it is'),
	minutes: z.number().describe('How long it is meant to take'),
	steps: z.array(step).describe('In order')
});
export type TalkRecord = z.infer<typeof talk>;
