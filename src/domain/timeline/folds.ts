import { startOfMonth, yearMonthDay } from '../dates/day.ts';
import type { Window } from '../dates/when.ts';
import type { Event } from '../dossier.ts';
import { LONG_MONTH, type MonthTick, monthTicks, SHORT_MONTH, YEAR } from './axis.ts';
import type { Measure, Move } from './scale.ts';

/** What stays unfolded around everything that is drawn, days. */
const MARGIN = 7;
/** A stretch of fewer days is not worth a fold. */
const LEAST_FOLD = 25;
/** The least that the axis shows, days. */
const LEAST_SHOWN = 7;
/** How wide a folded stretch is, px. */
export const BAND = 26;

/**
 * The stretches of the dossier in which nothing happens, in order of time. An event keeps open the days on which
 * something of it begins, stands or ends: its date, the first and the last bound of what lasts, and the last day on which
 * an open end is told. The days over which a bar merely goes on may be folded, else one process of four years would keep
 * them all open; so a fold hides no end of anything that is drawn.
 */
export function quietStretches(events: readonly Pick<Event, 'when' | 'extent'>[], extent: Window): readonly Window[] {
	return quietBetween(
		events.flatMap(busyDays).sort((a, b) => a.from - b.from),
		extent
	);
}

/** The quiet stretches between busy days, which come in the order of their starts. */
export function quietBetween(busy: Iterable<Window>, extent: Window): readonly Window[] {
	const found: Window[] = [];
	let quietSince = extent.from;
	const closeAt = (to: number) => {
		if (to - quietSince >= LEAST_FOLD) found.push({ from: quietSince, to });
	};
	for (const { from, to } of busy) {
		closeAt(from - MARGIN);
		quietSince = Math.max(quietSince, to + MARGIN);
	}
	closeAt(extent.to);
	return found;
}

function busyDays({ when, extent }: Pick<Event, 'when' | 'extent'>): readonly Window[] {
	if (when.type !== 'interval' || !when.start) return [extent];
	return [when.start, when.end ?? { from: extent.to - 1, to: extent.to }];
}

/** The stretches that are folded while the frame is seen: one that holds the whole frame would leave nothing to see. */
export function foldsFor(stretches: readonly Window[], frame: Window): readonly Window[] {
	const holds = ({ from, to }: Window) => from <= frame.from && frame.to <= to;
	return stretches.some(holds) ? stretches.filter((stretch) => !holds(stretch)) : stretches;
}

/**
 * Pixels per day in all that is not folded, so that the frame fills `width` px.
 * A stretch that would be narrower than its band is drawn as it is.
 */
export function scaleOf(folds: readonly Window[], frame: Window, width: number): number {
	const inside = folds
		.map(({ from, to }) => ({ length: to - from, hidden: Math.min(to, frame.to) - Math.max(from, frame.from) }))
		.filter(({ hidden }) => hidden > 0)
		.sort((a, b) => a.length - b.length);
	let days = frame.to - frame.from - inside.reduce((sum, { hidden }) => sum + hidden, 0);
	let bands = inside.reduce((sum, { hidden, length }) => sum + (hidden / length) * BAND, 0);
	for (const { length, hidden } of inside) {
		const scale = (width - bands) / days;
		if (scale > 0 && scale * length >= BAND) break;
		days += hidden;
		bands -= (hidden / length) * BAND;
	}
	return Math.min((width - bands) / days, width / LEAST_SHOWN);
}

/**
 * Days to units of the axis and back. A unit is as wide as an unfolded day, a fold as many units as its band is wide.
 * Both rise steadily: neither ever turns back.
 */
export function foldDays(folds: readonly Window[], pxPerDay: number): Measure {
	let hidden = 0;
	const steps = folds.map(({ from, to }) => {
		const days = to - from;
		const units = Math.min(days, BAND / pxPerDay);
		const step = { from, to, at: from - hidden, units, days };
		hidden += days - units;
		return { ...step, hidden };
	});
	return {
		at(day) {
			const step = steps.findLast(({ from }) => from <= day);
			if (!step) return day;
			return day >= step.to ? day - step.hidden : step.at + ((day - step.from) / step.days) * step.units;
		},
		dayAt(unit) {
			const step = steps.findLast(({ at }) => at <= unit);
			if (!step) return unit;
			const into = unit - step.at;
			return into >= step.units ? unit + step.hidden : step.from + (into / step.units) * step.days;
		}
	};
}

