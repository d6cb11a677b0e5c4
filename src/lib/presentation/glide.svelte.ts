import { easeCubicInOut } from 'd3';

/** ms */
export const TRAVEL = 700;

/** A value that glides to where it is sent; one movement at a time, cut short by the next. */
export class Glide<T> {
	value = $state.raw() as T;
	moving = $state(false);
	readonly #between: (from: T, to: T) => (t: number) => T;
	#frame = 0;

	constructor(value: T, between: (from: T, to: T) => (t: number) => T) {
		this.value = value;
		this.#between = between;
	}

	/** At once where `ms` is 0. */
	to(target: T, ms: number) {
		cancelAnimationFrame(this.#frame);
		if (ms === 0) {
			this.value = target;
			this.moving = false;
			return;
		}
		const at = this.#between(this.value, target);
		const start = performance.now();
		this.moving = true;
		const step = (now: number) => {
			const t = Math.min(1, Math.max(0, (now - start) / ms));
			this.value = t === 1 ? target : at(easeCubicInOut(t));
			this.moving = t < 1;
			if (this.moving) this.#frame = requestAnimationFrame(step);
		};
		this.#frame = requestAnimationFrame(step);
	}

	stop() {
		cancelAnimationFrame(this.#frame);
	}
}
