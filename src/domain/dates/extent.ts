import type { Bound, Day, When, Window } from './when.ts';

/** The days that a date fills; an open end stops after `told`, the last day on which an article attests it. */
export function extentOf(when: When, told: Day | null): Window {
	const first = firstBound(when);
	const last = lastBound(when);
	if (last) return { from: first.from, to: last.to };
	return { from: first.from, to: told === null ? first.to : Math.max(first.to, told + 1) };
}

/** Where a date's mark stands, in days with a fraction: its middle, or the middle of the start of what lasts. */
export function anchorOf(when: When): number {
	const first = firstBound(when);
	const last = when.type === 'one-of' ? (lastBound(when) ?? first) : first;
	return (first.from + last.to) / 2;
}

/** The first day that a date may mean; for `[..a]`, whose beginning nobody knows, the first of `a`. */
export function firstDay(when: When): Day {
	return firstBound(when).from;
}

/** The last day that a date may mean; for an open end, the last of its start. */
export function lastDay(when: When): Day {
	return (lastBound(when) ?? firstBound(when)).to - 1;
}

function firstBound(when: When): Bound {
	const bound = when.start ?? when.end;
	if (!bound) throw new Error(`The date ${when.edtf} has neither start nor end.`);
	return bound;
}

function lastBound(when: When): Bound | null {
	return when.end;
}
