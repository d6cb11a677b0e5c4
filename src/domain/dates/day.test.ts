import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysInMonth, parseIso, startOfMonth, startOfNextMonth, toIso, yearMonthDay } from './day.ts';

const anyDay = fc.integer({ min: -719528, max: 2932896 });

describe('day', () => {
	it.each([
		['1970-01-01', 0],
		['1969-12-31', -1],
		['2016-05-24', 16945],
		['2000-02-29', 11016],
		['0000-01-01', -719528],
		['9999-12-31', 2932896]
	])('%s is day %i', (iso, day) => {
		expect(parseIso(iso)).toBe(day);
		expect(toIso(day)).toBe(iso);
	});

	it.each(['2018-02-29', '2018-13-01', '2018-00-10', '2018-04-31', '2018-01-00', '2018-1-1', '', '2018-01-01T00:00'])(
		'%s names no day',
		(text) => {
			expect(parseIso(text)).toBeNull();
		}
	);

	it('agrees with the engine’s calendar', () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				expect(toIso(day)).toBe(new Date(day * 86400000).toISOString().slice(0, 10));
			})
		);
	});

	it('reads back what it writes', () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				const { year, month, day: dayOfMonth } = yearMonthDay(day);
				expect(dayOf(year, month, dayOfMonth)).toBe(day);
				expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
			})
		);
	});

	it('a month ends where the next one starts', () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				const { year, month } = yearMonthDay(day);
				expect(startOfNextMonth(day) - startOfMonth(day)).toBe(daysInMonth(year, month));
			})
		);
	});
});
