import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsBox, boundsOf, fitBounds, fromWorld, projectionOf, sameCamera, toWorld } from './camera.ts';

const lat = fc.double({ min: -80, max: 80, noNaN: true });
const lon = fc.double({ min: -179, max: 179, noNaN: true });
const frame = { x: 20, y: 20, width: 800, height: 400 };

describe('Web Mercator', () => {
	test('the middle of the world is the middle of its square', () => {
		expect(toWorld(0, 0)).toEqual({ x: 128, y: 128 });
	});

	test('Moscow at zoom 4 is where a tile map has it', () => {
		const { x, y } = toWorld(55.7541, 37.6136);
		expect([Math.round(x * 16), Math.round(y * 16)]).toEqual([2476, 1280]);
	});

	test('there and back is the same place', () => {
		fc.assert(
			fc.property(lat, lon, (lat, lon) => {
				const back = fromWorld(toWorld(lat, lon));
				expect(back.lat).toBeCloseTo(lat, 8);
				expect(back.lon).toBeCloseTo(lon, 8);
			})
		);
	});
});

describe('a camera', () => {
	test('has its point in the middle of the frame', () => {
		const { project } = projectionOf({ zoom: 5, lat: 35, lon: 38 }, frame);
		expect(project(35, 38)).toEqual({ x: 420, y: 220 });
	});

	test('that fits bounds holds them, and touches the margin on one axis', () => {
		fc.assert(
			fc.property(lat, lon, lat, lon, fc.integer({ min: 0, max: 60 }), (a, b, c, d, margin) => {
				fc.pre(Math.abs(a - c) > 0.01 && Math.abs(b - d) > 0.01);
				const bounds = boundsOf([
					{ lat: a, lon: b },
					{ lat: c, lon: d }
				]);
				const camera = bounds && fitBounds(bounds, frame, margin);
				const box = camera && boundsBox(projectionOf(camera, frame), bounds);
				const slack = box
					? Math.min(frame.width - 2 * margin - box.width, frame.height - 2 * margin - box.height)
					: NaN;
				if (camera && camera.zoom > 0) expect(slack).toBeCloseTo(0, 4);
			})
		);
	});

	test('is the same within half a px, and not with a zoom more', () => {
		const camera = { zoom: 4, lat: 45, lon: 31 };
		expect(sameCamera(camera, { ...camera, lon: 31.0001 })).toBe(true);
		expect(sameCamera(camera, { ...camera, lon: 32 })).toBe(false);
		expect(sameCamera(camera, { ...camera, zoom: 5 })).toBe(false);
	});

	test('of no points has no bounds', () => {
		expect(boundsOf([])).toBeNull();
	});
});
