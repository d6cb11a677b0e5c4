import { touches } from '../../domain/dates/touches.ts';
import type { Window } from '../../domain/dates/when.ts';
import type { Event } from '../../domain/dossier.ts';

/** The least that a window shows, days. */
export const LEAST = 7;

/** A window of whole days inside the dossier, as long as asked where that fits; it never inverts. */
export function fitWindow(from: number, to: number, extent: Window): Window {
	const most = extent.to - extent.from;
	const length = Math.min(Math.max(Math.round(to - from), Math.min(LEAST, most)), most);
	const start = Math.min(Math.max(Math.round(from), extent.from), extent.to - length);
	return { from: start, to: start + length };
}

/** The window moved as little as needed for `day` to stand within it, with a tenth of its length to spare. */
export function windowAround(day: number, window: Window, extent: Window): Window {
	const length = window.to - window.from;
	const margin = length / 10;
	if (day >= window.from && day < window.to) return window;
	const from = day < window.from ? day - margin : day + margin - length;
	return fitWindow(from, from + length, extent);
}

/** The window as it is where it shows something of the event, else moved to the event's mark. */
export function windowFor(event: Pick<Event, 'extent' | 'anchor'>, window: Window, extent: Window): Window {
	return touches(event.extent, window) ? window : windowAround(event.anchor, window, extent);
}

/** The window made `factor` times as long about the day `about`. */
export function zoomWindow(window: Window, factor: number, about: number, extent: Window): Window {
	const length = Math.max((window.to - window.from) * factor, LEAST);
	const share = (about - window.from) / (window.to - window.from);
	return fitWindow(about - share * length, about + (1 - share) * length, extent);
}

export function panWindow(window: Window, days: number, extent: Window): Window {
	return fitWindow(window.from + days, window.to + days, extent);
}
