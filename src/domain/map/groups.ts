import type { Point } from './box.ts';

export interface Grouped<T extends Point> extends Point {
	readonly members: readonly T[];
}

/** What is nearer than this can neither be told apart nor aimed at, px. */
export const APART = 24;

/** More points than these are put into cells first: to look for the nearest two of all takes too long. */
const MANY = 150;

/** A group on its way, with the places of its members among the points. */
interface Growing extends Point {
	readonly order: readonly number[];
}

/** Points nearer than `apart` px become one, in their middle; what is left is at least that far apart. Members keep their order. */
export function groupPoints<T extends Point>(points: readonly T[], apart = APART): Grouped<T>[] {
	let groups: Growing[] = points.map(({ x, y }, i) => ({ x, y, order: [i] }));
	if (points.length > MANY) groups = inCells(groups, apart);
	for (let pair = nearestPair(groups, apart); pair; pair = nearestPair(groups, apart)) {
		const [a, b] = pair;
		const [one, two] = [groups[a], groups[b]];
		if (!one || !two) break;
		groups[a] = join([one, two]);
		groups.splice(b, 1);
	}
	return groups.map(({ x, y, order }) => ({ x, y, members: order.flatMap((i) => points[i] ?? []) }));
}

/** What lies in one square of `side` px is one group. */
function inCells(groups: readonly Growing[], side: number): Growing[] {
	const cells = new Map<string, Growing[]>();
	for (const group of groups) {
		const key = `${Math.floor(group.x / side)} ${Math.floor(group.y / side)}`;
		const cell = cells.get(key);
		if (cell) cell.push(group);
		else cells.set(key, [group]);
	}
	return [...cells.values()].map(join);
}

function join(groups: readonly Growing[]): Growing {
	const order = groups.flatMap(({ order }) => order).sort((a, b) => a - b);
	const middle = (of: (group: Growing) => number) =>
		groups.reduce((sum, group) => sum + of(group) * group.order.length, 0) / order.length;
	return { x: middle(({ x }) => x), y: middle(({ y }) => y), order };
}

/** The zoom at which every two of these points, px at `zoom`, part; infinite where two are the same. */
export function partingZoom(points: readonly Point[], zoom: number, apart = APART): number {
	let least = Infinity;
	points.forEach((a, i) => {
		for (const b of points.slice(i + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
	});
	return zoom + Math.max(0, Math.log2(apart / least));
}

function nearestPair(points: readonly Point[], apart: number): [number, number] | null {
	let pair: [number, number] | null = null;
	let least = apart;
	points.forEach((a, i) => {
		for (let j = i + 1; j < points.length; j++) {
			const b = points[j];
			if (!b || Math.abs(a.x - b.x) >= least) continue;
			const distance = Math.hypot(a.x - b.x, a.y - b.y);
			if (distance < least) [least, pair] = [distance, [i, j]];
		}
	});
	return pair;
}
