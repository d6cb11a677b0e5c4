import { HALF_MARK, LABEL_OFFSET, SIGN } from './lanes.ts';

/** A stretch of pixels along one row. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** A mark that asks for a label, in pixels of the plot. */
export interface LabelWish {
	readonly id: string;
	/** A row of a lane: labels of other rows are never in the way. */
	readonly row: string;
	/** Where the mark stands. */
	readonly x: number;
	/** On which side of the mark a sign stands: ≠ or ?. */
	readonly sign?: 'right' | 'left' | null;
	/** The solid part of its bar, which no label may cover. */
	readonly bar: Stretch | null;
	readonly width: number;
	/** Higher is placed first. */
	readonly weight: number;
}

export interface Label {
	readonly id: string;
	/** The left end of the text. */
	readonly x: number;
	readonly side: 'right' | 'left';
}

/** Between two labels, and between a label and a neighbour's mark, px. */
const BETWEEN_LABELS = 8;
const BEFORE_MARK = 4;
/** A label of this weight, the chosen or the lit event's, may stand beyond its neighbours. */
export const PUSHING = 900;

/**
 * Places labels right of their marks, else after their bars, else left; never cut, never over a mark, a bar or another
 * label. What finds no room has no label. In order of weight, then of time. Beyond each edge there may be a rim of so many
 * px more, for the marks that stand in it.
 */
export function placeLabels(wishes: readonly LabelWish[], inner: Stretch, rim = 0): ReadonlyMap<string, Label> {
	const outer = { from: inner.from - rim, to: inner.to + rim };
	const labels = new Map<string, Label>();
	const taken = new Map<string, Stretch[]>();
	const marks = new Map<string, { id: string; stretch: Stretch }[]>();
	for (const wish of wishes) {
		const list = marks.get(wish.row) ?? [];
		list.push({
			id: wish.id,
			stretch: { from: startOf(wish) - BEFORE_MARK, to: endOf(wish) + BEFORE_MARK }
		});
		if (wish.bar) list.push({ id: wish.id, stretch: wish.bar });
		marks.set(wish.row, list);
	}
	const ordered = [...wishes].sort((a, b) => b.weight - a.weight || a.x - b.x);
	for (const wish of ordered) {
		const others = (marks.get(wish.row) ?? []).filter(({ id }) => id !== wish.id).map(({ stretch }) => stretch);
		const blocked = [...others, ...(taken.get(wish.row) ?? [])];
		const pushed = wish.weight >= PUSHING ? blocked.filter(({ to }) => to > wish.x).map(({ to }) => to) : [];
		const room = wish.x >= inner.from && wish.x <= inner.to ? inner : outer;
		for (const candidate of candidates(wish, pushed)) {
			const at = { from: candidate.x, to: candidate.x + wish.width };
			if (at.from < room.from || at.to > room.to || blocked.some((stretch) => overlap(stretch, at))) continue;
			labels.set(wish.id, candidate);
			const wide = { from: at.from - BETWEEN_LABELS, to: at.to + BETWEEN_LABELS };
			taken.set(wish.row, [...(taken.get(wish.row) ?? []), wide]);
			break;
		}
	}
	return labels;
}

function* candidates(wish: LabelWish, pushed: readonly number[]): Generator<Label> {
	const { id, bar, width } = wish;
	const right = endOf(wish) + LABEL_OFFSET;
	if (!bar || bar.to <= right) yield { id, x: right, side: 'right' };
	else yield { id, x: bar.to + LABEL_OFFSET, side: 'right' };
	const left = Math.min(startOf(wish), bar?.from ?? Infinity);
	yield { id, x: left - LABEL_OFFSET - width, side: 'left' };
	for (const to of [...pushed].sort((a, b) => a - b)) yield { id, x: to, side: 'right' };
}

function startOf({ x, sign }: LabelWish): number {
	return x - HALF_MARK - (sign === 'left' ? SIGN : 0);
}

function endOf({ x, sign }: LabelWish): number {
	return x + HALF_MARK + (sign === 'right' ? SIGN : 0);
}

function overlap(a: Stretch, b: Stretch): boolean {
	return a.from < b.to && b.from < a.to;
}
