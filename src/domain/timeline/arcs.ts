/** Where a mark stands, px. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** How far from a mark's centre an arc begins and ends, px. */
const AWAY = 10;
/** Marks of neighbouring rows are joined above, px. */
const NEAR = 50;

/**
 * The path of a link between two marks and the direction of its arrowhead, degrees from upwards.
 * Same day: a loop at the right; rows near each other: a bow above; else a curve that leaves and lands vertically.
 */
export function arcBetween(
	from: Point,
	to: Point
): { readonly path: string; readonly head: Point; readonly turn: number } {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	if (Math.abs(dx) < 2 * AWAY) {
		const out = 18 + Math.min(26, Math.abs(dy) / 3);
		const head = { x: to.x + AWAY, y: to.y };
		const reach = Math.max(from.x, to.x) + out;
		return {
			path: `M${n(from.x + AWAY)},${n(from.y)}C${n(reach)},${n(from.y)} ${n(reach)},${n(to.y)} ${n(head.x)},${n(head.y)}`,
			head,
			turn: -90
		};
	}
	if (Math.abs(dy) < NEAR) {
		const top = Math.min(from.y, to.y) - AWAY - Math.min(30, 12 + Math.abs(dx) / 12);
		const head = { x: to.x, y: to.y - AWAY };
		return {
			path: `M${n(from.x)},${n(from.y - AWAY)}C${n(from.x)},${n(top)} ${n(to.x)},${n(top)} ${n(head.x)},${n(head.y)}`,
			head,
			turn: 180
		};
	}
	const sign = Math.sign(dy);
	const start = { x: from.x, y: from.y + sign * AWAY };
	const head = { x: to.x, y: to.y - sign * AWAY };
	const middle = (start.y + head.y) / 2;
	return {
		path: `M${n(start.x)},${n(start.y)}C${n(start.x)},${n(middle)} ${n(head.x)},${n(middle)} ${n(head.x)},${n(head.y)}`,
		head,
		turn: sign > 0 ? 180 : 0
	};
}

function n(value: number): string {
	return String(Math.round(value * 10) / 10);
}
