import { feature, mergeArcs, meshArcs, quantize } from 'topojson-client';
import { filter, presimplify, simplify } from 'topojson-simplify';
import { topology as joinArcs } from 'topojson-server';
import { asPolygons, ringArea } from './clip.mjs';
import { crossings } from './crossings.mjs';

/**
 * One topology of pieces { unit, country, geometry } and of anything else to draw { name: features }, simplified as a whole,
 * so that neighbours keep sharing their lines. `weigh` tells how large an area of three points looks, in px²; what looks
 * smaller than `least` goes, as do islets below `leastRing`. Arcs end at the box's edge, and at the points nearest to `pins`.
 */
export function buildTopology({ pieces, others = {}, box, pins = [], weigh, least, leastRing, step }) {
	const joined = joinArcs({
		pieces: collect(
			pieces.map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry: snap(geometry) }))
		),
		...Object.fromEntries(Object.entries(others).map(([name, features]) => [name, collect(features)])),
		pins: collect([...pinsOn(box, pieces), ...pins.map((point) => pinAt(nearestPoint(pieces, point)))])
	});
	const weighed = presimplify(joined, weigh);
	keepClosedArcs(weighed);
	delete weighed.objects.pins;
	const onBox = joined.arcs.map((arc) => sides(box).some((side) => arc.every(side)));
	const lines = sortArcs(weighed.objects.pieces.geometries, onBox);
	const shared = new Set(lines.filter(({ b }) => b).map(({ arc }) => arc));
	const gone = dropSmallRings(simplify(weighed, least), weigh, leastRing, shared);
	const simple = simplifyCleanly(weighed, least, step);
	return {
		topology: simple,
		lines: lines.filter(({ arc }) => !gone.has(arc)),
		finish: (objects) => finish({ ...simple, objects }, step)
	};
}

/** The country outlines of a topology, dissolved from its pieces: [id, geometry], in order of id. */
export function dissolve(topology) {
	const byCountry = new Map();
	for (const piece of topology.objects.pieces.geometries) {
		const { country } = piece.properties;
		byCountry.set(country, [...(byCountry.get(country) ?? []), piece]);
	}
	return [...byCountry]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, own]) => ({ ...mergeArcs(topology, own), id }))
		.filter(({ arcs }) => arcs.length > 0);
}

/** Arcs as one line of as few parts as possible, so that dashes run on. */
export const lineOf = (topology, arcs) =>
	meshArcs(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) });

/** Simplifying can make lines cross: where they do, more of their points are kept, until none do. */
function simplifyCleanly(weighed, least, step) {
	const reach = 40 * step;
	const used = usedArcs(weighed);
	const onGrid = (arc) => arc.map(([x, y]) => [Math.round(x / step), Math.round(y / step)]);
	for (let tries = 0; ; tries++) {
		const simple = simplify(weighed, least);
		const found = crossings(used.map((arc) => onGrid(simple.arcs[arc]))).map(([x, y]) => [x * step, y * step]);
		if (found.length === 0 || tries === 12) return simple;
		for (const point of used.flatMap((arc) => weighed.arcs[arc])) {
			if (found.some(([x, y]) => Math.abs(x - point[0]) < reach && Math.abs(y - point[1]) < reach)) point[2] *= 2;
		}
	}
}

/** Only the arcs in use, each point on a grid of `step` degrees, without rings that the grid has flattened. */
function finish(topology, step) {
	const plain = {
		type: 'Topology',
		arcs: topology.arcs.map((arc) => arc.map(([x, y]) => [x, y])),
		objects: topology.objects
	};
	const gridded = quantize(plain, { scale: [step, step], translate: [0, 0] });
	const area = (ring) => ringArea(feature(gridded, { type: 'Polygon', arcs: [ring] }).geometry.coordinates[0]);
	const { transform, objects, arcs } = filter(gridded, (ring) => area(ring) !== 0);
	for (const object of Object.values(objects))
		if (object.geometries) object.geometries = object.geometries.filter(({ type }) => type);
	return { type: 'Topology', transform, objects, arcs };
}

/** A reversed arc is told by the complement of its index. */
const indexOf = (arc) => (arc < 0 ? ~arc : arc);

const usedArcs = ({ objects }) => [
	...new Set(objects.pieces.geometries.flatMap(({ arcs }) => arcs.flat(2)).map(indexOf))
];

