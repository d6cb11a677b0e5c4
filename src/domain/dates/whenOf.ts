import { parseEdtf } from './edtf.ts';
import type { When } from './when.ts';

/** The date that a record's field holds (a year alone is a number in YAML); null where there is none that can be read. */
export function whenOf(value: string | number | undefined): When | null {
	if (value === undefined) return null;
	const parsed = parseEdtf(String(value));
	return parsed.ok ? parsed.when : null;
}
