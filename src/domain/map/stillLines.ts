import { type Box, overlap, type Point } from './box.ts';

/** Lines of points in px. */
export type Lines = readonly (readonly Point[])[];

/** A line whose points know how much they matter. */
type WeighedLine = readonly { readonly point: Point; readonly weight: number }[];

/**
 * Visvalingam: point after point goes, the one that makes the smallest triangle first; that triangle's area, px², or that of
 * a point gone before it if larger, is its weight. The ends stay, whatever is asked.
 */
export function weighLine(line: readonly Point[]): WeighedLine {
	const weights = line.map(() => Infinity);
	const left = line.map((_, i) => i);
	const areaAt = (k: number) => triangle(...([k - 1, k, k + 1].map((j) => line[left[j] ?? -1]) as Corners));
	const areas = left.map((_, k) => areaAt(k));
	let most = 0;
	while (left.length > 2) {
		let at = 1;
		for (let k = 2; k < left.length - 1; k++) if ((areas[k] ?? 0) < (areas[at] ?? 0)) at = k;
		most = Math.max(most, areas[at] ?? 0);
		weights[left[at] ?? 0] = most;
		left.splice(at, 1);
		areas.splice(at, 1);
		areas[at - 1] = areaAt(at - 1);
		areas[at] = areaAt(at);
	}
	return line.map((point, i) => ({ point, weight: weights[i] ?? Infinity }));
}

export const simplifyLine = (line: WeighedLine, least: number): readonly Point[] =>
	line.filter(({ weight }) => weight >= least).map(({ point }) => point);

/** What of each ring lies in the frame, its edge in place of what lies outside; without rings below `least` px². */
export function clipRings(rings: Lines, frame: Box, least: number): Lines {
	const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
	const depths: ((point: Point) => number)[] = [
		({ x }) => x - frame.x,
		({ x }) => right - x,
		({ y }) => y - frame.y,
		({ y }) => bottom - y
	];
	return rings
		.filter((ring) => overlap(frame, boxAround(ring)))
		.map((ring) => depths.reduce(clipSide, ring))
		.filter((ring) => Math.abs(ringArea(ring)) >= least);
}

/** The runs of the lines whose segments may be seen in the frame. */
export const clipLines = (lines: Lines, frame: Box): Lines => lines.flatMap((line) => clipLine(line, frame));

function clipLine(line: readonly Point[], frame: Box): Point[][] {
	const runs: Point[][] = [];
	let run: Point[] = [];
	line.forEach((point, i) => {
		const before = line[i - 1];
		if (!before || !overlap(frame, boxAround([before, point]))) {
			run = [];
			return;
		}
		if (run.length === 0) runs.push((run = [before]));
		run.push(point);
	});
	return runs;
}

/** Path data in whole steps of `step` px, relative and as short as it can be said. */
export function pathOf(lines: Lines, step: number, closed: boolean): string {
	let at: Step = [0, 0];
	return lines
		.map((line) => {
			const steps = line.map(({ x, y }): Step => [Math.round(x / step), Math.round(y / step)]);
			const start = steps[0];
			if (!start || steps.every(([x, y]) => x === start[0] && y === start[1])) return '';
			const move = moveTo(at, start);
			at = start;
			const moves = steps.slice(1, closed && same(steps.at(-1), start) ? -1 : undefined).flatMap((to) => {
				if (same(to, at)) return [];
				const by = [to[0] - at[0], to[1] - at[1]];
				at = to;
				return by;
			});
			if (closed) at = start;
			return `m${numbers(move)}l${numbers(moves)}${closed ? 'z' : ''}`;
		})
		.join('');
}

type Step = readonly [number, number];

const moveTo = (from: Step, to: Step) => [to[0] - from[0], to[1] - from[1]];
const same = (a: Step | undefined, b: Step) => a?.[0] === b[0] && a[1] === b[1];

/** A minus sign parts two numbers as well as a space does. */
const numbers = (list: readonly number[]) => list.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('');

type Corners = [Point | undefined, Point | undefined, Point | undefined];

/** The ends of a line make no triangle. */
function triangle(...[a, b, c]: Corners): number {
	if (!a || !b || !c) return Infinity;
	return Math.abs((a.x - c.x) * (b.y - a.y) - (a.x - b.x) * (c.y - a.y)) / 2;
}

function ringArea(ring: readonly Point[]): number {
	let twice = 0;
	ring.forEach((to, i) => {
		const from = ring.at(i - 1) ?? to;
		twice += from.x * to.y - to.x * from.y;
	});
	return twice / 2;
}

/** Keeps what is on the side where `depth` is not negative (Sutherland and Hodgman). */
function clipSide(ring: readonly Point[], depth: (point: Point) => number): readonly Point[] {
	return ring.flatMap((to, i) => {
		const from = ring.at(i - 1) ?? to;
		const [a, b] = [depth(from), depth(to)];
		const crossing = a >= 0 === b >= 0 ? [] : [between(from, to, a / (a - b))];
		return b >= 0 ? [...crossing, to] : crossing;
	});
}

const between = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });

export function boxAround(points: readonly Point[]): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { x, y } of points) {
		[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
	}
	return { x: left, y: top, width: right - left, height: bottom - top };
}
