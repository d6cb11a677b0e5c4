const SIGNS = ['pointerdown', 'keydown', 'focusin', 'scroll', 'wheel'] as const;

/**
 * Calls `begin` once the map is wanted, and returns how to call it off. A phone shows a strip of it, on which the still
 * picture tells as much: there it waits for the first sign of a reader, and spares a slow machine the work until then.
 */
export function whenWanted(begin: () => void, strip: boolean): () => void {
	if (!strip) return whenPainted(begin);
	const stop = () => SIGNS.forEach((sign) => removeEventListener(sign, start, true));
	const start = () => {
		stop();
		begin();
	};
	for (const sign of SIGNS) addEventListener(sign, start, { capture: true, passive: true });
	return stop;
}

/** Two frames after hydration the text is on the screen; then whenever nothing else is to be done. */
function whenPainted(begin: () => void): () => void {
	let gone = false;
	const start = () => {
		if (!gone) begin();
	};
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 1000 });
			else setTimeout(start, 1);
		})
	);
	return () => (gone = true);
}
