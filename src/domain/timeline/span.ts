import type { Bound, Window } from '../dates/when.ts';
import type { Event } from '../dossier.ts';

/** How far an open end fades beyond the last day on which it is told, px. */
export const OPEN_FADE = 46;
/** How far a start that nobody knows fades in before the mark, px. */
export const UNKNOWN_FADE = 17;
/** The fade on each side of a doubtful day, px. */
export const DOUBTFUL_FADE = 16;
/** The dots on each side of what is only attested, px. */
export const ATTESTED_DOTS = 28;
/** How far an approximate date reaches beyond what is written, days. */
export const APPROXIMATE_DAYS = 4;
/** The share of an approximate bar over which each end fades. */
export const APPROXIMATE_SHARE = 0.22;

/** How one end of a bar is drawn; a fade in px runs beyond the bar, a share fades within it. */
export type End =
	| { readonly type: 'plain' }
	| { readonly type: 'share'; readonly of: number }
	| { readonly type: 'fade'; readonly px: number; readonly dots: boolean };

/** What is drawn of an event's time besides its mark. */
export interface Span {
	/** Days; null where the mark alone is drawn. */
	readonly bar: Window | null;
	readonly start: End;
	readonly end: End;
	/** Dots on both sides of the mark: there that day, before and after unknown. */
	readonly attested: boolean;
	/** A « ? » at the mark. */
	readonly doubtful: boolean;
	/** Drawn as two lines. */
	readonly planned: boolean;
}

const PLAIN: End = { type: 'plain' };

/** What an event's date looks like, as sure as it is: pure of pixels but for the lengths of fades. */
export function spanOf(event: Pick<Event, 'when' | 'phase' | 'extent'>): Span {
	const { when, phase, extent } = event;
	const base = {
		bar: null,
		start: PLAIN,
		end: PLAIN,
		attested: phase === 'attested',
		doubtful: isDoubtful(when.start) || isDoubtful(when.end),
		planned: phase === 'planned'
	};
	if (when.type === 'before') return { ...base, start: fade(UNKNOWN_FADE), bar: empty(extent.from) };
	const { start, end } = when;
	if (!start) return base;
	if (when.type === 'date' && start.precision === 'day') {
		if (!base.doubtful && !start.approximate) return base;
		return { ...base, bar: empty(extent.from + 0.5), start: fade(DOUBTFUL_FADE), end: fade(DOUBTFUL_FADE) };
	}
	return {
		...base,
		bar: { from: loosened(start, 'from'), to: end ? loosened(end, 'to') : extent.to },
		start: endOf(start),
		end: end ? endOf(end) : { type: 'fade', px: OPEN_FADE, dots: true }
	};
}

function isDoubtful(bound: Bound | null): boolean {
	return bound?.doubtful ?? false;
}

function fade(px: number): End {
	return { type: 'fade', px, dots: false };
}

function empty(day: number): Window {
	return { from: day, to: day };
}

function endOf(bound: Bound): End {
	return bound.approximate || bound.doubtful ? { type: 'share', of: APPROXIMATE_SHARE } : PLAIN;
}

function loosened(bound: Bound, side: 'from' | 'to'): number {
	const beyond = bound.approximate ? APPROXIMATE_DAYS : 0;
	return side === 'from' ? bound.from - beyond : bound.to + beyond;
}
