import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../dates/day.ts';
import { dayTicks, monthTicks } from './axis.ts';

const window = { from: dayOf(2016, 5, 10), to: dayOf(2018, 2, 1) };
const named = (pxPerDay: number) =>
	monthTicks(window, pxPerDay)
		.filter(({ name }) => name !== 'none')
		.map(({ year, month, name }) => `${year}-${month} ${name}`);

describe('the axis', () => {
	test('each month begins on its first day, from the one in which the window begins', () => {
		const ticks = monthTicks(window, 1);
		expect(ticks[0]?.day).toBe(dayOf(2016, 5, 1));
		expect(ticks).toHaveLength(21);
		expect(ticks.every(({ day, year, month }) => day === dayOf(year, month, 1))).toBe(true);
	});

	test('where there is room, every month is named in full', () => {
		expect(named(4).slice(0, 2)).toEqual(['2016-5 long', '2016-6 long']);
	});

	test('with less room months are short and January is the year', () => {
		expect(named(1.3).slice(7, 10)).toEqual(['2016-12 short', '2017-1 year', '2017-2 short']);
	});

	test('with little room one month of three is named', () => {
		expect(named(0.5)).toEqual([
			'2016-7 short',
			'2016-10 short',
			'2017-1 year',
			'2017-4 short',
			'2017-7 short',
			'2017-10 short',
			'2018-1 year'
		]);
	});

	test('with the least room there are years', () => {
		expect(monthTicks(window, 0.1).map(({ year, month }) => [year, month])).toEqual([
			[2017, 1],
			[2018, 1]
		]);
	});

	const days = fc.array(fc.integer({ min: window.from - 50, max: window.to + 50 }), { maxLength: 60 });
	const scales = fc.double({ min: 0.1, max: 40, noNaN: true });

	test('figures stand only on days on which something happens, in the window, and never touch', () => {
		fc.assert(
			fc.property(days, scales, (list, pxPerDay) => {
				const ticks = dayTicks(list, window, pxPerDay, null);
				for (const [i, { day }] of ticks.entries()) {
					expect(list).toContain(day);
					expect(day >= window.from && day < window.to).toBe(true);
					const next = ticks[i + 1];
					if (next) expect((next.day - day) * pxPerDay).toBeGreaterThanOrEqual(17 - 1e-6);
				}
			})
		);
	});

	test('the day of the open event is always written, the others give way', () => {
		fc.assert(
			fc.property(days, scales, fc.nat(), (list, pxPerDay, nth) => {
				const inside = list.filter((day) => day >= window.from && day < window.to);
				const chosen = inside[nth % Math.max(1, inside.length)] ?? null;
				const ticks = dayTicks(list, window, pxPerDay, chosen);
				expect(chosen === null || ticks.some(({ day }) => day === chosen)).toBe(true);
			})
		);
	});

	test('a figure is the day of the month', () => {
		expect(dayTicks([dayOf(2016, 5, 24)], window, 5, null)).toEqual([{ day: dayOf(2016, 5, 24), figure: 24 }]);
	});
});
