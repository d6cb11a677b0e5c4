import { parseEdtf } from './edtf.ts';
import type { When } from './when.ts';

/** The date that a record's field holds (a year alone is a number in YAML); null where there is none that can be read. */
export function whenOf(value: string | number | undefined): When | null {
	if (value === undefined) return null;
	const text = String(value);
	const known = recent.get(text);
	if (known) return known;
	const parsed = parseEdtf(text);
	if (!parsed.ok) return null;
	if (recent.size === RECENT) recent.clear();
	recent.set(text, parsed.when);
	return parsed.when;
}

/** Rows of a table are of the same days more than once, and each is asked for its date more than once. */
const recent = new Map<string, When>();
const RECENT = 4096;
