import { type Bounds, fromWorld, toWorld } from '../map/camera.ts';
import type { Columns } from './columns.ts';

/** How many rows a cell names. */
const NAMED = 8;
/** A grid has at most as many cells, also where few of them are taken. */
const GRID = 1 << 16;
/** The world at zoom 0, px. */
const WORLD = 256;

/** Where rows are from north to south, in Web Mercator: 0 to 1, NaN where they have no place. With room for all rows. */
export interface Heights {
	readonly y: Float32Array;
	/** How many rows are in. */
	rows: number;
}

/** What is seen of the map: its bounds, its zoom (256 · 2^zoom px around the world), how wide a cell is, px, and how many there may be. */
export interface Sight {
	readonly bounds: Bounds;
	readonly zoom: number;
	readonly size: number;
	readonly most?: number | undefined;
}

/** Rows that lie in one square of the map. */
export interface Cell {
	readonly count: number;
	/** Degrees, in the middle of its rows. */
	readonly lat: number;
	readonly lon: number;
	/** The least that hold its rows. */
	readonly bounds: Bounds;
	/** The first of its rows, in their order. */
	readonly rows: Uint32Array;
}

export interface Cells {
	/** From north to south, then from west to east. */
	readonly cells: readonly Cell[];
	/** How wide a cell is, px: what was asked for, doubled until they were few enough. */
	readonly size: number;
	/** What the squares fill that touch the bounds: the counts add up to the rows in it. */
	readonly bounds: Bounds;
}

/** Heights of the rows that have come, with room for all. */
export function heightsOf(columns: Columns): Heights {
	const heights: Heights = { y: new Float32Array(columns.lat.length), rows: 0 };
	extendHeights(columns, heights);
	return heights;
}

/** Takes in the rows that have come since. */
export function extendHeights({ lat, rows }: Columns, heights: Heights): void {
	for (let row = heights.rows; row < rows; row++) heights.y[row] = toWorld(lat[row] ?? NaN, 0).y / WORLD;
	heights.rows = rows;
}

/**
 * Folds the rows of a list into squares of the map. The squares stand still on the ground, and those at the edge are whole,
 * so that none changes while the map is panned. They are made twice as wide while more than `most` (300) of them have rows,
 * and while there are more than 65,536 in bounds far larger than a screen.
 */
export function foldCells(
	columns: Columns,
	heights: Heights,
	rows: Uint32Array,
	{ bounds, zoom, size, most = 300 }: Sight
): Cells {
	let grid = gridOf(bounds, zoom, size);
	while (grid.columns * grid.rows > GRID) grid = gridOf(bounds, zoom, grid.size * 2);
	for (;;) {
		const tally = fold(columns, heights, rows, grid);
		if (tally.taken <= most) return { cells: cellsOf(tally), size: grid.size, bounds: boundsOfGrid(grid) };
		grid = gridOf(bounds, zoom, grid.size * 2);
	}
}

/** Squares of the world that together hold some bounds. */
interface Grid {
	readonly size: number;
	/** How many squares there are around the world, with a fraction. */
	readonly around: number;
	/** The first square from the west, and from the north. */
	readonly west: number;
	readonly north: number;
	readonly columns: number;
	readonly rows: number;
}

function gridOf({ south, west, north, east }: Bounds, zoom: number, size: number): Grid {
	const around = (WORLD * 2 ** zoom) / size;
	const [first, last] = [toWorld(north, west), toWorld(south, east)];
	const at = (px: number) => Math.floor((px / WORLD) * around);
	const [left, top] = [at(first.x), at(first.y)];
	return { size, around, west: left, north: top, columns: at(last.x) - left + 1, rows: at(last.y) - top + 1 };
}

function boundsOfGrid({ around, west, north, columns, rows }: Grid): Bounds {
	const corner = (column: number, row: number) =>
		fromWorld({ x: (column / around) * WORLD, y: (row / around) * WORLD });
	const [first, last] = [corner(west, north), corner(west + columns, north + rows)];
	return { south: last.lat, west: first.lon, north: first.lat, east: last.lon };
}

/** What is known of each square of a grid. */
interface Tally {
	/** How many squares have rows. */
	taken: number;
	readonly counts: Uint32Array;
	/** Sums of degrees. */
	readonly lats: Float64Array;
	readonly lons: Float64Array;
	readonly south: Float32Array;
	readonly west: Float32Array;
	readonly north: Float32Array;
	readonly east: Float32Array;
	/** NAMED a square. */
	readonly rows: Uint32Array;
}

function emptyTally(squares: number): Tally {
	return {
		taken: 0,
		counts: new Uint32Array(squares),
		lats: new Float64Array(squares),
		lons: new Float64Array(squares),
		south: new Float32Array(squares).fill(Infinity),
		west: new Float32Array(squares).fill(Infinity),
		north: new Float32Array(squares).fill(-Infinity),
		east: new Float32Array(squares).fill(-Infinity),
		rows: new Uint32Array(squares * NAMED)
	};
}

function fold({ lat, lon }: Columns, { y }: Heights, list: Uint32Array, grid: Grid): Tally {
	const tally = emptyTally(grid.columns * grid.rows);
	const { counts, lats, lons, south, west, north, east, rows } = tally;
	const { around, columns } = grid;
	const [left, right] = [grid.west, grid.west + columns];
	const [top, bottom] = [grid.north, grid.north + grid.rows];
	for (let i = 0; i < list.length; i++) {
		const row = list[i] ?? 0;
		const rowLat = lat[row] ?? NaN;
		const rowLon = lon[row] ?? NaN;
		const across = (rowLon / 360 + 0.5) * around;
		const down = (y[row] ?? NaN) * around;
		// NaN is in no square.
		if (!(across >= left && across < right && down >= top && down < bottom)) continue;
		const square = (Math.floor(down) - top) * columns + Math.floor(across) - left;
		const count = counts[square] ?? 0;
		if (count === 0) tally.taken++;
		if (count < NAMED) rows[square * NAMED + count] = row;
		counts[square] = count + 1;
		lats[square] = (lats[square] ?? 0) + rowLat;
		lons[square] = (lons[square] ?? 0) + rowLon;
		if (rowLat < (south[square] ?? 0)) south[square] = rowLat;
		if (rowLat > (north[square] ?? 0)) north[square] = rowLat;
		if (rowLon < (west[square] ?? 0)) west[square] = rowLon;
		if (rowLon > (east[square] ?? 0)) east[square] = rowLon;
	}
	return tally;
}

function cellsOf({ counts, lats, lons, south, west, north, east, rows }: Tally): readonly Cell[] {
	const cells: Cell[] = [];
	counts.forEach((count, i) => {
		if (count === 0) return;
		cells.push({
			count,
			lat: (lats[i] ?? 0) / count,
			lon: (lons[i] ?? 0) / count,
			bounds: { south: south[i] ?? 0, west: west[i] ?? 0, north: north[i] ?? 0, east: east[i] ?? 0 },
			rows: rows.slice(i * NAMED, i * NAMED + Math.min(count, NAMED))
		});
	});
	return cells;
}