/** A frame on a folded axis. */
export interface Folded {
	readonly folds: readonly Window[];
	readonly frame: Window;
	readonly width: number;
	readonly extent: Window;
}

/**
 * The frame, in days, after a hand moved it from where it is to `moved`, in units of the axis as it is now. Panning keeps
 * the scale. Zooming keeps the day under the hand where it is, though the bands, which keep their width, cover more or
 * fewer units than before.
 */
export function reframe({ folds, frame, width, extent }: Folded, moved: Window): Window {
	const now = scaleOf(folds, frame, width);
	const before = foldDays(folds, now);
	const start = before.at(frame.from);
	const length = moved.to - moved.from;
	if (length >= before.at(extent.to) - before.at(extent.from) - 1e-6) return extent;
	const grown = length - width / now;
	const share = Math.abs(grown) < 1e-6 * length ? 0 : Math.min(1, Math.max(0, (start - moved.from) / grown));
	const held = before.dayAt(moved.from + share * length);
	const { at, dayAt } = foldDays(folds, width / length);
	const from = Math.max(at(extent.from), Math.min(at(held) - share * length, at(extent.to) - length));
	return { from: dayAt(from), to: Math.min(dayAt(from + length), extent.to) };
}

/** The window, of whole days, that a rule in units of the axis makes of it: a step of panning or zooming by a key. */
export function moveFolded(
	{
		stretches,
		window,
		width,
		extent
	}: { readonly stretches: readonly Window[]; readonly window: Window } & Omit<Folded, 'folds' | 'frame'>,
	rule: Move
): Window {
	const folds = foldsFor(stretches, window);
	const scale = scaleOf(folds, window, width);
	const { at } = foldDays(folds, scale);
	const start = at(window.from);
	const units = { from: at(extent.from), to: at(extent.to) };
	const moved = rule({ from: start, to: start + width / scale }, units, at);
	const { from, to } = reframe({ folds, frame: window, width, extent }, moved);
	return { from: Math.round(from), to: Math.round(to) };
}

/** Lines and names of months where stretches are folded: what follows a fold, or the left edge, is named anew. */
export function foldedMonths(folds: readonly Window[], frame: Window, pxPerDay: number): readonly MonthTick[] {
	const { at } = foldDays(folds, pxPerDay);
	const folded = (day: number) => folds.some(({ from, to }) => day > from && day < to);
	const months = { from: Math.floor(frame.from), to: Math.ceil(frame.to) };
	const lines = monthTicks(months, pxPerDay).filter(({ day }) => day >= frame.from && !folded(day));
	const after = [frame.from, ...folds.map(({ to }) => to)]
		.filter((day) => day >= frame.from && day < frame.to && !folded(day) && startOfMonth(day) !== day)
		.map((day): MonthTick => ({ ...yearMonthDay(day), day, name: 'none', lineless: true }));
	const ticks = [...lines, ...after].sort((a, b) => a.day - b.day);
	let year = 0;
	let taken = -Infinity;
	return ticks.map((tick, i) => {
		const x = at(tick.day);
		const fold = folds.find(({ from }) => from >= tick.day);
		const end = Math.min(ticks[i + 1] ? at(ticks[i + 1]?.day ?? 0) : Infinity, fold ? at(fold.from) : Infinity);
		const name = x * pxPerDay < taken ? 'none' : nameFor((end - x) * pxPerDay, tick.year !== year, tick.month);
		if (name === 'none') return { ...tick, name };
		year = tick.year;
		taken = x * pxPerDay + ROOM[name];
		return { ...tick, name };
	});
}

const ROOM = { long: LONG_MONTH, short: SHORT_MONTH, year: YEAR };

function nameFor(room: number, newYear: boolean, month: number): MonthTick['name'] {
	if (room >= LONG_MONTH) return 'long';
	if (newYear) return room >= YEAR ? 'year' : 'none';
	return room >= SHORT_MONTH && month !== 1 ? 'short' : 'none';
}
