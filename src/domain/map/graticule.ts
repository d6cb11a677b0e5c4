import type { Box } from './box.ts';
import type { Projection } from './camera.ts';

export interface Graticule {
	/** Degrees east, and px from the left. */
	readonly meridians: readonly { readonly lon: number; readonly x: number }[];
	/** Degrees north, and px from the top. */
	readonly parallels: readonly { readonly lat: number; readonly y: number }[];
}

/** The lines of each tenth degree within the frame; of each fifth from zoom 6. */
export function graticuleOf({ zoom, project }: Projection, frame: Box): Graticule {
	const step = zoom >= 6 ? 5 : 10;
	const every = (from: number, to: number) =>
		Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
	return {
		meridians: every(-180, 180)
			.map((lon) => ({ lon, x: project(0, lon).x }))
			.filter(({ x }) => x >= frame.x && x <= frame.x + frame.width),
		parallels: every(-80, 80)
			.map((lat) => ({ lat, y: project(lat, 0).y }))
			.filter(({ y }) => y >= frame.y && y <= frame.y + frame.height)
	};
}
