import type { Point } from './box.ts';
import type { EventHere, PlaceHere } from './places.ts';

/** A channel or a call between two places. */
export interface Arc {
	/** Of the event; an event of more than two ends has several arcs. */
	readonly key: string;
	readonly event: string;
	readonly theme: string;
	readonly kind: 'channel' | 'call';
	/** From a seat to the country that it concerns: nobody sits at the other end. */
	readonly dotted: boolean;
	readonly from: PlaceHere;
	readonly to: PlaceHere;
	/** How far it bends, as a share of its length; the sign is the side. */
	readonly bow: number;
}

/** Several arcs between the same ends bend apart. */
const BOWS = [0.06, 0.1, 0.15, -0.06, -0.1, -0.15] as const;

export function arcsOf(
	events: readonly (EventHere & { readonly kind: string; readonly theme: string })[],
	places: ReadonlyMap<string, PlaceHere>
): Arc[] {
	const between = new Map<string, number>();
	return events.flatMap(({ id, kind, theme, where }) => {
		if (kind !== 'channel' && kind !== 'call') return [];
		const at = (wanted: (place: PlaceHere, as: string) => boolean) =>
			where.flatMap(({ place, as, reported }) => {
				const found = reported ? undefined : places.get(place);
				return found && wanted(found, as) ? [found] : [];
			});
		const ends = at((_, as) => as === 'endpoint');
		const seats = at((_, as) => as !== 'subject');
		const concerned = at((place, as) => as === 'subject' && place.kind === 'country');
		const dotted = ends.length < 2;
		const [from, ...others] = dotted ? [...seats.slice(0, 1), ...concerned.slice(0, 1)] : ends;
		if (!from || (dotted && kind === 'call')) return [];
		return others.map((to, i): Arc => {
			const pair = [from.id, to.id].sort().join(' ');
			const nth = between.get(pair) ?? 0;
			between.set(pair, nth + 1);
			const bow = BOWS[nth % BOWS.length] ?? BOWS[0];
			return { key: i === 0 ? id : `${id} ${i}`, event: id, theme, kind, dotted, from, to, bow };
		});
	});
}

/** One quadratic bend between two points that rises to `bow` of its length, and the point at a share `t` of it. */
export function curve(from: Point, to: Point, bow: number): { path: string; at: (t: number) => Point } {
	// The same two ends bend to the same side, whichever is told first.
	const side = from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1;
	// A quadratic bend rises half as far as its handle stands off.
	const lift = 2 * bow * side;
	const handle = {
		x: (from.x + to.x) / 2 + (to.y - from.y) * lift,
		y: (from.y + to.y) / 2 - (to.x - from.x) * lift
	};
	const mix = (t: number, a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
	return {
		path: `M${px(from)}Q${px(handle)} ${px(to)}`,
		at: (t) => ({ x: mix(t, from.x, handle.x, to.x), y: mix(t, from.y, handle.y, to.y) })
	};
}

function px({ x, y }: Point): string {
	return `${x.toFixed(1)},${y.toFixed(1)}`;
}
