import type { Window } from '../../domain/dates/when.ts';
import { fitWindow } from '../explorer/window.ts';

/** The window, lengthened as little as needed for all of these days to stand within it, a twentieth to spare. */
export function windowOver(days: readonly number[], window: Window, extent: Window): Window {
	const [first, last] = [Math.min(window.from, ...days), Math.max(window.to, ...days)];
	if (first === window.from && last === window.to) return window;
	const spare = (last - first) / 20;
	return fitWindow(first < window.from ? first - spare : first, last > window.to ? last + spare : last, extent);
}
