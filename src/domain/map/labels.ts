import { type Box, holdsBox, overlap, type Point } from './box.ts';

export interface Extent {
	readonly width: number;
	readonly height: number;
}

/** A label and the boxes in which it could stand, the best first. */
export interface LabelWish {
	readonly key: string;
	readonly boxes: readonly Box[];
}

/** Between a label and its own mark, px. */
const OFF = 5;
/** Between a label and anything else, px. */
const GAP = 3;

/**
 * Gives each label, in the order in which they are wished for, the first of its boxes that lies in the frame and on
 * no obstacle and no label placed before. What has no room is left out; of two wishes with one key the first that has room is kept.
 */
export function placeLabels<W extends LabelWish>(
	wishes: readonly W[],
	obstacles: readonly Box[],
	frame: Box
): { readonly wish: W; readonly box: Box }[] {
	const placed = new Map<string, { wish: W; box: Box }>();
	const taken = [...obstacles];
	for (const wish of wishes) {
		if (placed.has(wish.key)) continue;
		const free = (box: Box) => holdsBox(frame, box) && !taken.some((other) => overlap(box, other, GAP));
		const box = wish.boxes.find(free);
		if (!box) continue;
		placed.set(wish.key, { wish, box });
		taken.push(box);
	}
	return [...placed.values()];
}

/** Right of a mark, left, above, below. */
export function besideMark({ x, y }: Point, radius: number, { width, height }: Extent): Box[] {
	const off = radius + OFF;
	return [
		{ x: x + off, y: y - height / 2, width, height },
		{ x: x - off - width, y: y - height / 2, width, height },
		{ x: x - width / 2, y: y - off - height, width, height },
		{ x: x - width / 2, y: y + off, width, height }
	];
}

/** Over a point, then at eight offsets around it. */
export function aroundPoint(point: Point, extent: Extent): Box[] {
	return offsets(point, extent, [-0.45, 0, 0.45], [-1.4, 0, 1.4]);
}

/** Over a point, then around it in smaller steps and further up and down: for the names of outlines, which have no mark. */
export function overOutline(point: Point, extent: Extent): Box[] {
	const rows = Array.from({ length: 13 }, (_, i) => (i - 6) * 0.6);
	return offsets(point, extent, [-0.45, -0.3, -0.15, 0, 0.15, 0.3, 0.45], rows);
}

/** On a curve, from its middle outwards. */
export function alongCurve(at: (t: number) => Point, { width, height }: Extent): Box[] {
	return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9].map((t) => {
		const { x, y } = at(t);
		return { x: x - width / 2, y: y - height / 2, width, height };
	});
}

/** Shares of a label's width and height, the nearest first. */
function offsets(
	{ x, y }: Point,
	{ width, height }: Extent,
	across: readonly number[],
	down: readonly number[]
): Box[] {
	return across
		.flatMap((i) => down.map((j) => ({ dx: i * width, dy: j * height })))
		.sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy))
		.map(({ dx, dy }) => ({ x: x - width / 2 + dx, y: y - height / 2 + dy, width, height }));
}
