import { z } from 'zod';
import { PLACE_KINDS, PRECISIONS } from '../lists.ts';
import { date } from './date.ts';
import { id, reference } from './id.ts';
import { leaf } from './leaf.ts';
import { text, words } from './text.ts';

const country = leaf(
	(value) =>
		/^[A-Z]{2}$/.test(value)
			? null
			: { message: `«${value}» is not the code of a country.`, hint: 'Write two capitals of ISO 3166, such as SY.' },
	{ pattern: '^[A-Z]{2}$' }
);

const iso = leaf(
	(value) =>
		/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(value)
			? null
			: { message: `«${value}» is not a code of ISO 3166.`, hint: 'Write a code such as SY or SY-ID.' },
	{ pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$' }
);

const wikidata = leaf(
	(value) =>
		/^Q[1-9]\d*$/.test(value)
			? null
			: { message: `«${value}» is not a number of Wikidata.`, hint: 'Write Q and figures, such as Q649.' },
	{ pattern: '^Q[1-9]\\d*$' }
);

/** An entry of data/places.yaml */
export const place = z.strictObject({
	id,
	name: text,
	local: z
		.array(z.strictObject({ lang: words, name: words }))
		.optional()
		.describe('The name in the place’s own languages'),
	renamed: z
		.array(z.strictObject({ name: text, during: date, sources: z.array(reference).min(1) }))
		.optional()
		.describe('Other names that it bore, and when'),
	kind: z.enum(PLACE_KINDS),
	point: z.strictObject({ lat: z.number(), lon: z.number() }).describe('Degrees'),
	precision: z.enum(PRECISIONS).describe('label: only where the name is written'),
	note: text.optional().describe('Needed where the point is approximate'),
	country: country.optional().describe('The country it lies in, or is'),
	iso: iso.optional().describe('Governorates and countries: the outline on the basemap'),
	wikidata: wikidata.optional(),
	geonames: z.int().optional(),
	aliases: z.array(words).optional()
});
export type PlaceRecord = z.infer<typeof place>;

/** data/places.yaml */
export const places = z.array(place);
