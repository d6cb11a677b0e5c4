import { type Box, grow, holds } from './box.ts';
import { boundsOf, type Camera, fitBounds, fromWorld, projectionOf, toWorld } from './camera.ts';

/** The nearest that a map comes by itself to show a single place. */
const NEAREST = 6.5;

/**
 * The camera that has every point in sight, `margin` px from the frame's edge: moved no further than needed, and zoomed
 * out only where they do not fit. Null where they are in sight already.
 */
export function cameraToSee(
	points: readonly { readonly lat: number; readonly lon: number }[],
	camera: Camera,
	frame: Box,
	margin: number
): Camera | null {
	const bounds = boundsOf(points);
	if (!bounds) return null;
	const inner = grow(frame, -margin);
	const { project } = projectionOf(camera, frame);
	const spots = points.map(({ lat, lon }) => project(lat, lon));
	if (spots.every((spot) => holds(inner, spot))) return null;
	const xs = spots.map(({ x }) => x);
	const ys = spots.map(({ y }) => y);
	const fits = span(xs) <= inner.width && span(ys) <= inner.height;
	if (!fits) return fitBounds(bounds, frame, margin, Math.min(camera.zoom, NEAREST));
	const scale = 2 ** camera.zoom;
	const centre = toWorld(camera.lat, camera.lon);
	const moved = {
		x: centre.x + push(xs, inner.x, inner.x + inner.width) / scale,
		y: centre.y + push(ys, inner.y, inner.y + inner.height) / scale
	};
	return { zoom: camera.zoom, ...fromWorld(moved) };
}

function span(values: readonly number[]): number {
	return Math.max(...values) - Math.min(...values);
}

/** How far the frame must move for all values to lie between its ends. */
function push(values: readonly number[], from: number, to: number): number {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	return least < from ? least - from : most > to ? most - to : 0;
}
