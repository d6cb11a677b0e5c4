import type { Window } from '../../domain/dates/when.ts';
import type { Measure } from '../../domain/timeline/scale.ts';
import { sameWindow } from '../explorer/address.ts';

/**
 * The window as it is drawn, with fractions of days: under a hand it follows the pixels,
 * and when the window changes elsewhere it travels there.
 */
export class Frame {
	current = $state.raw<Window>({ from: 0, to: 1 });
	#request = 0;

	constructor(window: Window) {
		this.current = window;
	}

	/** Moves at once, and answers with the whole days that are now to be seen. */
	set(frame: Window): Window {
		cancelAnimationFrame(this.#request);
		this.current = frame;
		return wholeDays(frame);
	}

	/** Goes to a window of whole days in `duration` ms, evenly over the axis; does nothing where it is there already. */
	follow(window: Window, duration: number, measure: Measure) {
		const from = this.current;
		if (sameWindow(wholeDays(from), window)) return;
		cancelAnimationFrame(this.#request);
		if (duration === 0) {
			this.current = window;
			return;
		}
		const start = performance.now();
		const step = (now: number) => {
			const t = Math.min(1, (now - start) / duration);
			const eased = 1 - (1 - t) ** 3;
			this.current = t === 1 ? window : between(from, window, eased, measure);
			if (t < 1) this.#request = requestAnimationFrame(step);
		};
		this.#request = requestAnimationFrame(step);
	}

	destroy() {
		if (typeof cancelAnimationFrame === 'function') cancelAnimationFrame(this.#request);
	}
}

/** A day of which a part is to be seen belongs to the window. */
function wholeDays({ from, to }: Window): Window {
	return { from: Math.floor(from + 1e-6), to: Math.ceil(to - 1e-6) };
}

function between(a: Window, b: Window, t: number, { at, dayAt }: Measure): Window {
	const mix = (from: number, to: number) => dayAt(at(from) + (at(to) - at(from)) * t);
	return { from: mix(a.from, b.from), to: mix(a.to, b.to) };
}
