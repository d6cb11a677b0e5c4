import type { Day } from './when.ts';

/** A day of the proleptic Gregorian calendar; month and day count from 1. */
export interface CalendarDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const DAYS_BEFORE_1970 = 719468;
const DAYS_IN_400_YEARS = 146097;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day number of a date that exists; month 13 is January of the next year: dayOf(2016, 5, 24) is 16945. */
export function dayOf(year: number, month: number, day: number): Day {
	const months = year * 12 + (month - 1);
	// Years begin in March here, so that the leap day is a year's last: no month needs a table.
	const march = Math.floor((months - 2) / 12);
	const monthFromMarch = months - 2 - march * 12;
	const era = Math.floor(march / 400);
	const yearOfEra = march - era * 400;
	const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
}

/** The calendar's name of a day number: yearMonthDay(16945) is { year: 2016, month: 5, day: 24 }. */
export function yearMonthDay(day: Day): CalendarDay {
	const shifted = Math.floor(day) + DAYS_BEFORE_1970;
	const era = Math.floor(shifted / DAYS_IN_400_YEARS);
	const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
	const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
	const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	return {
		year: era * 400 + yearOfEra + (month < 3 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
	};
}

/** How many days a month has; month counts from 1. */
export function daysInMonth(year: number, month: number): number {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** A day as ISO 8601: toIso(16945) is 2016-05-24. */
export function toIso(day: Day): string {
	const { year, month, day: dayOfMonth } = yearMonthDay(day);
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The day that an ISO date names (2016-05-24); null for any other text and for a day that does not exist. */
export function parseIso(text: string): Day | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	return day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : null;
}

/** The first day of the month that a day lies in. */
export function startOfMonth(day: Day): Day {
	const { year, month } = yearMonthDay(day);
	return dayOf(year, month, 1);
}

/** The first day of the month after the one that a day lies in. */
export function startOfNextMonth(day: Day): Day {
	const { year, month } = yearMonthDay(day);
	return dayOf(year, month + 1, 1);
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, '0');
}
