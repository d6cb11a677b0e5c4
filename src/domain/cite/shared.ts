import { yearMonthDay } from '../dates/day.ts';
import type { Bound, When } from '../dates/when.ts';

/** A date as far as it is certain; null from where it is not. */
export interface Certain {
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number | null;
}

const NOTHING: Certain = { year: null, month: null, day: null };

/** What all days that a date may mean have in common: of 29 or 30 December, December. Nothing of what is about or doubtful. */
export function certainOf({ start, end }: When): Certain {
	if (!start || !end || !isSure(start) || !isSure(end)) return NOTHING;
	const [a, b] = [yearMonthDay(start.from), yearMonthDay(end.to - 1)];
	if (a.year !== b.year) return NOTHING;
	if (a.month !== b.month) return { ...NOTHING, year: a.year };
	return { year: a.year, month: a.month, day: a.day === b.day ? a.day : null };
}

/** Neither about nor doubtful. */
export function isSure({ approximate, doubtful }: Bound): boolean {
	return !approximate && !doubtful;
}
