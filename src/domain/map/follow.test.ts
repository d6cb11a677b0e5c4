import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grow, holds } from './box.ts';
import { type Camera, projectionOf } from './camera.ts';
import { cameraToSee } from './follow.ts';

const frame = { x: 0, y: 0, width: 800, height: 500 };
const talks: Camera = { zoom: 3.5, lat: 45, lon: 31 };
const moscow = { lat: 55.75, lon: 37.61 };
const washington = { lat: 38.9, lon: -77 };
const amman = { lat: 31.95, lon: 35.93 };

describe('bringing places into sight', () => {
	test('what is in sight does not move the map', () => {
		expect(cameraToSee([moscow, amman], talks, frame)).toBeNull();
		expect(cameraToSee([], talks, frame)).toBeNull();
	});

	test('what fits comes to the middle, at the same zoom', () => {
		const to = cameraToSee([washington], talks, frame);
		expect(to?.zoom).toBe(talks.zoom);
		expect(to?.lon).toBeCloseTo(washington.lon);
	});

	test('what a button covers is not in sight', () => {
		const taken = [{ x: 0, y: 0, width: 800, height: 250 }];
		expect(cameraToSee([moscow], talks, frame, taken)).not.toBeNull();
	});

	test('what does not fit is zoomed out to', () => {
		expect(cameraToSee([washington, moscow], { ...talks, zoom: 6 }, frame)?.zoom).toBeLessThan(4);
	});

	test('afterwards every place is in sight, and nothing moves again', () => {
		const point = fc.record({
			lat: fc.double({ min: -60, max: 75, noNaN: true }),
			lon: fc.double({ min: -170, max: 170, noNaN: true })
		});
		const camera = fc.record({
			zoom: fc.double({ min: 1.25, max: 10, noNaN: true }),
			lat: fc.double({ min: -60, max: 70, noNaN: true }),
			lon: fc.double({ min: -170, max: 170, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), camera, (points, from) => {
				const to = cameraToSee(points, from, frame) ?? from;
				const { project } = projectionOf(to, frame);
				const inner = grow(frame, -27.9);
				expect(points.every(({ lat, lon }) => holds(inner, project(lat, lon)))).toBe(true);
			})
		);
	});
});
