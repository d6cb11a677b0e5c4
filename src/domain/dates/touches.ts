import type { Window } from './when.ts';

/** Whether two half-open stretches share a moment. */
export function touches(a: Window, b: Window): boolean {
	return a.from < b.to && b.from < a.to;
}
