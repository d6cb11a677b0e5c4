import { describe, expect, test } from 'vitest';
import type { Area } from '../dossier.ts';
import { areaCentre, areaPath, areasIn } from './areas.ts';

const area = (from: number, to: number, outlineTo: number) =>
	({ id: 'zone', lifeExtent: { from, to }, outlineExtent: { from, to: outlineTo } }) as Area;
const flat = { zoom: 0, project: (lat: number, lon: number) => ({ x: lon, y: -lat }) };
const square = [
	[
		[0, 0],
		[4, 0],
		[4, 4],
		[0, 4],
		[0, 0]
	]
] as const;

describe('an area', () => {
	test.each([
		['before its life', [0, 10], []],
		['at its first day', [0, 11], [true]],
		['while its outline is fair', [12, 14], [true]],
		['past its outline', [20, 25], [false]],
		['from its outline into its life', [19, 25], [true]],
		['after its life', [30, 40], []]
	] as const)('%s', (_, [from, to], fair) => {
		expect(areasIn([area(10, 30, 20)], { from, to }).map((here) => here.fair)).toEqual(fair);
	});

	test('is drawn as a closed path', () => {
		expect(areaPath(square, flat)).toBe('M0.0,0.0L4.0,0.0L4.0,-4.0L0.0,-4.0Z');
	});

	test('is named in its middle', () => {
		expect(areaCentre(square, flat)).toEqual({ x: 2, y: -2 });
	});
});
