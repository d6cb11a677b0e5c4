import { type AreaHere, areaPath } from './areas.ts';
import { type Arc, curve } from './arcs.ts';
import { type Box, holds, type Point } from './box.ts';
import type { Projection } from './camera.ts';
import { groupPoints } from './groups.ts';
import type { PlacedName } from './names.ts';
import type { PlaceMark } from './places.ts';

export interface PlacePoint extends Point {
	readonly place: PlaceMark;
}

export interface PointMark extends Point {
	readonly key: string;
	/** px */
	readonly radius: number;
	/** More than one where places stand too close to be told apart; the one with most events first. */
	readonly members: readonly PlaceMark[];
}

export interface LineMark {
	readonly arc: Arc;
	readonly path: string;
	/** The point at a share of its length, from 0 to 1. */
	readonly at: (t: number) => Point;
}

export interface AreaMark extends AreaHere {
	readonly path: string;
}

/** What is to be drawn, and where. */
export interface MarkWishes {
	readonly projection: Projection;
	readonly frame: Box;
	/** While the map moves: all of this is drawn, also beneath what lies over the frame. */
	readonly reach?: Box | null;
	/** What lies over the frame: buttons, legend, lens. */
	readonly taken: readonly Box[];
	readonly places: readonly PlaceMark[];
	readonly arcs: readonly Arc[];
	readonly areas: readonly AreaHere[];
	/** Chosen places: drawn and named before others. */
	readonly first: ReadonlySet<string>;
	/** Places that another frame draws large: here each is a small point. */
	readonly minor: ReadonlySet<string>;
	/** Whether the place is drawn as an outline, not as a point. */
	readonly outlined: (place: PlaceMark) => boolean;
	/** Whether points that stand too close are drawn as one; cells of a crowd are so already. */
	readonly grouped?: boolean;
	/** Another point at which a country may be named, where its own is out of sight. */
	readonly otherPoint: (place: PlaceMark) => { readonly lat: number; readonly lon: number } | null;
}

/** The marks of one frame. */
export interface Marks {
	/** As much as is drawn. */
	readonly frame: Box;
	readonly projection: Projection;
	readonly points: readonly PointMark[];
	/** Countries and regions, at the point where they are named. */
	readonly outlines: readonly PlacePoint[];
	readonly lines: readonly LineMark[];
	readonly areas: readonly AreaMark[];
	/** Places out of sight, the one with most events first. */
	readonly outside: readonly PlacePoint[];
}

/** The marks and the names that found room beside them. */
export interface Sheet extends Marks {
	readonly names: readonly PlacedName[];
}

/** px */
const MINOR = 2.2;

/** The marks of one frame, by pure geometry: the map and its lens are made alike. */
export function layoutMarks({
	projection,
	frame,
	reach = null,
	taken,
	first,
	minor,
	outlined,
	grouped = true,
	...wishes
}: MarkWishes): Marks {
	const together = (dots: readonly PlacePoint[]) =>
		grouped ? groupPoints(dots) : dots.map((dot) => ({ ...dot, members: [dot] }));
	const inSight = (point: Point) => holds(frame, point) && !taken.some((box) => holds(box, point));
	const isDrawn = (point: Point) => (reach ? holds(reach, point) : inSight(point));
	// A town names a group before the points about it.
	const weight = ({ id, kind, count, leftOut }: PlaceMark) =>
		first.has(id) ? Infinity : leftOut ? 0 : kind === 'spot' ? count / 1e6 : count;
	const byWeight = [...wishes.places].sort((a, b) => (weight(b) > weight(a) ? 1 : weight(b) < weight(a) ? -1 : 0));
	const located = byWeight.map((place): PlacePoint => {
		const own = projection.project(place.lat, place.lon);
		const other = outlined(place) && !inSight(own) ? wishes.otherPoint(place) : null;
		return { place, ...(other ? projection.project(other.lat, other.lon) : own) };
	});
	const drawn = located.filter(isDrawn);
	const dots = drawn.filter(({ place }) => !outlined(place));
	const small = dots.filter(({ place }) => minor.has(place.id));
	return {
		...{ frame: reach ?? frame, projection },
		points: [
			...small.map((dot) => ({ ...pointMark({ ...dot, members: [dot] }), radius: MINOR })),
			...together(dots.filter((dot) => !small.includes(dot))).map(pointMark)
		],
		outlines: drawn.filter(({ place }) => outlined(place)),
		lines: wishes.arcs.map((arc): LineMark => {
			const from = projection.project(arc.from.lat, arc.from.lon);
			return { arc, ...curve(from, projection.project(arc.to.lat, arc.to.lon), arc.bow) };
		}),
		areas: wishes.areas.map((here): AreaMark => ({ ...here, path: areaPath(here.area.rings, projection) })),
		outside: located.filter((point) => !inSight(point))
	};
}

/** What a point mark covers. */
export function markBox({ x, y, radius }: PointMark): Box {
	return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function pointMark({ x, y, members }: Point & { readonly members: readonly PlacePoint[] }): PointMark {
	const places = members.map(({ place }) => place);
	return {
		...{ x, y, members: places },
		key: places.map(({ id }) => id).join('+'),
		radius: Math.max(...places.map(({ radius }) => radius))
	};
}
