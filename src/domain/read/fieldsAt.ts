import { z } from 'zod';
import type { Path } from './spots.ts';

/** The fields that a schema knows at a path. */
export function fieldsAt(schema: z.ZodType, path: Path): readonly string[] {
	let at: unknown = schema;
	for (const part of path) {
		at = unwrapped(at);
		if (at instanceof z.ZodArray) at = at.element;
		else if (at instanceof z.ZodObject) at = at.shape[part];
	}
	const object = unwrapped(at);
	return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function unwrapped(schema: unknown): unknown {
	return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}
