import { describe, expect, test } from 'vitest';
import { nameStill, stillRadius } from './stillNames.ts';

const frame = { x: 0, y: 0, width: 400, height: 200 };
/** A px to the degree, from the upper left corner. */
const projection = { zoom: 4, project: (lat: number, lon: number) => ({ x: lon, y: lat }) };
const mark = (name: string, x: number, y: number, count = 1) => ({
	x,
	y,
	radius: stillRadius(count),
	place: { name, lat: y, lon: x, role: 'venue' as const, count }
});

describe('nameStill', () => {
	test('writes a name right of its mark, with its count', () => {
		const [name] = nameStill([mark('Moscou', 100, 100, 4)], [], projection, frame);
		expect(name).toMatchObject({ text: 'Moscou', count: 4, anchor: 'start' });
		expect(name?.x).toBeGreaterThan(100 + stillRadius(4));
	});

	test('writes it left of a mark at the right edge, ending there', () => {
		const [name] = nameStill([mark('Moscou', 390, 100)], [], projection, frame);
		expect(name).toMatchObject({ anchor: 'end' });
		expect(name?.x).toBeLessThan(390 - stillRadius(1));
	});

	test('leaves out what would cover another name or mark', () => {
		const crowd = Array.from({ length: 30 }, (_, i) => mark(`Place ${i}`, 200 + (i % 6) * 12, 80 + i));
		const names = nameStill(crowd, [], projection, frame);
		expect(names.length).toBeGreaterThan(0);
		expect(names.length).toBeLessThan(30);
	});

	test('a country that is a place loses its name on the ground to its own', () => {
		const syria = { key: 'SY', text: 'Syrie', style: 'country', lat: 50, lon: 300 } as const;
		const names = nameStill(
			[mark('Syrie', 100, 100)],
			[syria, { ...syria, key: 'IQ', text: 'Irak', lon: 340 }],
			projection,
			frame
		);
		expect(names.map(({ text }) => text)).toEqual(['Syrie', 'IRAK']);
	});
});
