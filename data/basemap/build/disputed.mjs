import { lineOf } from './topology.mjs';

/**
 * The lines to draw dashed: each of `disputed` is { id, between: [[unit, unit], …], north, fr, en }, where `north` is a latitude
 * below which the line is an ordinary border. An arc belongs to it when it parts two such units.
 */
export function disputedLines(topology, lines, disputed) {
	const arcs = new Set();
	const geometries = disputed.flatMap(({ id, between, north = -90, fr, en }) => {
		const own = lines
			.filter(
				({ a, b }) =>
					b && between.some(([one, two]) => (a.unit === one && b.unit === two) || (a.unit === two && b.unit === one))
			)
			.map(({ arc }) => arc)
			.filter((arc) => topology.arcs[arc].every(([, lat]) => lat >= north));
		for (const arc of own) arcs.add(arc);
		return own.length > 0 ? [{ ...lineOf(topology, own), id, properties: { note: { fr, en } } }] : [];
	});
	return { arcs, object: { type: 'GeometryCollection', geometries } };
}
