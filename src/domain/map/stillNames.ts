import type { Box, Point } from './box.ts';
import type { Projection } from './camera.ts';
import { aroundPoint, besideMark, type Extent, placeLabels } from './labels.ts';
import type { ContextName } from './names.ts';

export interface StillPlace {
	readonly name: string;
	readonly lat: number;
	readonly lon: number;
	readonly role: 'venue' | 'subject';
	/** How many events. */
	readonly count: number;
	/** Written after the name instead of the count: the numbers of what happened there; nothing where it is empty. */
	readonly numbers?: string;
}

export interface StillMark extends Point {
	readonly place: StillPlace;
	readonly radius: number;
}

/** Text that starts, ends or has its middle at `x`; `y` is the baseline. */
export interface StillName extends Point {
	readonly anchor: 'start' | 'middle' | 'end';
	readonly text: string;
	readonly count: number | string | null;
	readonly style: 'place' | 'country' | 'sea';
}

export const stillRadius = (count: number) => 2.6 + 2.15 * Math.sqrt(Math.max(1, count));

/** The names that find room: places in the order given, then the basemap's. */
export function nameStill(
	marks: readonly StillMark[],
	names: readonly ContextName[],
	projection: Projection,
	frame: Box
): StillName[] {
	const ofPlaces = marks.flatMap(({ place: { name, count: events, numbers }, radius, x, y }, i) => {
		if (name === '') return [];
		const count = numbers === '' ? null : (numbers ?? events);
		const extent = extentOf(count === null ? name : `${name} ${count}`, 'place');
		return {
			key: `place ${i}`,
			text: name,
			count,
			style: 'place' as const,
			at: { x, y },
			boxes: besideMark({ x, y }, radius, extent)
		};
	});
	const named = new Set(marks.map(({ place }) => place.name));
	const ofGround = names.flatMap(({ key, text, style, lat, lon }) => {
		if (named.has(text) || (style !== 'country' && style !== 'sea')) return [];
		const shown = style === 'country' ? text.toUpperCase() : text;
		const boxes = aroundPoint(projection.project(lat, lon), extentOf(shown, style));
		return [{ key: `${style} ${key}`, text: shown, count: null, style, at: null, boxes }];
	});
	const discs = marks.map(({ x, y, radius }) => ({
		x: x - radius,
		y: y - radius,
		width: 2 * radius,
		height: 2 * radius
	}));
	return placeLabels([...ofPlaces, ...ofGround], discs, frame).map(({ wish: { text, count, style, at }, box }) => {
		const anchor = at && box.x > at.x ? 'start' : at && box.x + box.width < at.x ? 'end' : 'middle';
		return { text, count, style, anchor, x: box.x + box.width * ALONG[anchor], y: box.y + box.height * BASELINE };
	});
}

/** Where on its box a text is held, so that a font of another width grows away from the mark. */
const ALONG = { start: 0, middle: 0.5, end: 1 } as const;

/** Of the height of a line, from its top: text is as tall as its ink. */
const BASELINE = 0.77;

/** px: the size of the type, and what is added per letter. */
const TYPE = {
	place: { size: 12, spacing: 0 },
	country: { size: 11, spacing: 1.32 },
	sea: { size: 13, spacing: 0 }
} as const;

/** Roughly, and rather wide: the reader's own font is not known here. */
function extentOf(text: string, style: keyof typeof TYPE): Extent {
	const { size, spacing } = TYPE[style];
	const width = [...text].reduce((sum, letter) => sum + size * widthOf(letter) + spacing, 0);
	return { width, height: size * 0.94 };
}

/** Of a letter, in em. */
function widthOf(letter: string): number {
	if (/[\s.,;:!|'’()ijlıİI-]/u.test(letter)) return 0.33;
	if (/[mwMW—]/u.test(letter)) return 0.9;
	if (/\p{Lu}/u.test(letter)) return 0.68;
	return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter) ? 1.05 : 0.6;
}
