import { browser } from '$app/environment';

let last: Promise<true> = Promise.resolve(true);

/** Comes in a task of its own, after those that were asked for before; at once where the page is written. */
export function turn(): Promise<true> {
	if (browser) last = last.then(() => new Promise((resolve) => setTimeout(() => resolve(true))));
	return last;
}
