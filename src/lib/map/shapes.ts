import { toWorld } from '../../domain/map/camera.ts';
import type { Box } from '../../domain/map/box.ts';

/** Paths are written once, in px of this zoom; a frame moves and scales them. */
export const PATH_ZOOM = 8;

export interface Shape {
	readonly id: string;
	readonly path: string;
	/** What the path reaches over, px of PATH_ZOOM. */
	readonly reach: Box;
}

/** What is drawn of GeoJSON; typed loosely, since the files are our own. */
interface Geometry {
	readonly type: string;
	readonly coordinates?: unknown;
}

type Position = readonly [number, number];

const SCALE = 2 ** PATH_ZOOM;

export function drawShape(id: string, geometry: object | null): Shape {
	const { type, coordinates } = (geometry ?? { type: 'none' }) as Geometry;
	const closed = type.endsWith('Polygon');
	const lines = linesOf(type, coordinates);
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	const path = lines.map((line) => {
		const points = (closed ? line.slice(0, -1) : line).map(([lon, lat]) => {
			const world = toWorld(lat, lon);
			const [x, y] = [round(world.x * SCALE), round(world.y * SCALE)];
			[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
			return `${x},${y}`;
		});
		return `M${points.join('L')}${closed ? 'Z' : ''}`;
	});
	return { id, path: path.join(''), reach: { x: left, y: top, width: right - left, height: bottom - top } };
}

function linesOf(type: string, coordinates: unknown): readonly (readonly Position[])[] {
	switch (type) {
		case 'LineString':
			return [coordinates as Position[]];
		case 'MultiLineString':
		case 'Polygon':
			return coordinates as Position[][];
		case 'MultiPolygon':
			return (coordinates as Position[][][]).flat();
		default:
			return [];
	}
}

/** A tenth of a px at zoom 8 is some 50 m: finer than the sources. */
function round(value: number): number {
	return Math.round(value * 10) / 10;
}
