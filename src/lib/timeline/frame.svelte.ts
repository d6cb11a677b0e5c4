import type { Window } from '../../domain/dates/when.ts';
import type { Measure } from '../../domain/timeline/scale.ts';
import { sameWindow } from '../explorer/address.ts';

/** Under a hand as much more is laid out on each side, as a share of the window. */
const RIM = 0.12;
/** A hand that goes on, or rests, is followed by all views after so long, ms. */
const PACE = 400;
const REST = 100;
/** So many windows aside the drawing begins anew. */
const FAR = 8;

/**
 * The window as it is drawn, with fractions of days: under a hand it follows the pixels,
 * and when the window changes elsewhere it travels there.
 */
export class Frame {
	/** What is seen. */
	current = $state.raw<Window>({ from: 0, to: 1 });
	/**
	 * Of what all is laid out. A hand moves the drawing as it is, so that a picture costs the same however much is
	 * drawn; when its rim comes in sight, what is new is added.
	 */
	laid = $state.raw<Window>({ from: 0, to: 1 });
	/** The window by which everything stands where it does: as long as the scale is the same, nothing need be put elsewhere. */
	origin = $state.raw<Window>({ from: 0, to: 1 });
	/** How much more is laid out on each side, as a share of the window; 0 where no hand moves it. */
	rim = $state(0);
	#request = 0;
	#rest: ReturnType<typeof setTimeout> | undefined;
	#toldAt = 0;

	constructor(window: Window) {
		this.current = this.laid = this.origin = window;
	}

	/** Moves at once. */
	set(frame: Window) {
		cancelAnimationFrame(this.#request);
		this.#release();
		this.#lay(frame);
	}

	/** A hand moves it; the whole days that are then to be seen are told now and then, and when it rests. */
	pull(frame: Window, ontold: (window: Window) => void) {
		cancelAnimationFrame(this.#request);
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => {
			this.#release();
			this.laid = this.current;
			ontold(wholeDays(this.current));
		}, REST);
		this.current = frame;
		if (this.rim === 0 || !isNear(frame, this.laid, RIM)) {
			this.rim = RIM;
			this.laid = frame;
			if (!isNear(frame, this.origin, FAR)) this.origin = frame;
		} else if (performance.now() - this.#toldAt > PACE) {
			this.#toldAt = performance.now();
			ontold(wholeDays(frame));
		}
	}

	/** Goes to a window of whole days in `duration` ms, evenly over the axis; does nothing where it is there already. */
	follow(window: Window, duration: number, measure: Measure) {
		// What a hand has told comes back while it is further already.
		if (this.rim > 0) return;
		const from = this.current;
		if (sameWindow(wholeDays(from), window)) return;
		cancelAnimationFrame(this.#request);
		if (duration === 0) return this.#lay(window);
		const start = performance.now();
		const step = (now: number) => {
			const t = Math.min(1, (now - start) / duration);
			const eased = 1 - (1 - t) ** 3;
			this.#lay(t === 1 ? window : between(from, window, eased, measure));
			if (t < 1) this.#request = requestAnimationFrame(step);
		};
		this.#request = requestAnimationFrame(step);
	}

	destroy() {
		clearTimeout(this.#rest);
		if (typeof cancelAnimationFrame === 'function') cancelAnimationFrame(this.#request);
	}

	#lay(frame: Window) {
		this.current = this.laid = this.origin = frame;
	}

	/** No hand moves it any more. */
	#release() {
		clearTimeout(this.#rest);
		this.rim = 0;
	}
}

/** Whether a window is as long as another, and no more aside than a share of it. */
function isNear({ from, to }: Window, other: Window, share: number): boolean {
	const length = other.to - other.from;
	return Math.abs(to - from - length) < 1e-6 * length && Math.abs(from - other.from) < share * length;
}

/** A day of which a part is to be seen belongs to the window. */
export function wholeDays({ from, to }: Window): Window {
	return { from: Math.floor(from + 1e-6), to: Math.ceil(to - 1e-6) };
}

function between(a: Window, b: Window, t: number, { at, dayAt }: Measure): Window {
	const mix = (from: number, to: number) => dayAt(at(from) + (at(to) - at(from)) * t);
	return { from: mix(a.from, b.from), to: mix(a.to, b.to) };
}
