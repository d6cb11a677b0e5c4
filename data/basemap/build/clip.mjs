import { geoIdentity, geoStream } from 'd3';

/** The part of a (multi)polygon within a box of degrees, rings split where the box parts them; null where nothing is left. */
export function clipPolygons(geometry, { south, west, north, east }) {
	const clip = geoIdentity().clipExtent([
		[west, south],
		[east, north]
	]);
	const polygons = asPolygons(geometry).flatMap((polygon) => {
		const rings = [];
		geoStream({ type: 'Polygon', coordinates: polygon }, clip.stream(ringSink(rings)));
		return regroup(rings, Math.sign(ringArea(polygon[0])));
	});
	return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null;
}

export const asPolygons = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);

/** Signed, in square units of the points. */
export function ringArea(ring) {
	let twice = 0;
	for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
	return twice / 2;
}

export function contains(ring, [x, y]) {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [x0, y0] = ring[i];
		const [x1, y1] = ring[j];
		if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
	}
	return inside;
}

function ringSink(rings) {
	let ring;
	return {
		point: (x, y) => ring.push([x, y]),
		lineStart: () => (ring = []),
		lineEnd: () => {
			ring.push(ring[0]);
			rings.push(ring);
		},
		polygonStart() {},
		polygonEnd() {}
	};
}

/** A clipped polygon may be several: rings that turn as the outer one did are outer rings, the rest are holes of one of them. */
function regroup(rings, turn) {
	const polygons = rings.filter((ring) => Math.sign(ringArea(ring)) === turn).map((ring) => [ring]);
	for (const hole of rings.filter((ring) => Math.sign(ringArea(ring)) === -turn)) {
		polygons.find(([outer]) => contains(outer, hole[0]))?.push(hole);
	}
	return polygons;
}
