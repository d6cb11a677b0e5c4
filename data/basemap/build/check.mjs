import { feature } from 'topojson-client';
import { asPolygons, ringArea } from './clip.mjs';
import { crossings } from './crossings.mjs';

/** What is wrong with a topology, in words; nothing, if it is fit to be drawn. */
export function checkTopology(topology) {
	const { countries, provinces } = topology.objects;
	return [
		...checkIds(countries),
		...checkIds(provinces),
		...checkGovernorates(provinces),
		...checkRings(topology),
		...checkCrossings(topology)
	];
}

function checkIds(object) {
	const ids = (object?.geometries ?? []).map(({ id }) => id);
	return ids.filter((id, i) => !id || ids.indexOf(id) !== i).map((id) => `the id ${id} is missing or stands twice`);
}

function checkGovernorates(provinces) {
	const syrian = (provinces?.geometries ?? []).filter(({ id }) => id.startsWith('SY-'));
	return !provinces || syrian.length === 14 ? [] : [`${syrian.length} Syrian governorates, expected 14`];
}

function checkRings(topology) {
	const shapes = ['countries', 'provinces', 'lakes'].flatMap((name) =>
		topology.objects[name] ? feature(topology, topology.objects[name]).features : []
	);
	return shapes.flatMap(({ id, geometry }) =>
		asPolygons(geometry)
			.flat()
			.filter((ring) => ring.length < 4 || ring[0].join() !== ring.at(-1).join() || ringArea(ring) === 0)
			.map((ring) => `${id ?? 'a lake'} has a ring without an area at ${ring[0]}`)
	);
}

/** Outlines that cross themselves or each other, as simplifying can make them. */
function checkCrossings({ arcs, objects, transform }) {
	const used = new Set(
		objects.countries.geometries.flatMap((country) => country.arcs.flat(Infinity)).map((arc) => (arc < 0 ? ~arc : arc))
	);
	return crossings([...used].map((arc) => points(arcs[arc]))).map(
		(at) => `outlines cross near ${at.map((n, i) => (n * transform.scale[i]).toFixed(2))}`
	);
}

function points(arc) {
	let [x, y] = [0, 0];
	return arc.map(([dx, dy]) => [(x += dx), (y += dy)]);
}
