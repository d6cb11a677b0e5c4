import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcBetween, type Point } from './arcs.ts';

/** The four points of the path: where it begins, its two handles, where it ends. */
function pointsOf({ path }: { path: string }): readonly Point[] {
	return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

const at = (x: number, y: number) => ({ x, y });

describe('a link between two marks', () => {
	test('on one day it is a loop at the right', () => {
		const [start, out, back, end] = pointsOf(arcBetween(at(100, 20), at(104, 60)));
		expect([start, end]).toEqual([at(110, 20), at(114, 60)]);
		expect(Math.min(out?.x ?? 0, back?.x ?? 0)).toBeGreaterThan(114);
	});

	test('in rows near each other it bows above both', () => {
		const [start, out, back, end] = pointsOf(arcBetween(at(100, 60), at(300, 40)));
		expect([start, end]).toEqual([at(100, 50), at(300, 30)]);
		expect(out?.y).toBe(back?.y);
		expect(out?.y).toBeLessThan(30);
	});

	test.each([
		['downwards', at(300, 200), 10],
		['upwards', at(300, -200), -10]
	])('between lanes it leaves and lands vertically, %s', (_, to, away) => {
		const [start, out, back, end] = pointsOf(arcBetween(at(100, 0), to));
		expect([start, end]).toEqual([at(100, away), at(300, to.y - away)]);
		expect([out?.x, back?.x]).toEqual([100, 300]);
	});

	test('the arrowhead stands at the other end, outside its mark, and points to it', () => {
		const places = fc.record({ x: fc.integer({ min: 0, max: 1400 }), y: fc.integer({ min: 0, max: 400 }) });
		fc.assert(
			fc.property(places, places, (from, to) => {
				const arc = arcBetween(from, to);
				expect(pointsOf(arc).at(-1)).toEqual(arc.head);
				expect(Math.hypot(arc.head.x - to.x, arc.head.y - to.y)).toBe(10);
				// Upwards turned by `turn`: the tip's direction.
				const angle = (arc.turn * Math.PI) / 180;
				const tip = at(arc.head.x + 10 * Math.sin(angle), arc.head.y - 10 * Math.cos(angle));
				expect(tip.x).toBeCloseTo(to.x, 6);
				expect(tip.y).toBeCloseTo(to.y, 6);
			})
		);
	});
});
