import { dayOf, startOfMonth, yearMonthDay } from '../dates/day.ts';
import type { Day, Window } from '../dates/when.ts';
import { type Measure, PLAIN } from './scale.ts';

export interface MonthTick {
	readonly day: Day;
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	/** How much of its name there is room for; `none` is a line alone. */
	readonly name: 'year' | 'short' | 'long' | 'none';
	/** Names the month in which it stands, but is not its beginning: no line. */
	readonly lineless?: true;
}

export interface DayTick {
	readonly day: Day;
	/** The day of the month. */
	readonly figure: number;
}

/** Widths that names need, px. */
export const LONG_MONTH = 92;
export const SHORT_MONTH = 38;
export const YEAR = 34;
const FIGURE = 17;

/** Lines and names of years and months for this stretch of days: as many as there is room for. */
export function monthTicks(window: Window, pxPerDay: number): readonly MonthTick[] {
	const ticks: MonthTick[] = [];
	const perMonth = 30.44 * pxPerDay;
	const step = perMonth >= 14 ? 1 : perMonth >= 5 ? 3 : 12;
	for (let day = startOfMonth(window.from); day < window.to;) {
		const { year, month } = yearMonthDay(day);
		if ((month - 1) % step === 0) ticks.push({ day, year, month, name: monthName(month, perMonth) });
		day = dayOf(year, month + 1, 1);
	}
	return ticks;
}

function monthName(month: number, perMonth: number): MonthTick['name'] {
	if (perMonth >= LONG_MONTH) return 'long';
	if (month === 1) return perMonth * 12 >= YEAR ? 'year' : 'none';
	const every = perMonth >= SHORT_MONTH ? 1 : perMonth * 3 >= SHORT_MONTH ? 3 : 12;
	return (month - 1) % every === 0 ? 'short' : 'none';
}

/** The days on which something happens, as figures, as many as fit; `first` is written before all others. */
export function dayTicks(
	days: readonly Day[],
	window: Window,
	pxPerDay: number,
	first: Day | null,
	{ at }: Measure = PLAIN
): readonly DayTick[] {
	const apart = FIGURE / pxPerDay;
	const inside = [...new Set(days)].filter((day) => day >= window.from && day < window.to).sort((a, b) => a - b);
	const kept: Day[] = first !== null && inside.includes(first) ? [first] : [];
	for (const day of inside) if (kept.every((other) => Math.abs(at(other) - at(day)) >= apart)) kept.push(day);
	return kept.sort((a, b) => a - b).map((day) => ({ day, figure: yearMonthDay(day).day }));
}
