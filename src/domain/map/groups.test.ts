import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APART, groupPoints, partingZoom } from './groups.ts';

const point = fc.record({
	x: fc.double({ min: 0, max: 400, noNaN: true }),
	y: fc.double({ min: 0, max: 300, noNaN: true })
});
const points = fc.oneof(fc.array(point, { maxLength: 30 }), fc.array(point, { minLength: 160, maxLength: 300 }));

describe('places too close to be told apart', () => {
	test('become one mark in their middle', () => {
		const [a, b, c] = [
			{ x: 0, y: 0 },
			{ x: 10, y: 0 },
			{ x: 100, y: 0 }
		];
		expect(groupPoints([a, b, c])).toEqual([
			{ x: 5, y: 0, members: [a, b] },
			{ x: 100, y: 0, members: [c] }
		]);
	});

	test('no two marks are nearer than 24 px', () => {
		fc.assert(
			fc.property(points, (points) => {
				const groups = groupPoints(points);
				const apart = groups.every((a, i) =>
					groups.slice(i + 1).every((b) => Math.hypot(a.x - b.x, a.y - b.y) >= APART)
				);
				expect(apart).toBe(true);
			})
		);
	});

	test('every place is in exactly one mark', () => {
		fc.assert(
			fc.property(points, (points) => {
				const members = groupPoints(points).flatMap(({ members }) => members);
				expect(members.length).toBe(points.length);
				expect(new Set(members)).toEqual(new Set(points));
			})
		);
	});

	test('12 px part one zoom nearer; the same point never', () => {
		const here = { x: 0, y: 0 };
		expect(partingZoom([here, { x: 12, y: 0 }], 5)).toBe(6);
		expect(partingZoom([here, here], 5)).toBe(Infinity);
	});
});
