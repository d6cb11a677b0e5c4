import type { Point } from '../../domain/map/box.ts';

interface Zoomed {
	readonly read: () => number;
	readonly write: (level: number, about: Point) => void;
	readonly clamp: (level: number) => number;
	/** Reduced motion: no frames between. */
	readonly still: () => boolean;
}

/** In so many ms two thirds of the way that is left are gone. */
const PACE = 50;
const CLOSE = 0.004;

/** Continuous zoom about a point: ticks of a wheel add up to one goal, which each frame comes nearer. */
export function easeZoom({ read, write, clamp, still }: Zoomed) {
	let goal = 0;
	let about: Point = { x: 0, y: 0 };
	let request = 0;
	let last = 0;

	function step(now: number) {
		// The first frame may have begun before the wheel turned.
		const share = 1 - Math.exp(-Math.max(now - last, 8) / PACE);
		const left = (goal - read()) * (1 - share);
		last = now;
		request = Math.abs(left) < CLOSE ? 0 : requestAnimationFrame(step);
		write(request === 0 ? goal : goal - left, about);
	}

	return {
		by(amount: number, point: Point) {
			goal = clamp((request === 0 ? read() : goal) + amount);
			about = point;
			if (still()) write(goal, about);
			else if (request === 0) {
				last = performance.now();
				request = requestAnimationFrame(step);
			}
		},
		busy: () => request !== 0,
		stop() {
			cancelAnimationFrame(request);
			request = 0;
		}
	};
}
