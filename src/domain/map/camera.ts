import { type Box, middle, type Point } from './box.ts';

/** Where a map looks: its zoom (256 · 2^zoom px around the world) and the point in its middle, degrees. */
export interface Camera {
	readonly zoom: number;
	readonly lat: number;
	readonly lon: number;
}

/** Degrees. */
export interface Bounds {
	readonly south: number;
	readonly west: number;
	readonly north: number;
	readonly east: number;
}

/** From degrees to px of a frame, at one camera. */
export interface Projection {
	readonly zoom: number;
	readonly project: (lat: number, lon: number) => Point;
}

/** The world at zoom 0, px: Web Mercator, as Leaflet has it. */
const WORLD = 256;
/** Beyond it Web Mercator has no place. */
const POLE = 85.0511287798;

export function toWorld(lat: number, lon: number): Point {
	const sin = Math.sin((Math.max(-POLE, Math.min(POLE, lat)) * Math.PI) / 180);
	return {
		x: WORLD * (lon / 360 + 0.5),
		y: WORLD * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI))
	};
}

export function fromWorld({ x, y }: Point): { lat: number; lon: number } {
	const n = Math.PI * (1 - (2 * y) / WORLD);
	return { lat: (Math.atan(Math.sinh(n)) * 180) / Math.PI, lon: (x / WORLD - 0.5) * 360 };
}

/** The camera's point comes to the middle of `frame`. */
export function projectionOf(camera: Camera, frame: Box): Projection {
	const scale = 2 ** camera.zoom;
	const centre = toWorld(camera.lat, camera.lon);
	const { x, y } = middle(frame);
	return {
		zoom: camera.zoom,
		project: (lat, lon) => {
			const world = toWorld(lat, lon);
			return { x: x + (world.x - centre.x) * scale, y: y + (world.y - centre.y) * scale };
		}
	};
}

/** The camera that has all of `bounds` in a frame of this size, with `margin` px to spare on each side. */
export function fitBounds(
	bounds: Bounds,
	size: { width: number; height: number },
	margin: number,
	most = Infinity
): Camera {
	const a = toWorld(bounds.north, bounds.west);
	const b = toWorld(bounds.south, bounds.east);
	const fits = (px: number, world: number) => Math.log2(Math.max(px - 2 * margin, 16) / Math.max(world, 1e-9));
	const zoom = Math.max(0, Math.min(fits(size.width, b.x - a.x), fits(size.height, b.y - a.y), most));
	return { zoom, ...fromWorld({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }) };
}

/** Where the bounds lie in the frame. */
export function boundsBox({ project }: Projection, bounds: Bounds): Box {
	const { x, y } = project(bounds.north, bounds.west);
	const end = project(bounds.south, bounds.east);
	return { x, y, width: end.x - x, height: end.y - y };
}

/** By how many px what one camera shows is moved to stand where another, at the same zoom, shows it. */
export function panBetween(from: Camera, to: Camera): Point {
	const scale = 2 ** from.zoom;
	const [a, b] = [toWorld(from.lat, from.lon), toWorld(to.lat, to.lon)];
	return { x: (a.x - b.x) * scale, y: (a.y - b.y) * scale };
}

/** The least bounds that hold every point; null where there is none. */
export function boundsOf(points: readonly { readonly lat: number; readonly lon: number }[]): Bounds | null {
	if (points.length === 0) return null;
	const lats = points.map(({ lat }) => lat);
	const lons = points.map(({ lon }) => lon);
	return { south: Math.min(...lats), west: Math.min(...lons), north: Math.max(...lats), east: Math.max(...lons) };
}

/** Nobody sees a difference below a hundredth of a zoom and half a px. */
export function sameCamera(a: Camera, b: Camera): boolean {
	const { x, y } = panBetween(a, b);
	return Math.abs(a.zoom - b.zoom) < 0.01 && Math.hypot(x, y) < 0.75;
}
