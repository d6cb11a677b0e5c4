/** Runs in a task of its own once the next picture is on its way; at once where nobody looks. */
export function afterPaint(run: () => void) {
	if (document.hidden) run();
	else requestAnimationFrame(() => setTimeout(run));
}

/** Runs when nothing else is to be done, but soon. */
export function whenIdle(run: () => void) {
	if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 500 });
	else setTimeout(run, 200);
}

/** A picture that takes longer, ms, is felt by a hand that waits for it. */
const FELT = 50;
/** A key or a button is held so long, ms, before what waits for its release goes on. */
const HELD = 160;

/**
 * Runs what may come after the next picture. Where the pictures of this reader's machine take long, it also waits
 * until the key or button that was just pressed is let go: the release would have to wait for the picture.
 */
export class Patience {
	/** How long such a picture took of late, ms. */
	#took = 0;
	#pressed = -Infinity;
	#waiting: (() => void) | null = null;

	/** To be listened with, before all others. Returns what ends it. */
	listen(): () => void {
		const gone = new AbortController();
		const options = { capture: true, passive: true, signal: gone.signal };
		for (const type of ['keydown', 'pointerdown'])
			addEventListener(
				type,
				(event) => ('repeat' in event && event.repeat) || (this.#pressed = event.timeStamp),
				options
			);
		for (const type of ['keyup', 'pointerup', 'pointercancel', 'blur'])
			addEventListener(type, () => this.#release(), options);
		return () => gone.abort();
	}

	/** One after the other: it is asked again only when what was asked before has run. */
	readonly later = (run: () => void) => {
		afterPaint(() => {
			const rest = this.#took > FELT ? this.#pressed + HELD - performance.now() : 0;
			if (rest <= 0) return this.#run(run);
			this.#waiting = () => this.#run(run);
			setTimeout(() => this.#go(), rest);
		});
	};

	#release() {
		this.#pressed = -Infinity;
		if (this.#waiting) afterPaint(() => this.#go());
	}

	#go() {
		const waiting = this.#waiting;
		this.#waiting = null;
		waiting?.();
	}

	#run(run: () => void) {
		const began = performance.now();
		run();
		// What is quick once may be slow the next time: the longest is forgotten slowly.
		afterPaint(() => (this.#took = Math.max(performance.now() - began, this.#took * 0.8)));
	}
}
