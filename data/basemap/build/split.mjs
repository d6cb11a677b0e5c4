import { asPolygons, contains } from './clip.mjs';

/** Cuts a (multi)polygon in two along a line whose ends lie near its outer ring: [what holds `point`, the rest]. */
export function splitAlong(geometry, line, point) {
	const polygons = asPolygons(geometry);
	const at = polygons.findIndex(([outer]) => contains(outer, point));
	if (at < 0) throw new Error(`no polygon holds ${point}`);
	const ring = polygons[at][0].slice(0, -1);
	const [from, to] = [nearest(ring, line[0]), nearest(ring, line.at(-1))];
	const inner = line.slice(1, -1);
	const one = [...walk(ring, to, from), ...inner, ring[to]];
	const two = [...walk(ring, from, to), ...inner.toReversed(), ring[from]];
	const [held, rest] = contains(one, point) ? [one, two] : [two, one];
	return [
		{ type: 'Polygon', coordinates: [held] },
		{
			type: 'MultiPolygon',
			coordinates: polygons.map((polygon, i) => (i === at ? [rest, ...polygon.slice(1)] : polygon))
		}
	];
}

/** Takes out of a multipolygon the one polygon that holds a point: [it, the rest]. */
export function takePolygon(geometry, point) {
	const polygons = asPolygons(geometry);
	const held = polygons.filter(([outer]) => contains(outer, point));
	if (held.length !== 1) throw new Error(`${held.length} polygons hold ${point}`);
	return [
		{ type: 'Polygon', coordinates: held[0] },
		{ type: 'MultiPolygon', coordinates: polygons.filter((polygon) => polygon !== held[0]) }
	];
}

function nearest(ring, [x, y]) {
	let best = 0;
	ring.forEach(([a, b], i) => {
		if (Math.hypot(a - x, b - y) < Math.hypot(ring[best][0] - x, ring[best][1] - y)) best = i;
	});
	return best;
}

/** The ring's points from one index to another, both included, going on past its end. */
function walk(ring, from, to) {
	const points = [ring[from]];
	for (let i = from; i !== to;) points.push(ring[(i = (i + 1) % ring.length)]);
	return points;
}
