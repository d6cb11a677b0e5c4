import type { Window } from '../dates/when.ts';

/** Days to units of the axis and back: where nothing is folded a unit is a day. */
export interface Measure {
	readonly at: (day: number) => number;
	readonly dayAt: (unit: number) => number;
}

const same = (day: number) => day;
export const PLAIN: Measure = { at: same, dayAt: same };

/** Where a window goes within the dossier's extent, both in units of the axis. */
export type Move = (window: Window, extent: Window, at: Measure['at']) => Window;

/** Days to pixels along the timeline: a month is as wide as a month. */
export interface Scale {
	/** The days that are drawn; may have fractions. */
	readonly frame: Window;
	/** Width in pixels. */
	readonly width: number;
}

/** Pixels from the left edge. */
export function xOf(day: number, { frame, width }: Scale): number {
	return ((day - frame.from) / (frame.to - frame.from)) * width;
}

/** The day, with its fraction, under `x` pixels from the left edge. */
export function dayAt(x: number, { frame, width }: Scale): number {
	return frame.from + (x / width) * (frame.to - frame.from);
}

/** Share of the width as an SVG length, so that a drawing fits any width: «12.345%». */
export function percent(day: number, frame: Window): string {
	return `${Number((((day - frame.from) / (frame.to - frame.from)) * 100).toFixed(3))}%`;
}
