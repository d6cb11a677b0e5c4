import { whenOf } from '../dates/whenOf.ts';
import type { When } from '../dates/when.ts';

/** The date of a record that passed its checks; any other is a programmer's fault and throws. */
export function dateOf(value: string | number): When {
	const when = whenOf(value);
	if (!when) throw new Error(`«${value}» is not a date: compile takes records that passed every check.`);
	return when;
}

/** A date that may be left out. */
export function dateOrNull(value: string | number | undefined): When | null {
	return value === undefined ? null : dateOf(value);
}
