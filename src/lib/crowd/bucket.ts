import type { Bucket } from '../explorer/crowd.ts';
import { fitWindow } from '../explorer/window.ts';
import type { Layout } from '../timeline/layout.svelte.ts';

/** The stretch of a dense lane that a point is in, px; null where it has no events. */
export function bucketAt(layout: Layout, { x, y }: { readonly x: number; readonly y: number }): Bucket | null {
	const lane = layout.lanes.find(({ top, height, folded }) => !folded && y >= top && y < top + height);
	if (!lane?.density) return null;
	const { from, step, counts } = lane.density;
	const day = layout.dayUnder(x);
	if (layout.folds.some((fold) => day >= fold.from && day < fold.to)) return null;
	const i = Math.floor((day - from) / step);
	const count = counts[i] ?? 0;
	return count > 0 ? { lane: lane.id, from: from + i * step, to: from + (i + 1) * step, count } : null;
}

/** Into the stretch, with as much about it. */
export function enterBucket(layout: Layout, { from, to }: Bucket) {
	layout.move((_, extent) => fitWindow(2 * from - to, 2 * to - from, extent));
}
