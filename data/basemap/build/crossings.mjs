/** Where lines cross each other or themselves: points. `lines` are lists of points on a whole-numbered grid. */
export function crossings(lines) {
	const cells = new Map();
	const found = [];
	for (const line of lines) {
		for (let i = 1; i < line.length; i++) {
			const [a, b] = [line[i - 1], line[i]];
			for (const key of cellsOf(a, b)) {
				const near = cells.get(key);
				for (const [c, d] of near ?? []) if (crosses(a, b, c, d)) found.push(a);
				if (near) near.push([a, b]);
				else cells.set(key, [[a, b]]);
			}
		}
	}
	return found;
}

/** The side of a cell, in steps of the grid: a few of the usual segments long. */
const CELL = 64;

function cellsOf([ax, ay], [bx, by]) {
	const keys = [];
	for (let x = Math.floor(Math.min(ax, bx) / CELL); x <= Math.floor(Math.max(ax, bx) / CELL); x++) {
		for (let y = Math.floor(Math.min(ay, by) / CELL); y <= Math.floor(Math.max(ay, by) / CELL); y++)
			keys.push(`${x},${y}`);
	}
	return keys;
}

const turn = ([ax, ay], [bx, by], [cx, cy]) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
const crosses = (a, b, c, d) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
