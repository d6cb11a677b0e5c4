import { type Box, overlap, type Point } from './box.ts';
import type { Projection } from './camera.ts';
import { boxAround, type Lines, simplifyLine, weighLine } from './stillLines.ts';

type Arcs = readonly number[];

/** What is read of `data/basemap/world.json`: TopoJSON, whose arcs are steps on a grid; `~i` is arc `i` backwards. */
export interface WorldTopology {
	readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
	readonly arcs: readonly (readonly (readonly number[])[])[];
	readonly objects: {
		readonly countries: Shapes;
		readonly lakes: Shapes;
		readonly disputed: Shapes;
		readonly borders: Shape;
	};
}

interface Shapes {
	readonly geometries: readonly Shape[];
}

interface Shape {
	readonly id?: string;
	readonly type: string;
	/** Arcs of a line, of the rings of a polygon, or of several. */
	readonly arcs: readonly unknown[];
	readonly properties?: object;
}

export interface Ground {
	/** Closed: the coast on both sides of every border, as one. */
	readonly land: Lines;
	readonly focus: Lines;
	readonly lakes: Lines;
	readonly borders: Lines;
	readonly disputed: Lines;
}

/** The basemap in px, as far as the frame shows it: what is left of it without all that looks smaller than `least` px². */
export function groundOf(
	{ arcs, objects, transform }: WorldTopology,
	focus: string,
	{ project }: Projection,
	frame: Box
): (least: number) => Ground {
	const weighed = arcs.map((arc) => weighLine(asSeen(decode(arc, transform, project), frame)));
	const outer = outerArcs(objects.countries.geometries);
	// Each arc is simplified once, so that neighbours keep sharing their lines.
	return (least) => {
		const drawn = weighed.map((line) => simplifyLine(line, least));
		const along = (list: Arcs) => list.flatMap((arc, i) => pointsOf(drawn, arc).slice(i === 0 ? 0 : 1));
		const shapes = (list: readonly Shape[]) => list.flatMap(({ arcs }) => listsOf(arcs)).map(along);
		return {
			land: joinRings(outer.map((arc) => pointsOf(drawn, arc))),
			focus: shapes(objects.countries.geometries.filter(({ id }) => id === focus)),
			lakes: shapes(objects.lakes.geometries),
			borders: shapes([objects.borders]),
			disputed: shapes(objects.disputed.geometries)
		};
	};
}

/** What cannot be seen is a stroke from end to end: it stays out of the frame, and rings stay closed. */
function asSeen(points: readonly Point[], frame: Box): readonly Point[] {
	return overlap(frame, boxAround(points)) ? points : [points[0], points.at(-1)].flatMap((end) => end ?? []);
}

function decode(
	arc: WorldTopology['arcs'][number],
	{ scale: [sx = 1, sy = 1], translate: [tx = 0, ty = 0] }: WorldTopology['transform'],
	project: Projection['project']
): Point[] {
	let [x, y] = [0, 0];
	return arc.map(([dx = 0, dy = 0]) => project((y += dy) * sy + ty, (x += dx) * sx + tx));
}

const pointsOf = (drawn: Lines, arc: number) => (arc < 0 ? (drawn[~arc]?.toReversed() ?? []) : (drawn[arc] ?? []));

/** The innermost lists: each a line or a ring. */
function listsOf(arcs: readonly unknown[]): Arcs[] {
	return typeof arcs[0] === 'number' ? [arcs as Arcs] : arcs.flatMap((inner) => listsOf(inner as unknown[]));
}

/** Arcs with land on one side only. */
function outerArcs(countries: readonly Shape[]): number[] {
	const outer = new Set<number>();
	for (const arc of countries.flatMap(({ arcs }) => listsOf(arcs)).flat()) {
		const key = arc < 0 ? ~arc : arc;
		if (!outer.delete(key)) outer.add(key);
	}
	return [...outer];
}

/** Lines that end where another begins, or ends, as rings. */
function joinRings(lines: Lines): Lines {
	const byEnd = new Map<string, Set<readonly Point[]>>();
	const ends = (line: readonly Point[]) => [keyOf(line[0]), keyOf(line.at(-1))];
	for (const line of lines) {
		for (const end of ends(line)) byEnd.set(end, (byEnd.get(end) ?? new Set()).add(line));
	}
	const left = new Set(lines);
	return lines.flatMap((first) => {
		if (!left.has(first)) return [];
		const ring: Point[] = [];
		for (let line: readonly Point[] | undefined = first; line;) {
			left.delete(line);
			for (const end of ends(line)) byEnd.get(end)?.delete(line);
			const onward = ring.length === 0 || keyOf(line[0]) === keyOf(ring.at(-1));
			ring.push(...(onward ? line : line.toReversed()));
			line = byEnd
				.get(keyOf(ring.at(-1)))
				?.values()
				.next().value;
		}
		return [ring];
	});
}

const keyOf = (point: Point | undefined) => `${point?.x},${point?.y}`;
