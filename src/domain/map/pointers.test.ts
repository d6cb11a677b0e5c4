import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsBox, overlap } from './box.ts';
import { layoutPointers, leavesAt } from './pointers.ts';

const frame = { x: 20, y: 20, width: 600, height: 400 };
const far = fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -9000, max: 9000 }) });

describe('tags for places out of sight', () => {
	test.each([
		['west', { x: -1000, y: 220 }, 'left', { x: 20, y: 220 }],
		['east', { x: 2000, y: 220 }, 'right', { x: 620, y: 220 }],
		['north', { x: 320, y: -900 }, 'top', { x: 320, y: 20 }],
		['south', { x: 320, y: 2000 }, 'bottom', { x: 320, y: 420 }]
	] as const)('the way %s leaves the frame there', (_, place, side, { x, y }) => {
		const leaves = leavesAt(frame, place);
		expect(leaves.side).toBe(side);
		expect(leaves.x).toBeCloseTo(x);
		expect(leaves.y).toBeCloseTo(y);
	});

	test('the place in the very middle still has a way', () => {
		expect(Number.isFinite(leavesAt(frame, { x: 320, y: 220 }).x)).toBe(true);
	});

	test('a tag stands where a link leaves, if one goes there', () => {
		const [tag] = layoutPointers([{ key: 'a', x: 9000, y: 220, width: 80, towards: { x: 20, y: 60 } }], frame, []);
		expect(tag).toMatchObject({ side: 'left', x: 20 });
	});

	test('tags lie in the frame, 4 px from each other and from what is taken', () => {
		const taken = { x: 20, y: 20, width: 200, height: 40 };
		fc.assert(
			fc.property(fc.array(far, { maxLength: 40 }), (places) => {
				const wishes = places.map((place, i) => ({ ...place, key: `${i}`, width: 60 + (i % 5) * 12 }));
				const tags = layoutPointers(wishes, frame, [taken]);
				expect(tags.every((tag) => holdsBox(frame, tag) && !overlap(tag, taken, 4))).toBe(true);
				expect(tags.every((tag, i) => tags.slice(i + 1).every((other) => !overlap(tag, other, 4)))).toBe(true);
			})
		);
	});
});
