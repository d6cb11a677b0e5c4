import type { Lang } from '../lists.ts';
import { type Box, grow, holds } from './box.ts';
import { type Bounds, fitBounds, projectionOf, type Projection } from './camera.ts';
import { APART, groupPoints } from './groups.ts';
import { graticuleOf } from './graticule.ts';
import type { ContextName } from './names.ts';
import { type Ground, groundOf, type WorldTopology } from './stillGround.ts';
import { clipLines, clipRings, type Lines, pathOf } from './stillLines.ts';
import { nameStill, type StillMark, type StillName, type StillPlace, stillRadius } from './stillNames.ts';
import { stillStyle } from './stillStyle.ts';

export interface StillOptions {
	readonly topology: WorldTopology;
	/** All of it is shown, in the middle. */
	readonly bounds: Bounds;
	/** px */
	readonly width?: number;
	readonly height?: number;
	readonly places: readonly StillPlace[];
	/** Countries and seas, the most important first: those that find room are written. */
	readonly names?: readonly ContextName[];
	/** The country that is drawn lighter. */
	readonly focus?: string;
	/** What the picture is called for those who do not see it. */
	readonly title?: string;
	/** Without it the picture follows the reader's system. */
	readonly look?: 'light' | 'dark';
	/** Bytes: detail is let go until it is no heavier. */
	readonly limit?: number;
}

/** What is smaller on the map goes, px²: tried in turn, until the file is light enough. */
const LEAST = [0.4, 0.6, 0.8, 1, 1.3, 1.7, 2.2, 3, 4, 6, 9, 14, 20, 40];
/** Paths are written in half px. */
const STEP = 0.5;
/** As many marks can be told apart, and are light enough. */
export const MOST_MARKS = 90;
/** How near marks of a crowd are one, px: tried in turn. */
const CROWDED = [12, 18, APART, 36, 54];
/** Beyond the frame, px, so that no edge of land is seen that is not a coast. */
const MARGIN = 8;

/** A map as a standalone SVG document, for those without script and before it comes. */
export function stillMap(options: StillOptions): string {
	const { width = 846, height = 482, limit = 12_000, bounds } = options;
	const frame = { x: 0, y: 0, width, height };
	const projection = projectionOf(fitBounds(bounds, frame, 0), frame);
	const ground = groundOf(options.topology, options.focus ?? 'SY', projection, grow(frame, MARGIN));
	const above = drawGraticule(projection, frame) + drawPlaces(options, projection, frame);
	for (const least of LEAST) {
		const svg = document(options, frame, drawGround(ground(least), frame, least) + above);
		if (byteLength(svg) <= limit) return svg;
	}
	throw new Error(`a still map of at most ${limit} bytes cannot hold ${options.places.length} places`);
}

/** The countries to name on a small map, to be given as `names`: 1 are those that the map names from zoom 3, 2 from 4, 3 from 5. */
export function countryNames({ objects }: WorldTopology, lang: Lang, rank: 1 | 2 | 3 = 1): ContextName[] {
	type Named = Record<Lang, string> & { readonly at: readonly [number, number]; readonly rank: number };
	return objects.countries.geometries
		.flatMap(({ id = '', properties }) => (properties ? [{ key: id, ...(properties as Named) }] : []))
		.filter((name) => name.rank <= rank)
		.sort((a, b) => a.rank - b.rank)
		.map(({ key, at: [lon, lat], ...names }) => ({ key, text: names[lang], style: 'country', lat, lon }));
}

function document({ title, look }: StillOptions, { width, height }: Box, inside: string): string {
	const heading = title ? `<title>${escapeText(title)}</title>` : '';
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">` +
		`${heading}<style>${stillStyle(look)}</style><rect class="w" width="${width}" height="${height}"/>${inside}</svg>\n`
	);
}

function drawGround({ land, focus, lakes, borders, disputed }: Ground, frame: Box, least: number): string {
	const around = grow(frame, MARGIN);
	const rings = (lines: Lines) => clipRings(lines, around, 3 * least);
	const runs = (lines: Lines) => clipLines(lines, around);
	const path = (kind: string, lines: Lines, closed: boolean) => {
		const d = pathOf(lines, STEP, closed);
		return d && `<path class="${kind}" d="${d}"/>`;
	};
	const paths = [
		path('l', rings(land), true),
		path('f', rings(focus), true),
		path('w', rings(lakes), true),
		path('b', runs(borders), false),
		path('d', runs(disputed), false)
	];
	return `<g transform="scale(${STEP})">${paths.join('')}</g>`;
}

function drawGraticule(projection: Projection, frame: Box): string {
	const { meridians, parallels } = graticuleOf(projection, frame);
	const lines = [
		...meridians.map(({ x }) => `M${Math.round(x)} 0v${frame.height}`),
		...parallels.map(({ y }) => `M0 ${Math.round(y)}h${frame.width}`)
	];
	return `<path class="g" d="${lines.join('')}"/>`;
}

function drawPlaces({ places, names = [] }: StillOptions, projection: Projection, frame: Box): string {
	const marks = places
		.map((place) => ({ place, ...projection.project(place.lat, place.lon), radius: stillRadius(place.count) }))
		.filter((mark) => holds(frame, mark))
		.sort((a, b) => b.radius - a.radius);
	const shown = fewer(marks);
	const circles = shown.map(
		({ place, x, y, radius }) =>
			`<circle class="${place.role === 'venue' ? 'v' : 'r'}" cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}"/>`
	);
	return [...circles, ...nameStill(shown, names, projection, frame).map(drawName)].join('');
}

/** Of a crowd those that are near each other become one, under the name of its largest and with no count of its own. */
function fewer(marks: readonly StillMark[]): readonly StillMark[] {
	if (marks.length <= MOST_MARKS) return marks;
	const grouped = (apart: number) => groupPoints(marks, apart);
	const groups = CROWDED.map(grouped).find(({ length }) => length <= MOST_MARKS) ?? grouped(APART * 4);
	return groups
		.map(({ x, y, members }) => {
			const [largest] = members;
			const count = members.reduce((sum, { place }) => sum + place.count, 0);
			const place = { name: '', lat: 0, lon: 0, role: 'venue' as const, ...largest?.place, count };
			return { x, y, place: members.length > 1 ? { ...place, numbers: '' } : place, radius: stillRadius(count / 4) };
		})
		.sort((a, b) => b.radius - a.radius);
}

const CLASS = { place: 'n', country: 'c', sea: 's' } as const;

function drawName({ text, count, style, anchor, x, y }: StillName): string {
	const after = count === null ? '' : `<tspan> ${count}</tspan>`;
	const held = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
	return `<text class="${CLASS[style]}"${held} x="${Math.round(x)}" y="${Math.round(y)}">${escapeText(text)}${after}</text>`;
}

const tenth = (n: number) => Math.round(n * 10) / 10;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeText = (text: string) => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** As UTF-8. */
function byteLength(text: string): number {
	return [...text].reduce((sum, sign) => {
		const code = sign.codePointAt(0) ?? 0;
		return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
	}, 0);
}
