import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, instead, nearest } from './nearest.ts';

describe('nearest', () => {
	const known = ['moscow', 'amman', 'hmeimim-air-base', 'hmeimim-air-base-gate', 'idlib-city'];
	it.each([
		['moscw', 'moscow'],
		['Moscow', 'moscow'],
		['mocsow', 'moscow'],
		['hmeimim', 'hmeimim-air-base'],
		['idlib-city-centre', 'idlib-city'],
		['paris', null]
	])('of %s is %s', (name, near) => {
		expect(nearest(name, known)).toBe(near);
	});

	it('few names are all named where none is near', () => {
		expect(instead('x', ['alpha', 'omega'], '')).toBe('Write one of alpha, omega.');
	});

	it('a distance is none to itself, the same both ways, and never beats a detour', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(distanceBetween(a, a)).toBe(0);
				expect(distanceBetween(a, b)).toBe(distanceBetween(b, a));
				expect(distanceBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
			})
		);
	});
});
