import { type Bounds, fromWorld, toWorld } from '../map/camera.ts';
import type { Columns } from './columns.ts';

/** Located rows that stand so close that one mark is drawn for them. */
export interface Cell extends Bounds {
	/** The same wherever the map looks, at one zoom. */
	readonly key: string;
	readonly count: number;
	/** The middle of all of them, degrees. */
	readonly lat: number;
	readonly lon: number;
	/** The first of them in time. */
	readonly rows: readonly number[];
}

export interface CellWishes {
	readonly bounds: Bounds;
	readonly zoom: number;
	/** Of a cell, px. */
	readonly size: number;
	readonly most: number;
}

/** So many rows of a cell are named. */
const NAMED = 4;

interface Growing {
	count: number;
	lat: number;
	lon: number;
	south: number;
	west: number;
	north: number;
	east: number;
	rows: number[];
}

/** The located rows of these bounds in cells of the zoom, each counted once; where there are too many, cells are twice as large. */
export function cellsOf(
	{ lat, lon }: Pick<Columns, 'lat' | 'lon'>,
	rows: Uint32Array,
	wishes: CellWishes
): readonly Cell[] {
	const { bounds, most } = wishes;
	const [start, end] = [toWorld(bounds.north, bounds.west), toWorld(bounds.south, bounds.east)];
	for (let size = wishes.size; ; size *= 2) {
		const scale = 2 ** wishes.zoom / size;
		const wide = Math.max(1, Math.floor(end.x * scale) - Math.floor(start.x * scale) + 1);
		const [left, top] = [Math.floor(start.x * scale), Math.floor(start.y * scale)];
		const cells = new Map<number, Growing>();
		for (const row of rows) {
			const [y, x] = [lat[row] ?? NaN, lon[row] ?? NaN];
			if (!(y >= bounds.south && y <= bounds.north && x >= bounds.west && x <= bounds.east)) continue;
			const world = toWorld(y, x);
			const key = (Math.floor(world.y * scale) - top) * wide + Math.floor(world.x * scale) - left;
			const cell = cells.get(key);
			if (cell) grow(cell, row, y, x);
			else cells.set(key, { count: 1, lat: y, lon: x, south: y, west: x, north: y, east: x, rows: [row] });
			if (cells.size > most) break;
		}
		if (cells.size > most) continue;
		return [...cells.values()].map(({ count, lat: sumLat, lon: sumLon, ...cell }) => {
			const middle = { lat: sumLat / count, lon: sumLon / count };
			const { x, y } = toWorld(middle.lat, middle.lon);
			return { ...cell, ...middle, count, key: `${size} ${Math.floor(x * scale)} ${Math.floor(y * scale)}` };
		});
	}
}

function grow(cell: Growing, row: number, lat: number, lon: number) {
	cell.count++;
	cell.lat += lat;
	cell.lon += lon;
	cell.south = Math.min(cell.south, lat);
	cell.north = Math.max(cell.north, lat);
	cell.west = Math.min(cell.west, lon);
	cell.east = Math.max(cell.east, lon);
	if (cell.rows.length < NAMED) cell.rows.push(row);
}

/** Bounds of the earth that hold these and what is about them, between multiples of a power of two: a map that moves a little asks nothing new. */
export function nearBounds({ south, west, north, east }: Bounds): Bounds {
	const [start, end] = [toWorld(north, west), toWorld(south, east)];
	const step = 2 ** Math.ceil(Math.log2(Math.max(1e-6, end.x - start.x, end.y - start.y)));
	const near = (value: number, side: -0.5 | 0.5) =>
		(side < 0 ? Math.floor(value / step - 0.25) : Math.ceil(value / step + 0.25)) * step;
	const a = fromWorld({ x: near(start.x, -0.5), y: near(start.y, -0.5) });
	const b = fromWorld({ x: near(end.x, 0.5), y: near(end.y, 0.5) });
	return { south: b.lat, west: a.lon, north: a.lat, east: b.lon };
}
