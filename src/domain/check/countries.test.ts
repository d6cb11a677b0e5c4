import { describe, expect, it } from 'vitest';
import { COUNTRY_BOXES, isInside } from './countries.ts';

describe('countries', () => {
	it.each([
		['RU', 55.75, 37.61],
		['RU', 54.71, 20.51],
		['RU', 66.16, -169.8],
		['US', 38.9, -77.04],
		['SY', 36.2, 37.16],
		['KZ', 51.17, 71.45],
		['CH', 46.2, 6.15],
		['JO', 31.95, 35.93]
	])('%s holds %f, %f', (country, lat, lon) => {
		const box = COUNTRY_BOXES.get(country);
		expect(box && isInside(box, lat, lon)).toBe(true);
	});

	it('each box is the right way up', () => {
		const upsideDown = [...COUNTRY_BOXES].filter(([, { south, north }]) => south >= north);
		expect(upsideDown).toEqual([]);
	});
});
