import type { Window } from '../../domain/dates/when.ts';
import { type Bounds, type Camera, fromWorld, toWorld } from '../../domain/map/camera.ts';

/**
 * The days that are answered for at once: a few times as many as are shown, between multiples of a power of two, so that
 * panning and zooming a little ask nothing new, and the same place always gets the same answer.
 */
export function nearDays({ from, to }: Window): Window {
	const step = 2 ** Math.ceil(Math.log2(Math.max(1, to - from)));
	return { from: (Math.floor(from / step) - 1) * step, to: (Math.ceil(to / step) + 1) * step };
}

/** Bounds that hold these and what is about them, between multiples of a power of two: a map that moves a little asks nothing new. */
export function nearEarth({ south, west, north, east }: Bounds): Bounds {
	const [start, end] = [toWorld(north, west), toWorld(south, east)];
	const step = 2 ** Math.ceil(Math.log2(Math.max(1e-6, end.x - start.x, end.y - start.y)));
	const before = (at: number) => Math.floor(at / step - 0.25) * step;
	const after = (at: number) => Math.ceil(at / step + 0.25) * step;
	const a = fromWorld({ x: before(start.x), y: before(start.y) });
	const b = fromWorld({ x: after(end.x), y: after(end.y) });
	return { south: b.lat, west: a.lon, north: a.lat, east: b.lon };
}

/** What a camera shows in a frame of this size. */
export function boundsIn({ zoom, lat, lon }: Camera, { width, height }: { width: number; height: number }): Bounds {
	const scale = 2 ** zoom;
	const { x, y } = toWorld(lat, lon);
	const [a, b] = [
		fromWorld({ x: x - width / 2 / scale, y: y - height / 2 / scale }),
		fromWorld({ x: x + width / 2 / scale, y: y + height / 2 / scale })
	];
	return { south: b.lat, west: a.lon, north: a.lat, east: b.lon };
}
