import { z } from 'zod';
import { AREA_FORMS, CERTAINTIES } from '../lists.ts';
import { date } from './date.ts';
import { id, reference } from './id.ts';
import { text } from './text.ts';

const position = z.array(z.number()).min(2).max(2).describe('[longitude, latitude], in degrees');

/** A feature of data/areas.geojson */
export const area = z.strictObject({
	type: z.literal('Feature'),
	properties: z.strictObject({
		id,
		name: text,
		note: text,
		form: z.enum(AREA_FORMS),
		life: date.describe('How long the arrangement stands'),
		outline: date.describe('While this outline is a fair picture'),
		certainty: z.enum(CERTAINTIES),
		event: reference,
		place: reference.optional(),
		sources: z.array(reference)
	}),
	geometry: z.strictObject({
		type: z.literal('Polygon'),
		coordinates: z.array(z.array(position)).min(1).describe('Closed rings, the outer one first')
	})
});
export type AreaRecord = z.infer<typeof area>;

/** data/areas.geojson */
export const areas = z.strictObject({ type: z.literal('FeatureCollection'), features: z.array(area) });
