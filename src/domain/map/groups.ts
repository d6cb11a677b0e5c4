import type { Point } from './box.ts';

export interface Grouped<T extends Point> extends Point {
	readonly members: readonly T[];
}

/** What is nearer than this can neither be told apart nor aimed at, px. */
export const APART = 24;

/** Points nearer than `apart` px become one, in their middle; what is left is at least that far apart. Members keep their order. */
export function groupPoints<T extends Point>(points: readonly T[], apart = APART): Grouped<T>[] {
	const groups: Grouped<T>[] = points.map((point) => ({ x: point.x, y: point.y, members: [point] }));
	for (;;) {
		const pair = nearestPair(groups, apart);
		if (!pair) return groups;
		const [a, b] = pair;
		const [one, two] = [groups[a], groups[b]];
		if (!one || !two) return groups;
		const members = points.filter((point) => one.members.includes(point) || two.members.includes(point));
		groups[a] = { x: mean(members.map(({ x }) => x)), y: mean(members.map(({ y }) => y)), members };
		groups.splice(b, 1);
	}
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

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
