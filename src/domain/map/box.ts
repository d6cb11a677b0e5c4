export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A rectangle in px, from its upper left corner. */
export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

/** Whether two boxes come nearer than `gap` px. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
	return (
		a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
	);
}

export function holds(box: Box, { x, y }: Point): boolean {
	return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

export function holdsBox(box: Box, inner: Box): boolean {
	return holds(box, inner) && holds(box, { x: inner.x + inner.width, y: inner.y + inner.height });
}

/** The box made larger by `by` px on each side, or smaller. */
export function grow(box: Box, by: number): Box {
	return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

export function shift<P extends Point>(at: P, by: Point): P {
	return { ...at, x: at.x + by.x, y: at.y + by.y };
}

export function middle(box: Box): Point {
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
