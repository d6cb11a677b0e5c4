import { yearMonthDay } from '../../domain/dates/day.ts';
import type { Bound, Day, When } from '../../domain/dates/when.ts';
import type { Phase } from '../../domain/lists.ts';
import type { Messages } from '../messages/messages.ts';

/** `full` adds the weekday of a single day; `short` abbreviates months, for lists. */
export type Length = 'full' | 'long' | 'short';

/** A date in words, as sure as it is: «vers mai 2016», «28 décembre 2018 ?», «au plus tard le 29 mai 2016». */
export function phraseWhen(when: When, phase: Phase, m: Messages, length: Length = 'long'): string {
	return phrase(when, phase, m, length);
}

/** A day in words: 29 décembre 2018. */
export function phraseDay(day: Day, m: Messages, length: Length = 'long'): string {
	return dayText(day, m, length);
}

function phrase(when: When, phase: Phase, m: Messages, length: Length): string {
	const { start, end } = when;
	switch (when.type) {
		case 'before':
			if (!end) return '';
			return length === 'short'
				? m.date.beforeShort(bare(end, m, length))
				: m.date.before(bare(end, m, length), end.precision === 'day');
		case 'one-of':
			if (!start || !end) return '';
			return end.from - start.from === 1 && sameMonth(start, end)
				? m.date.either(String(yearMonthDay(start.from).day), bare(end, m, length))
				: m.date.between(bare(start, m, length), bare(end, m, length));
		case 'interval':
			if (!start) return '';
			if (!end)
				return m.date.since(bare(start, m, length), {
					day: start.precision === 'day',
					about: start.approximate,
					doubtful: start.doubtful
				});
			if (start.precision === 'day' && end.precision === 'day' && sameMonth(start, end))
				return m.date.days(yearMonthDay(start.from).day, marked(end, m, length));
			return m.date.fromTo(marked(start, m, length), marked(end, m, length));
		case 'date':
			if (!start) return '';
			if (phase === 'attested' && length !== 'short')
				return m.date.attested(marked(start, m, 'long'), start.precision === 'day');
			return marked(start, m, length);
	}
}

function sameMonth(a: Bound, b: Bound): boolean {
	const [from, to] = [yearMonthDay(a.from), yearMonthDay(b.from)];
	return from.year === to.year && from.month === to.month;
}

/** With its sureness: vers mai 2016, 28 décembre 2018 ?. */
function marked(bound: Bound, m: Messages, length: Length): string {
	let text = bare(bound, m, length);
	if (bound.approximate) text = m.date.about(text);
	return bound.doubtful ? m.date.doubtful(text) : text;
}

function bare(bound: Bound, m: Messages, length: Length): string {
	const { year, month } = yearMonthDay(bound.from);
	if (bound.precision === 'year') return String(year);
	if (bound.precision === 'month') return `${(length === 'short' ? m.monthsShort : m.months)[month - 1]}\u00a0${year}`;
	return dayText(bound.from, m, length);
}

function dayText(day: Day, m: Messages, length: Length): string {
	const { year, month, day: n } = yearMonthDay(day);
	const text = m.date.day(n, (length === 'short' ? m.monthsShort : m.months)[month - 1] ?? '', String(year));
	return length === 'full' ? m.date.weekday(m.weekdays[weekday(day)] ?? '', text) : text;
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
function weekday(day: Day): number {
	return (((day + 3) % 7) + 7) % 7;
}
