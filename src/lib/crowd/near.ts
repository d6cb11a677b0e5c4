import type { Window } from '../../domain/dates/when.ts';

/**
 * The days that are answered for at once: a few times as many as are shown, between multiples of a power of two, so that
 * panning and zooming a little ask nothing new, and the same place always gets the same answer.
 */
export function nearDays({ from, to }: Window): Window {
	const step = 2 ** Math.ceil(Math.log2(Math.max(1, to - from)));
	return { from: (Math.floor(from / step) - 1) * step, to: (Math.ceil(to / step) + 1) * step };
}
