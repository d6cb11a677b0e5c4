import { type Box, grow, holds, type Point } from './box.ts';
import { boundsOf, type Camera, fitBounds, projectionOf } from './camera.ts';

/** How near to the edge a place counts as in sight, and how far from it it is brought: px, and no more than a share of the frame. */
const EDGE = { px: 28, share: 0.08 };
const MARGIN = { px: 64, share: 0.18 };

/**
 * The camera that has every point in sight, off what is `taken`: in the middle of the frame, zoomed out only where they
 * do not fit. Null where they are in sight already.
 */
export function cameraToSee(
	points: readonly { readonly lat: number; readonly lon: number }[],
	camera: Camera,
	frame: Box,
	taken: readonly Box[] = []
): Camera | null {
	const bounds = boundsOf(points);
	if (!bounds) return null;
	const { project } = projectionOf(camera, frame);
	const within = ({ px, share }: typeof EDGE) => Math.min(px, share * Math.min(frame.width, frame.height));
	const inner = grow(frame, -within(EDGE));
	const inSight = (spot: Point) => holds(inner, spot) && !taken.some((box) => holds(box, spot));
	if (points.every(({ lat, lon }) => inSight(project(lat, lon)))) return null;
	return fitBounds(bounds, frame, within(MARGIN), camera.zoom);
}
