import { areaCentre } from './areas.ts';
import type { Arc } from './arcs.ts';
import { type Box, holdsBox, type Point } from './box.ts';
import type { Projection } from './camera.ts';
import { alongCurve, aroundPoint, besideMark, type Extent, overOutline, placeLabels } from './labels.ts';
import type { PlaceMark } from './places.ts';
import { type AreaMark, type LineMark, type Marks, markBox, type Sheet } from './sheet.ts';

export type NameStyle = 'place' | 'channel' | 'area' | 'town' | 'province' | 'country' | 'sea';

/** A name of the basemap; its key is the place's id or its ISO 3166 code, where it has one. */
export interface ContextName {
	readonly key: string;
	readonly text: string;
	readonly style: 'town' | 'province' | 'country' | 'sea';
	readonly lat: number;
	readonly lon: number;
}

export interface Name {
	readonly key: string;
	readonly style: NameStyle;
	readonly lines: readonly string[];
	/** Written after the name, quieter. */
	readonly count: number | null;
	/** The point mark, place, event or area that it names; null for the basemap's own. */
	readonly of: string | null;
	/** Where a town's dot stands. */
	readonly dot: Point | null;
}

export interface PlacedName extends Name {
	readonly box: Box;
}

/** How the names of one sheet read, and how large they are. */
export interface NameWishes {
	/** Places, events and areas that are chosen: their names come first. */
	readonly first: ReadonlySet<string>;
	/** Places that another frame draws large: here each is a small point, and only cities and countries are named. */
	readonly minor: ReadonlySet<string>;
	/** Without counts, and without the names of links. */
	readonly quiet?: boolean;
	readonly names: readonly ContextName[];
	readonly arcText: (arc: Arc) => string;
	/** The name, and what is said of the outline. */
	readonly areaText: (area: AreaMark) => readonly [string, string];
	readonly measure: (text: string, style: NameStyle) => Extent;
}

type Wish = Name & { readonly boxes: readonly Box[] };

/** Shorter links and narrower areas are not named, px. */
const LEAST_ARC = 60;
const LEAST_AREA = 14;
/** What the ring of a chosen place adds to its radius, px. */
const RING = 4;
/** Between the lines of one name, px. */
const LEADING = 3;

/** The names that find room off the marks and off what is `taken`: chosen ones, places by count, channels, areas, then the basemap's. */
export function layoutNames(marks: Marks, wishes: NameWishes, taken: readonly Box[]): PlacedName[] {
	const ordered = [
		...placeNames(marks, wishes),
		...(wishes.quiet ? [] : arcNames(marks.lines, wishes)),
		...areaNames(marks.areas, wishes, marks.projection),
		...contextNames(marks, wishes)
	];
	const placed = placeLabels(ordered, [...taken, ...marks.points.map(markBox)], marks.frame);
	return placed.map(({ wish: { boxes: _, ...name }, box }) => ({ ...name, box }));
}

function placeNames(
	{ points, outlines }: Pick<Marks, 'points' | 'outlines'>,
	{ first, minor, measure, quiet = false }: NameWishes
): Wish[] {
	const counted = ({ count }: PlaceMark) => (quiet ? null : count);
	const named = points.filter(({ members }) => members.some(({ id, kind }) => kind === 'city' || !minor.has(id)));
	const ofPoints = named.map((mark) => {
		const [place, ...others] = mark.members;
		const name = place?.name ?? '';
		const wish = wishName(measure, mark.key, 'place', others.length > 0 ? `${name} +${others.length}` : name, {
			count: place && others.length === 0 ? counted(place) : null,
			boxes: (extent) =>
				besideMark(mark, mark.radius + (mark.members.some(({ id }) => first.has(id)) ? RING : 0), extent)
		});
		return { weight: weigh(mark.members, first), wish };
	});
	const ofOutlines = outlines.map((point) => {
		const { id, name } = point.place;
		const wish = wishName(measure, id, 'place', name, {
			count: counted(point.place),
			boxes: (extent) => overOutline(point, extent)
		});
		return { weight: weigh([point.place], first), wish };
	});
	return [...ofPoints, ...ofOutlines].sort((a, b) => b.weight - a.weight).map(({ wish }) => wish);
}

