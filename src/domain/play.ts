import type { Day, Window } from './dates/when.ts';

/** A window that travels with the cursor in it, or all that has begun up to the cursor. */
export type Manner = 'window' | 'until';

/** How fast the cursor goes, against the pace of its window. */
export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];

/** The cursor goes through the length of its window in so many seconds, however long that is. */
const SECONDS = 24;

/** Where play is: the cursor, in days with a fraction, and what the timeline shows around it, with fractions too. */
export interface Moment {
	readonly cursor: number;
	readonly window: Window;
}

/** Where play begins: on the day that is followed, or at the window's start where that is elsewhere, or at the end. */
export function startOf(day: Day | null, window: Window, manner: Manner, extent: Window): Day {
	const here = day !== null && day >= window.from && day < window.to;
	return here && day < lastOf(window, manner, extent) ? day : window.from;
}

/** The last day to which play goes: of the window, or where that travels, of the dossier. */
export function lastOf(window: Window, manner: Manner, extent: Window): Day {
	return (manner === 'until' ? Math.ceil(window.to) : extent.to) - 1;
}

/** Where the cursor is after `elapsed` ms; it stops with the last day. */
export function slide(moment: Moment, elapsed: number, speed: Speed, manner: Manner, extent: Window): Moment {
	const { from, to } = moment.window;
	const days = ((to - from) / SECONDS) * (elapsed / 1000) * speed;
	return moveTo(moment.cursor + days, moment.window, manner, extent);
}

/** The day of the next event after the cursor, or of the one before; the last day, or the first, where there is none. */
export function step(
	{ cursor, window }: Moment,
	by: 1 | -1,
	days: readonly Day[],
	manner: Manner,
	extent: Window
): Moment {
	const at = Math.floor(cursor);
	const first = manner === 'until' ? Math.floor(window.from) : extent.from;
	const last = lastOf(window, manner, extent);
	const next =
		by === 1 ? Math.min(last, ...days.filter((day) => day > at)) : Math.max(first, ...days.filter((day) => day < at));
	return moveTo(next, window, manner, extent);
}

/** The window rests until the cursor is at its middle, or leaves it; then it goes along, to the ends of the dossier. */
function moveTo(cursor: number, window: Window, manner: Manner, extent: Window): Moment {
	const to = Math.min(cursor, lastOf(window, manner, extent));
	if (manner === 'until') return { cursor: to, window };
	const length = window.to - window.from;
	const from = to < window.from ? to : Math.max(window.from, to - length / 2);
	const start = Math.max(extent.from, Math.min(from, extent.to - length));
	return { cursor: to, window: start === window.from ? window : { from: start, to: start + length } };
}

/** Where there are too many events to hold: for each day of the extent, how many begin on it. */
export type Begins = ArrayLike<number>;

/** The days on which something begins. */
export function daysOf(begins: Begins, extent: Window): Day[] {
	return Array.from(begins, (count, i) => (count > 0 ? [extent.from + i] : [])).flat();
}

/** How many begin after one day and by another. */
export function countReached(begins: Begins, after: Day, by: Day, extent: Window): number {
	let count = 0;
	for (let day = after + 1; day <= by; day++) count += begins[day - extent.from] ?? 0;
	return count;
}

/** Those that begin after one day and by another: what play reaches between two of its moments, in their order. */
export function reached<E extends { readonly extent: Window }>(events: readonly E[], after: Day, by: Day): E[] {
	return events.filter(({ extent: { from } }) => from > after && from <= by);
}
