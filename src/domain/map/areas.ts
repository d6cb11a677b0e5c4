import type { Window } from '../dates/when.ts';
import type { Area } from '../dossier.ts';
import type { Point } from './box.ts';
import type { Projection } from './camera.ts';

export interface AreaHere {
	readonly area: Area;
	/** Whether the window touches the days on which the outline is a fair picture; if not, only the arrangement still stands. */
	readonly fair: boolean;
}

/** The areas whose life touches the window. */
export function areasIn(areas: readonly Area[], window: Window): AreaHere[] {
	const touches = ({ from, to }: Window) => from < window.to && window.from < to;
	return areas
		.filter(({ lifeExtent }) => touches(lifeExtent))
		.map((area) => ({ area, fair: touches(area.outlineExtent) }));
}

/** The outline as an SVG path. */
export function areaPath(rings: Area['rings'], { project }: Projection): string {
	const point = ([lon, lat]: readonly [number, number]) => {
		const { x, y } = project(lat, lon);
		return `${x.toFixed(1)},${y.toFixed(1)}`;
	};
	return rings.map((ring) => `M${ring.slice(0, -1).map(point).join('L')}Z`).join('');
}

/** The middle of the outer ring by its area; of its points where it has none. */
export function areaCentre(rings: Area['rings'], { project }: Projection): Point {
	const points = (rings[0] ?? []).map(([lon, lat]) => project(lat, lon));
	const origin = points[0] ?? { x: 0, y: 0 };
	let [twice, x, y] = [0, 0, 0];
	points.forEach((a, i) => {
		const b = points[i + 1] ?? origin;
		const cross = (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
		twice += cross;
		x += (a.x + b.x - 2 * origin.x) * cross;
		y += (a.y + b.y - 2 * origin.y) * cross;
	});
	if (Math.abs(twice) < 1e-6) return origin;
	return { x: origin.x + x / (3 * twice), y: origin.y + y / (3 * twice) };
}