const collect = (features) => ({ type: 'FeatureCollection', features });

/** Five decimals, about a metre: enough for neighbours from one source to meet in the same points. */
function snap(geometry) {
	const round = (n) => Math.round(n * 1e5) / 1e5;
	const coordinates = asPolygons(geometry).map((polygon) =>
		polygon.map((ring) => ring.map(([x, y]) => [round(x), round(y)]))
	);
	return { type: 'MultiPolygon', coordinates };
}

const sides = ({ south, west, north, east }) => [
	([x]) => x === west,
	([x]) => x === east,
	([, y]) => y === south,
	([, y]) => y === north
];

/** A line that ends on each point on the box's edge, so that arcs end there and the edge can be left out of coasts. */
function pinsOn(box, pieces) {
	const pins = new Map();
	for (const { geometry } of pieces) {
		for (const point of asPolygons(snap(geometry)).flat(2)) {
			if (sides(box).some((side) => side(point))) pins.set(point.join(), point);
		}
	}
	return [...pins.values()].map(pinAt);
}

const pinAt = ([x, y]) => ({
	type: 'Feature',
	properties: {},
	geometry: {
		type: 'LineString',
		coordinates: [
			[x, y],
			[x, y + 1000]
		]
	}
});

function nearestPoint(pieces, [x, y]) {
	const away = ([a, b]) => Math.hypot(a - x, b - y);
	const points = pieces.flatMap(({ geometry }) => asPolygons(snap(geometry)).flat(2));
	return points.reduce((best, point) => (away(point) < away(best) ? point : best));
}

/** A ring of one arc stays a ring: its three weightiest points are never let go. */
function keepClosedArcs({ arcs }) {
	for (const arc of arcs) {
		const [first, last] = [arc[0], arc.at(-1)];
		if (first[0] !== last[0] || first[1] !== last[1]) continue;
		for (const point of arc
			.slice(1, -1)
			.sort((a, b) => b[2] - a[2])
			.slice(0, 3))
			point[2] = Infinity;
	}
}

/** Every arc by the pieces that it parts: { a, b, arc }, where b is absent on a coast. The box's own edge is left out. */
function sortArcs(pieces, onBox) {
	const beside = new Map();
	for (const { properties, arcs } of pieces) {
		for (const index of arcs.flat(2)) {
			const arc = indexOf(index);
			if (!onBox[arc]) beside.set(arc, [...(beside.get(arc) ?? []), properties]);
		}
	}
	return [...beside].sort(([a], [b]) => a - b).map(([arc, [a, b]]) => ({ arc, a, b }));
}

/** Islets go below `leastRing`, unless one is the largest of its country: the arcs that went. What lies inland stays while there is something to see. */
function dropSmallRings(topology, weigh, leastRing, shared) {
	const { pieces } = topology.objects;
	const shapes = feature(topology, pieces).features.map(({ geometry }) =>
		asPolygons(geometry).map((rings) => rings.map((ring) => ringWeight(ring, weigh)))
	);
	const largest = new Map();
	pieces.geometries.forEach(({ properties: { country } }, i) => {
		largest.set(country, Math.max(largest.get(country) ?? 0, ...shapes[i].map(([outer]) => outer)));
	});
	const gone = new Set();
	pieces.geometries.forEach((piece, i) => {
		const enough = (ring, j, k) => {
			const isle = k === 0 && !ring.some((arc) => shared.has(indexOf(arc)));
			const kept =
				shapes[i][j][k] >= Math.min(isle ? leastRing : leastRing / 50, largest.get(piece.properties.country));
			if (isle && !kept) for (const arc of ring) gone.add(indexOf(arc));
			return kept;
		};
		piece.arcs = piece.arcs.flatMap((polygon, j) => {
			const rings = polygon.filter((ring, k) => enough(ring, j, k));
			return rings[0] === polygon[0] ? [rings] : [];
		});
	});
	return gone;
}

/** A ring's area as it looks, by the weight of a triangle of the same area at its first point. */
function ringWeight(ring, weigh) {
	const [x, y] = ring[0];
	const area = Math.abs(ringArea(ring));
	return area === 0
		? 0
		: weigh([
				[x, y],
				[x + 0.01, y],
				[x, y + 0.01]
			]) *
				(area / 0.00005);
}
