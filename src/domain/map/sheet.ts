import { type AreaHere, areaPath } from './areas.ts';
import { type Arc, curve } from './arcs.ts';
import { type Box, holds, type Point } from './box.ts';
import type { Projection } from './camera.ts';
import { groupPoints } from './groups.ts';
import { layoutNames, type NameWishes, type PlacedName } from './names.ts';
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
export interface SheetWishes extends NameWishes {
	readonly projection: Projection;
	readonly frame: Box;
	/** What lies over the frame: buttons, legend, lens. */
	readonly taken: readonly Box[];
	readonly places: readonly PlaceMark[];
	readonly arcs: readonly Arc[];
	readonly areas: readonly AreaHere[];
	/** Whether the place is drawn as an outline, not as a point. */
	readonly outlined: (place: PlaceMark) => boolean;
	/** Another point at which a country may be named, where its own is out of sight. */
	readonly otherPoint: (place: PlaceMark) => { readonly lat: number; readonly lon: number } | null;
}

export interface Sheet {
	readonly frame: Box;
	readonly projection: Projection;
	readonly points: readonly PointMark[];
	/** Countries and regions, at the point where they are named. */
	readonly outlines: readonly PlacePoint[];
	readonly lines: readonly LineMark[];
	readonly areas: readonly AreaMark[];
	readonly names: readonly PlacedName[];
	/** Places out of sight, the one with most events first. */
	readonly outside: readonly PlacePoint[];
}

/** Everything that one frame of the map draws, by pure geometry: the map and its lens are made alike. */
export function layoutSheet(wishes: SheetWishes): Sheet {
	const { projection, frame, taken, first, outlined } = wishes;
	const inSight = (point: Point) => holds(frame, point) && !taken.some((box) => holds(box, point));
	const byWeight = [...wishes.places].sort(
		(a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || b.events.length - a.events.length
	);
	const located = byWeight.map((place): PlacePoint => {
		const own = projection.project(place.lat, place.lon);
		const other = outlined(place) && !inSight(own) ? wishes.otherPoint(place) : null;
		return { place, ...(other ? projection.project(other.lat, other.lon) : own) };
	});
	const seen = located.filter(inSight);
	const points = groupPoints(seen.filter(({ place }) => !outlined(place))).map(pointMark);
	const outlines = seen.filter(({ place }) => outlined(place));
	const lines = wishes.arcs.map((arc): LineMark => {
		const from = projection.project(arc.from.lat, arc.from.lon);
		return { arc, ...curve(from, projection.project(arc.to.lat, arc.to.lon), arc.bow) };
	});
	const areas = wishes.areas.map((here): AreaMark => ({ ...here, path: areaPath(here.area.rings, projection) }));
	const obstacles = [...taken, ...points.map(markBox)];
	const names = layoutNames({ points, outlines, lines, areas }, wishes, projection, obstacles, frame);
	return {
		frame,
		projection,
		points,
		outlines,
		lines,
		areas,
		names,
		outside: located.filter((point) => !inSight(point))
	};
}

function pointMark({ x, y, members }: Point & { readonly members: readonly PlacePoint[] }): PointMark {
	const places = members.map(({ place }) => place);
	return {
		...{ x, y, members: places },
		key: places.map(({ id }) => id).join('+'),
		radius: Math.max(...places.map(({ radius }) => radius))
	};
}

function markBox({ x, y, radius }: PointMark): Box {
	return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
