let last: Promise<void> = Promise.resolve();

/** Comes in a task of its own, after those that were asked for before. */
export function turn(): Promise<void> {
	last = last.then(() => new Promise((resolve) => setTimeout(resolve)));
	return last;
}
