import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsIn, nearDays, nearEarth } from './near.ts';

test('what is near holds what is shown, with as much about it, and keeps while that moves a little', () => {
	fc.assert(
		fc.property(fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: 1, max: 40_000 }), (from, length) => {
			const near = nearDays({ from, to: from + length });
			expect(near.from).toBeLessThanOrEqual(from - length / 2);
			expect(near.to).toBeGreaterThanOrEqual(from + length + length / 2);
			expect(near.to - near.from).toBeLessThanOrEqual(8 * length + 4);
		})
	);
	expect(nearDays({ from: 16_000, to: 16_400 })).toEqual(nearDays({ from: 16_010, to: 16_410 }));
});

test('the part of the earth that is near holds what a map shows', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 2, max: 10, noNaN: true }),
			fc.double({ min: -60, max: 60, noNaN: true }),
			fc.double({ min: -120, max: 120, noNaN: true }),
			(zoom, lat, lon) => {
				const seen = boundsIn({ zoom, lat, lon }, { width: 800, height: 500 });
				const near = nearEarth(seen);
				expect(near.west).toBeLessThan(seen.west);
				expect(near.east).toBeGreaterThan(seen.east);
				expect(near.south).toBeLessThanOrEqual(seen.south);
				expect(near.north).toBeGreaterThanOrEqual(seen.north);
			}
		)
	);
});
