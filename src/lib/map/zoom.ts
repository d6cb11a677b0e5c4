import type { Point } from '../../domain/map/box.ts';

interface Zoomed {
	readonly read: () => number;
	readonly write: (level: number, about: Point) => void;
	readonly clamp: (level: number) => number;
	/** Reduced motion: no frames between. */
	readonly still: () => boolean;
}

/** The share of the way that is left which one frame goes. */
const SHARE = 0.3;
const CLOSE = 0.004;

/** Continuous zoom about a point: ticks of a wheel add up to one goal, which each frame comes nearer. */
export function easeZoom({ read, write, clamp, still }: Zoomed) {
	let goal = 0;
	let about: Point = { x: 0, y: 0 };
	let request = 0;

	function step() {
		const left = goal - read();
		request = Math.abs(left) < CLOSE ? 0 : requestAnimationFrame(step);
		write(request === 0 ? goal : read() + left * SHARE, about);
	}

	return {
		by(amount: number, point: Point) {
			goal = clamp((request === 0 ? read() : goal) + amount);
			about = point;
			if (still()) write(goal, about);
			else if (request === 0) request = requestAnimationFrame(step);
		},
		busy: () => request !== 0,
		stop() {
			cancelAnimationFrame(request);
			request = 0;
		}
	};
}
