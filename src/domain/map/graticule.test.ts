import { expect, test } from 'vitest';
import { projectionOf } from './camera.ts';
import { graticuleOf } from './graticule.ts';

const frame = { x: 0, y: 0, width: 800, height: 400 };
const lines = (zoom: number) => graticuleOf(projectionOf({ zoom, lat: 35, lon: 38 }, frame), frame);

test('lines stand each 10 degrees, and each 5 from zoom 6', () => {
	expect(lines(4).meridians.map(({ lon }) => lon)).toEqual([10, 20, 30, 40, 50, 60, 70]);
	expect(lines(6).meridians.map(({ lon }) => lon)).toEqual([30, 35, 40, 45]);
});

test('only lines in the frame are drawn', () => {
	const { meridians, parallels } = lines(6);
	expect(meridians.every(({ x }) => x >= 0 && x <= 800) && parallels.every(({ y }) => y >= 0 && y <= 400)).toBe(true);
});
