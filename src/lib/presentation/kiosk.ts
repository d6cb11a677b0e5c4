/** A kiosk that was touched waits so long for the next touch before it goes on alone, ms. */
const AGAIN = 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Runs a talk by itself, a step every so many seconds, until somebody touches it, and again a minute after the last touch. */
export function runKiosk(seconds: number, next: () => void): () => void {
	if (!(seconds > 0)) return () => {};
	let running = setInterval(next, seconds * 1000);
	let waiting: ReturnType<typeof setTimeout> | undefined;

	function touched() {
		clearInterval(running);
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			next();
			running = setInterval(next, seconds * 1000);
		}, AGAIN);
	}

	for (const touch of TOUCHES) addEventListener(touch, touched, { capture: true, passive: true });
	return () => {
		clearInterval(running);
		clearTimeout(waiting);
		for (const touch of TOUCHES) removeEventListener(touch, touched, { capture: true });
	};
}
