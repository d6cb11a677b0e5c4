import type { Window } from './when.ts';

interface Dated {
	readonly id: string;
	readonly extent: Window;
	readonly anchor: number;
}

/** Events by the first day of their extent, then by their mark, the longer first, then by id. */
export function byTime(a: Dated, b: Dated): number {
	return a.extent.from - b.extent.from || a.anchor - b.anchor || b.extent.to - a.extent.to || byText(a.id, b.id);
}

/** By code units, the same on every machine. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
