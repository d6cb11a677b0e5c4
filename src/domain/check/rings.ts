import type { Problem } from '../problem.ts';
import { faultAt, type Draft, type Drafts } from '../read/draft.ts';
import type { AreaRecord } from '../records/area.ts';
import { isInside, type Box } from './countries.ts';

type Point = readonly [lon: number, lat: number];

/** Outlines of areas that are not closed, cross themselves, lie off the globe or have their numbers swapped. */
export function checkRings(drafts: Drafts, boxes: ReadonlyMap<string, Box>): Problem[] {
	return drafts.areas.flatMap((area) => {
		const countries = countriesOf(area, drafts).flatMap((country) => boxes.get(country) ?? []);
		return (area.value.geometry?.coordinates ?? []).flatMap((positions, ring) => {
			const points = (positions ?? []).flatMap((position): Point[] => {
				const [lon, lat] = position ?? [];
				return lon === undefined || lat === undefined ? [] : [[lon, lat]];
			});
			// A position that could not be read is a fault already; without it the ring says nothing.
			if (!positions || points.length < positions.length) return [];
			return ringFaults(area, ring, points, countries);
		});
	});
}

function ringFaults(
	area: Draft<AreaRecord>,
	ring: number,
	points: readonly Point[],
	countries: readonly Box[]
): Problem[] {
	const path = ['geometry', 'coordinates', ring];
	const problems: Problem[] = [];
	const [first, last] = [points[0], points[points.length - 1]];
	if (!first || !last || first[0] !== last[0] || first[1] !== last[1])
		problems.push(
			faultAt(
				area,
				path,
				'The outline is not closed.',
				`Repeat its first point at its end: [${first?.join(', ') ?? ''}].`
			)
		);
	else if (points.length < 4)
		problems.push(
			faultAt(area, path, 'The outline has no surface.', 'Write at least three points, and the first again.')
		);
	const crossing = crossingOf(points);
	if (crossing)
		problems.push(
			faultAt(
				area,
				[...path, crossing[0]],
				`The outline crosses itself: the side from [${points[crossing[0]]?.join(', ')}] meets the one from [${points[crossing[1]]?.join(', ')}].`,
				'Put the points in the order in which one walks round the area.'
			)
		);
	const off = points.findIndex(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90);
	const swapped =
		countries.length > 0 && points.length > 0 && points.every(([lon, lat]) => isSwapped(lon, lat, countries));
	if (swapped)
		problems.push(
			faultAt(area, path, 'Longitude and latitude are swapped.', 'Write [longitude, latitude] for each point.')
		);
	else if (off >= 0)
		problems.push(
			faultAt(area, [...path, off], `[${points[off]?.join(', ')}] is not on the globe.`, 'Write [longitude, latitude].')
		);
	return problems;
}

function countriesOf(area: Draft<AreaRecord>, drafts: Drafts): readonly string[] {
	const { place, event } = area.value.properties ?? {};
	const places = new Set(drafts.events.find(({ id }) => id === event)?.value.where?.map((where) => where?.place));
	if (place !== undefined) places.add(place);
	return drafts.places.flatMap(({ id, value }) =>
		places.has(id) && value.country !== undefined ? [value.country] : []
	);
}

function isSwapped(lon: number, lat: number, countries: readonly Box[]): boolean {
	const inside = countries.some((box) => isInside(box, lat, lon));
	return !inside && countries.some((box) => isInside(box, lon, lat));
}

/** The first two sides, by the number of their first point, that meet though they are not neighbours. */
function crossingOf(points: readonly Point[]): readonly [number, number] | null {
	const sides = points.slice(1).map((end, i) => ({ start: points[i] ?? end, end }));
	for (const [i, a] of sides.entries())
		for (const [j, b] of sides.entries()) {
			if (j <= i + 1 || (i === 0 && j === sides.length - 1)) continue;
			if (meets(a.start, a.end, b.start, b.end)) return [i, j];
		}
	return null;
}

function meets(a: Point, b: Point, c: Point, d: Point): boolean {
	const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
	if (abc * abd < 0 && cda * cdb < 0) return true;
	return (
		(abc === 0 && isOn(a, b, c)) ||
		(abd === 0 && isOn(a, b, d)) ||
		(cda === 0 && isOn(c, d, a)) ||
		(cdb === 0 && isOn(c, d, b))
	);
}

/** Positive where the way a–b–c turns left, negative where it turns right, 0 where it runs straight. */
function turn(a: Point, b: Point, c: Point): number {
	return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

/** Whether a point in line with two others lies between them. */
function isOn(a: Point, b: Point, point: Point): boolean {
	return [0, 1].every((i) => {
		const [x = 0, y = 0, value = 0] = [a[i], b[i], point[i]];
		return value >= Math.min(x, y) && value <= Math.max(x, y);
	});
}
