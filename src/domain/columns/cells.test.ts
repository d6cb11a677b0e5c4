import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, boundsOf, toWorld } from '../map/camera.ts';
import { extendHeights, foldCells, heightsOf, type Sight } from './cells.ts';
import type { Columns } from './columns.ts';
import { cut, madeEvents } from './made.ts';

const made = fc
	.tuple(fc.integer(), fc.integer({ min: 0, max: 60 }))
	.map(([seed, count]) => madeEvents(seed, count).columns);
const degrees = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
const bounds = fc.tuple(degrees, degrees).map(([[a, b], [c, d]]): Bounds => {
	const [south, north] = [Math.min(a, b) * 170 - 85, Math.max(a, b) * 170 - 85];
	return { south, north, west: Math.min(c, d) * 360 - 180, east: Math.max(c, d) * 360 - 180 };
});
/** So that no grid is too large for its squares. */
const sight = fc.record({
	bounds,
	zoom: fc.double({ min: 0, max: 4, noNaN: true }),
	size: fc.integer({ min: 20, max: 80 }),
	most: fc.integer({ min: 4, max: 40 })
});

const rowsOf = ({ rows }: Columns) => Uint32Array.from({ length: rows }, (_, row) => row);

function located({ lat, lon }: Columns, row: number) {
	return { lat: lat[row] ?? NaN, lon: lon[row] ?? NaN };
}

/** The square of the world that a row lies in, or NaN; by its height as it is kept, in 32 bits. */
function squareOf(columns: Columns, row: number, { zoom }: Sight, size: number): readonly [number, number] {
	const { lat, lon } = located(columns, row);
	const around = (256 * 2 ** zoom) / size;
	const y = Math.fround(toWorld(lat, lon).y / 256);
	return [Math.floor((lon / 360 + 0.5) * around), Math.floor(y * around)];
}

function rangeOf({ bounds: { south, west, north, east }, zoom }: Sight, size: number) {
	const at = (px: number) => Math.floor((px / 256) * ((256 * 2 ** zoom) / size));
	const [first, last] = [toWorld(north, west), toWorld(south, east)];
	return { left: at(first.x), right: at(last.x), top: at(first.y), bottom: at(last.y) };
}

describe('the cells of the map', () => {
	test('have each row of the squares that touch the bounds once, the rows of a square together', () => {
		fc.assert(
			fc.property(made, sight, (columns, seen) => {
				const { cells, size } = foldCells(columns, heightsOf(columns), rowsOf(columns), seen);
				const { left, right, top, bottom } = rangeOf(seen, size);
				const squares = new Map<string, number[]>();
				for (const row of rowsOf(columns)) {
					const [x, y] = squareOf(columns, row, seen, size);
					if (!(x >= left && x <= right && y >= top && y <= bottom)) continue;
					squares.set(`${y} ${x}`, [...(squares.get(`${y} ${x}`) ?? []), row]);
				}
				const firsts = (list: readonly (readonly number[])[]) => list.map((rows) => rows.slice(0, 8).join()).sort();
				expect(firsts(cells.map(({ rows }) => [...rows]))).toEqual(firsts([...squares.values()]));
				for (const { rows, count, lat, lon, bounds } of cells) {
					const members = [...squares.values()].find((members) => members[0] === rows[0]) ?? [];
					const points = members.map((row) => located(columns, row));
					expect(count).toBe(members.length);
					expect(bounds).toEqual(boundsOf(points));
					expect(lat).toBeCloseTo(points.reduce((sum, { lat }) => sum + lat, 0) / count, 6);
					expect(lon).toBeCloseTo(points.reduce((sum, { lon }) => sum + lon, 0) / count, 6);
				}
			}),
			{ numRuns: 300 }
		);
	});

	test('add up to the rows in the bounds that they fill, which hold those asked for', () => {
		fc.assert(
			fc.property(made, sight, (columns, seen) => {
				const { cells, bounds } = foldCells(columns, heightsOf(columns), rowsOf(columns), seen);
				const beyond = (by: number) =>
					[...rowsOf(columns)].filter((row) => {
						const { lat, lon } = located(columns, row);
						return (
							lat > bounds.south - by && lat < bounds.north + by && lon > bounds.west - by && lon < bounds.east + by
						);
					}).length;
				const sum = cells.reduce((sum, { count }) => sum + count, 0);
				// A row on the very edge of a square may be on either side.
				expect(sum).toBeGreaterThanOrEqual(beyond(-1e-4));
				expect(sum).toBeLessThanOrEqual(beyond(1e-4));
				expect(bounds.west).toBeLessThanOrEqual(seen.bounds.west + 1e-9);
				expect(bounds.south).toBeLessThanOrEqual(seen.bounds.south + 1e-9);
				expect(bounds.east).toBeGreaterThanOrEqual(seen.bounds.east - 1e-9);
				expect(bounds.north).toBeGreaterThanOrEqual(seen.bounds.north - 1e-9);
			})
		);
	});

	test('are few enough, and as small as that allows', () => {
		fc.assert(
			fc.property(made, sight, (columns, seen) => {
				const all = (size: number, most: number) =>
					foldCells(columns, heightsOf(columns), rowsOf(columns), { ...seen, size, most });
				const { cells, size } = all(seen.size, seen.most);
				expect(cells.length).toBeLessThanOrEqual(seen.most);
				expect(Number.isInteger(Math.log2(size / seen.size))).toBe(true);
				if (size > seen.size) expect(all(size / 2, Infinity).cells.length).toBeGreaterThan(seen.most);
			})
		);
	});

	test('stand still while the map is panned', () => {
		fc.assert(
			fc.property(made, sight, bounds, (columns, seen, other) => {
				const all = (bounds: Bounds) =>
					foldCells(columns, heightsOf(columns), rowsOf(columns), { ...seen, bounds, most: Infinity }).cells;
				const before = all(seen.bounds);
				const after = new Map(all(other).map((cell) => [cell.rows[0], cell]));
				for (const cell of before) {
					const same = after.get(cell.rows[0]);
					if (same) expect(same).toEqual(cell);
				}
				expect(before.length).toBeGreaterThanOrEqual(0);
			})
		);
	});

	test('are larger where the bounds would hold too many of them, taken or not', () => {
		const { columns } = madeEvents(1, 60);
		const world = { south: -85, west: -180, north: 85, east: 179.9 };
		const { cells, size } = foldCells(columns, heightsOf(columns), rowsOf(columns), {
			bounds: world,
			zoom: 18,
			size: 48
		});
		expect(cells.length).toBeGreaterThan(1);
		expect((256 * 2 ** 18) / size).toBeLessThanOrEqual(257);
	});

	test('are the same when the rows come in pieces', () => {
		fc.assert(
			fc.property(made, fc.nat({ max: 60 }), (columns, some) => {
				const heights = heightsOf(cut(columns, some));
				extendHeights(columns, heights);
				expect(heights).toEqual(heightsOf(columns));
			})
		);
	});
});
