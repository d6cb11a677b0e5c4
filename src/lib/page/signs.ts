const SIGNS = ['pointerdown', 'keydown', 'focusin', 'scroll', 'wheel'] as const;

/** Calls `begin` at the first sign of a reader, and returns how to call it off. */
export function atFirstSign(begin: () => void): () => void {
	const stop = () => SIGNS.forEach((sign) => removeEventListener(sign, start, true));
	const start = () => {
		stop();
		begin();
	};
	for (const sign of SIGNS) addEventListener(sign, start, { capture: true, passive: true });
	return stop;
}