function arcNames(lines: readonly LineMark[], { first, arcText, measure }: NameWishes): Wish[] {
	return lines
		.filter(({ arc, at }) => arc.key === arc.event && Math.hypot(at(1).x - at(0).x, at(1).y - at(0).y) > LEAST_ARC)
		.sort((a, b) => Number(first.has(b.arc.event)) - Number(first.has(a.arc.event)))
		.map(({ arc, at }) =>
			wishName(measure, arc.event, 'channel', arcText(arc), { boxes: (extent) => alongCurve(at, extent) })
		);
}

/** With what is said of the outline where there is room, else the name alone. */
function areaNames(areas: readonly AreaMark[], { areaText, measure }: NameWishes, projection: Projection): Wish[] {
	const seen = areas.filter(({ area }) => {
		const xs = (area.rings[0] ?? []).map(([lon, lat]) => projection.project(lat, lon).x);
		return Math.max(...xs) - Math.min(...xs) > LEAST_AREA;
	});
	return seen.flatMap((mark) => {
		const centre = areaCentre(mark.area.rings, projection);
		const boxes = (extent: Extent) => aroundPoint(centre, extent);
		const [name, note] = areaText(mark);
		return [[name, note], [name]].map((lines) => wishName(measure, mark.area.id, 'area', lines, { boxes }));
	});
}

/** A place of the window loses its basemap name to its own. */
function contextNames({ points, outlines, projection }: Marks, { names, measure }: NameWishes): Wish[] {
	const places = [...points.flatMap(({ members }) => members), ...outlines.map(({ place }) => place)];
	const named = (name: ContextName) =>
		places.some(({ id, iso, name: own }) => id === name.key || iso === name.key || own === name.text);
	// A town and its province bear one name: the first that may be written is.
	const first = new Map(names.map((name) => [name.text, name] as const).reverse());
	return names
		.filter((name) => !named(name) && first.get(name.text) === name)
		.map(({ key, text, style, lat, lon }) => {
			const point = projection.project(lat, lon);
			const town = style === 'town';
			const boxes = (extent: Extent) => (town ? besideMark(point, 0, extent) : aroundPoint(point, extent));
			return { ...wishName(measure, key, style, text, { boxes }), of: null, dot: town ? point : null };
		});
}

function wishName(
	measure: NameWishes['measure'],
	of: string,
	style: NameStyle,
	text: string | readonly string[],
	{ count = null, boxes }: { count?: number | null; boxes: (extent: Extent) => Box[] }
): Wish {
	const lines = typeof text === 'string' ? [text] : text;
	const extents = lines.map((line) => measure(line, style));
	const width =
		Math.max(...extents.map((extent) => extent.width)) + (count === null ? 0 : measure(` ${count}`, style).width);
	const height = extents.reduce((sum, extent) => sum + extent.height + LEADING, -LEADING);
	return { key: `${style} ${of}`, of, style, lines, count, dot: null, boxes: boxes({ width, height }) };
}

function weigh(members: readonly PlaceMark[], first: ReadonlySet<string>): number {
	if (members.some(({ id }) => first.has(id))) return Infinity;
	return Math.max(...members.map(({ count, leftOut }) => (leftOut ? -1 : count)));
}

/** The names of marks that were left without, written all the same because the pointer or another view is on them. */
export function layoutCalled(
	{ points, outlines, names, frame }: Sheet,
	called: (members: readonly PlaceMark[]) => boolean,
	wishes: NameWishes
): PlacedName[] {
	const unnamed = (key: string) => !names.some(({ style, of }) => style === 'place' && of === key);
	const marks = {
		points: points.filter(({ key, members }) => unnamed(key) && called(members)),
		outlines: outlines.filter(({ place }) => unnamed(place.id) && called([place]))
	};
	return placeNames(marks, { ...wishes, minor: new Set() }).flatMap(({ boxes, ...name }) => {
		const box = boxes.find((candidate) => holdsBox(frame, candidate)) ?? boxes[0];
		return box ? [{ ...name, box }] : [];
	});
}
