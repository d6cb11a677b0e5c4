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
	return draw(id, linesOf(type, coordinates), type.endsWith('Polygon'));
}

/** The side of a square of lines that are drawn together, px of PATH_ZOOM: some 6°. */
const SQUARE = 1024;
/** Longer lines are cut. */
const PIECE = 24;

/**
 * Lines by squares of the earth: only those in sight need to be drawn, and of these a screen's tile only its own. All
 * lines of the world in one path took ten times as long.
 */
export function drawLines(name: string, geometry: object | null): Shape[] {
	const { type, coordinates } = (geometry ?? { type: 'none' }) as Geometry;
	const squares = new Map<string, (readonly Position[])[]>();
	for (const line of linesOf(type, coordinates))
		for (let i = 0; i < line.length - 1; i += PIECE) {
			const piece = line.slice(i, i + PIECE + 1);
			const [lon, lat] = piece[piece.length >> 1] ?? [0, 0];
			const { x, y } = toWorld(lat, lon);
			const key = `${Math.floor((x * SCALE) / SQUARE)} ${Math.floor((y * SCALE) / SQUARE)}`;
			squares.set(key, [...(squares.get(key) ?? []), piece]);
		}
	return [...squares].map(([key, lines]) => draw(`${name} ${key}`, lines, false));
}

function draw(id: string, lines: readonly (readonly Position[])[], closed: boolean): Shape {
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
