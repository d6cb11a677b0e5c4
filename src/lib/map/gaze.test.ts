import { describe, expect, it, vi } from 'vitest';
import { panBetween, projectionOf } from '../../domain/map/camera.ts';
import { Gaze } from './gaze.svelte.ts';

const FRAME = { x: 20, y: 20, width: 800, height: 400 };
const TAKEN = [{ x: 20, y: 20, width: 100, height: 30 }];
const start = { zoom: 5, lat: 35, lon: 38 };
/** So far east, in px. */
const east = (px: number) => ({ ...start, lon: start.lon + (px / (256 * 2 ** 5)) * 360 });

function gazeAt(camera = start) {
	const gaze = new Gaze();
	gaze.camera = camera;
	return gaze;
}

describe('a gaze', () => {
	it('moves the drawing as it is, and lays out anew where its rim comes in sight', () => {
		vi.useFakeTimers();
		const gaze = gazeAt();
		gaze.look(east(10), TAKEN);
		const { laid } = gaze;
		gaze.look(east(60), TAKEN);
		expect(gaze.laid).toBe(laid);
		expect(gaze.pan.x).toBeCloseTo(-60);
		gaze.look(east(160), TAKEN);
		expect(gaze.laid).toEqual(east(160));
		expect(gaze.origin).toBe(start);
		vi.useRealTimers();
	});

	it('has what is in sight within what is drawn, wherever it went', () => {
		vi.useFakeTimers();
		const gaze = gazeAt();
		for (const px of [3, 90, 200, 260, 100, -400, 20_000, 20_050]) {
			gaze.look(east(px), TAKEN);
			const { reach, taken } = gaze.roomIn(FRAME, () => []);
			// What stands in the frame's left upper corner now, in px of the drawing.
			const corner = { x: FRAME.x - gaze.pan.x, y: FRAME.y - gaze.pan.y };
			expect(reach?.x).toBeLessThanOrEqual(corner.x);
			expect((reach?.x ?? 0) + (reach?.width ?? 0)).toBeGreaterThanOrEqual(corner.x + FRAME.width);
			expect(taken[0]?.x).toBeCloseTo(FRAME.x - gaze.panned.x);
			// Moved, a place stands where the camera has it.
			const drawn = projectionOf(gaze.origin, FRAME).project(36, 40);
			const seen = projectionOf(gaze.camera, FRAME).project(36, 40);
			expect(drawn.x + gaze.pan.x).toBeCloseTo(seen.x, 4);
		}
		vi.useRealTimers();
	});

	it('lays out exactly what is seen when it rests, and while it zooms', () => {
		vi.useFakeTimers();
		const gaze = gazeAt();
		gaze.look(east(50), TAKEN);
		vi.runAllTimers();
		expect(gaze.origin).toEqual(east(50));
		expect(gaze.roomIn(FRAME, () => TAKEN)).toEqual({ frame: FRAME, reach: null, taken: TAKEN });
		gaze.look(east(70), TAKEN);
		gaze.look({ ...start, zoom: 5.1 }, TAKEN);
		expect(panBetween(gaze.laid, gaze.camera)).toEqual({ x: 0, y: 0 });
		expect(gaze.roomIn(FRAME, () => TAKEN).reach).toBeNull();
		vi.useRealTimers();
	});
});
