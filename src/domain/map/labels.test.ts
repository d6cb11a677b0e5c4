import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsBox, overlap } from './box.ts';
import { aroundPoint, besideMark, placeLabels } from './labels.ts';

const frame = { x: 0, y: 0, width: 300, height: 200 };
const size = { width: 60, height: 12 };
const number = (max: number) => fc.double({ min: 0, max, noNaN: true });
const point = fc.record({ x: number(300), y: number(200) });

describe('labels', () => {
	test('stand right of their mark, and left where there is no room', () => {
		const wishes = [
			{ x: 100, y: 100 },
			{ x: 280, y: 100 }
		].map((mark, i) => ({ key: `${i}`, boxes: besideMark(mark, 5, size) }));
		expect(placeLabels(wishes, [], frame).map(({ box }) => box.x)).toEqual([110, 210]);
	});

	test('the first that is wished for has the room', () => {
		const boxes = [{ x: 10, y: 10, ...size }];
		expect(
			placeLabels(
				[
					{ key: 'a', boxes },
					{ key: 'b', boxes }
				],
				[],
				frame
			).map(({ wish }) => wish.key)
		).toEqual(['a']);
	});

	test('of two wishes with one key the longer is kept where it has room', () => {
		const long = { key: 'a', boxes: [{ x: 250, y: 10, ...size }] };
		const short = { key: 'a', boxes: [{ x: 250, y: 10, width: 40, height: 12 }] };
		expect(placeLabels([long, short], [], frame).map(({ box }) => box.width)).toEqual([40]);
		expect(
			placeLabels([{ ...long, boxes: [{ x: 0, y: 10, ...size }] }, short], [], frame).map(({ box }) => box.width)
		).toEqual([60]);
	});

	test('never lie over a mark, another label, or the frame’s edge', () => {
		fc.assert(
			fc.property(fc.array(point, { maxLength: 25 }), (points) => {
				const marks = points.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
				const wishes = points.map((mark, i) => ({
					key: `${i}`,
					boxes: [...besideMark(mark, 5, size), ...aroundPoint(mark, size)]
				}));
				const boxes = placeLabels(wishes, marks, frame).map(({ box }) => box);
				expect(boxes.every((box) => holdsBox(frame, box) && !marks.some((mark) => overlap(box, mark)))).toBe(true);
				expect(boxes.every((box, i) => boxes.slice(i + 1).every((other) => !overlap(box, other)))).toBe(true);
			})
		);
	});
});
