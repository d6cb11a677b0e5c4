import { z } from 'zod';
import { LANGUAGES, SHAPES } from '../lists.ts';
import { addressFault } from './address.ts';
import { isoDay } from './date.ts';
import { id, reference } from './id.ts';
import { leaf } from './leaf.ts';
import { text } from './text.ts';

/** A colour of a theme, #1f7ac0. */
const colour = leaf(
	(value) =>
		/^#[0-9a-f]{6}$/.test(value)
			? null
			: { message: `«${value}» is not a colour.`, hint: 'Write # and six of 0–9 and a–f, in quotes: "#1f7ac0".' },
	{ pattern: '^#[0-9a-f]{6}$' }
);

const theme = z.strictObject({ id, label: text, light: colour, dark: colour });
const kind = z.strictObject({ id, label: text, shape: z.enum(SHAPES) });
const view = z.strictObject({
	id,
	label: text,
	south: z.number(),
	west: z.number(),
	north: z.number(),
	east: z.number()
});

/** Where the folder data/ is shown for browsing or editing: a record's own path is added to it. */
const repository = leaf(
	(value) =>
		addressFault(value) ??
		(/[?#]/.test(value)
			? {
					message: `«${value}» ends in a question or an anchor: no file’s name can follow it.`,
					hint: 'Write the address of the folder itself, such as https://git.example.org/dossier/edit/main/data.'
				}
			: null),
	{ pattern: '^https?://' }
);

/** data/dossier.yaml */
export const dossier = z.strictObject({
	title: text,
	introduction: text.describe('Three sentences'),
	languages: z.array(z.enum(LANGUAGES)).min(1),
	themes: z.array(theme).describe('At most six; each is a lane and a colour'),
	kinds: z.array(kind).describe('At most ten; each is a shape'),
	opening: z
		.strictObject({ from: isoDay, to: isoDay, view: reference })
		.describe('What a reader sees first: days, both included, and a view of the map'),
	views: z.array(view).min(1).describe('Named views of the map, in degrees'),
	repository: repository.optional().describe('The address at which this folder is shown for browsing or editing'),
	glossary: z.array(z.strictObject({ term: text, means: text })).optional()
});
export type DossierRecord = z.infer<typeof dossier>;
