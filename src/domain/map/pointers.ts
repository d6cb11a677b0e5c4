import { type Box, holdsBox, middle, overlap, type Point } from './box.ts';

/** A place out of sight, px, and how wide its tag is. */
export interface PointerWish extends Point {
	readonly key: string;
	readonly width: number;
	/** Where the tag should stand if not towards the place: where an arc leaves the frame. */
	readonly towards?: Point | undefined;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Pointer extends Box {
	readonly key: string;
	/** Where the place lies, even where the tag had to go to another side. */
	readonly side: Side;
}

/** px */
const HEIGHT = 20;
const GAP = 4;

/**
 * A tag on the frame for each place out of sight, where the direction to it leaves, moved along that side, then the
 * two beside it, until it is 4 px from the others and from what is `taken`. What finds no room is left out; the first wish is served first.
 */
export function layoutPointers(
	wishes: readonly PointerWish[],
	frame: Box,
	taken: readonly Box[],
	height = HEIGHT
): Pointer[] {
	const placed: Pointer[] = [];
	for (const { key, width, x, y, towards } of wishes) {
		const leaves = leavesAt(frame, towards ?? { x, y });
		const free = (box: Box) => holdsBox(frame, box) && ![...placed, ...taken].some((other) => overlap(box, other, GAP));
		const box = slides(leaves, frame, width, height).find(free);
		if (box) placed.push({ key, side: leaves.side, ...box });
	}
	return placed;
}

/** Where the ray from the frame's middle towards a point crosses its edge. */
export function leavesAt(frame: Box, { x, y }: Point): Point & { side: Side } {
	const centre = middle(frame);
	const [dx, dy] = [x - centre.x, y - centre.y];
	const across = Math.abs(dx) * frame.height >= Math.abs(dy) * frame.width;
	const share = across ? frame.width / 2 / (Math.abs(dx) || 1) : frame.height / 2 / Math.abs(dy);
	const side = across ? (dx < 0 ? 'left' : 'right') : dy < 0 ? 'top' : 'bottom';
	return { x: centre.x + dx * share, y: centre.y + dy * share, side };
}

/** The tag's boxes along its side, from the nearest outwards, then along the sides that meet it. */
function slides(leaves: Point & { side: Side }, frame: Box, width: number, height: number): Box[] {
	const upright = leaves.side === 'left' || leaves.side === 'right';
	const beside: readonly Side[] = upright ? ['top', 'bottom'] : ['left', 'right'];
	return [leaves.side, ...beside].flatMap((side) => slideAlong(side, leaves, frame, width, height));
}

function slideAlong(side: Side, { x, y }: Point, frame: Box, width: number, height: number): Box[] {
	const right = frame.x + frame.width - width;
	const bottom = frame.y + frame.height - height;
	const upright = side === 'left' || side === 'right';
	const [from, to] = upright ? [frame.y, bottom] : [frame.x, right];
	const wished = clamp(upright ? y - height / 2 : x - width / 2, from, to);
	const fixed = { left: frame.x, right, top: frame.y, bottom }[side];
	const boxes: Box[] = [];
	for (let off = 0; off <= to - from; off += GAP) {
		for (const at of off === 0 ? [wished] : [wished + off, wished - off]) {
			if (at < from || at > to) continue;
			boxes.push(upright ? { x: fixed, y: at, width, height } : { x: at, y: fixed, width, height });
		}
	}
	return boxes;
}

function clamp(value: number, from: number, to: number): number {
	return Math.min(Math.max(value, from), Math.max(from, to));
}
