import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, toIso } from '../dates/day.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { anchorOf, extentOf } from '../dates/extent.ts';
import type { Event } from '../dossier.ts';
import { surenessOf } from '../facets.ts';
import { hasSign } from '../timeline/lanes.ts';
import { spanOf } from '../timeline/span.ts';
import { emptyColumns, packLook } from './columns.ts';
import { headAt, idAt, rowOf, UNTOLD } from './head.ts';
import { cut, madeEvents, NAMES } from './made.ts';

/** The head of the only row: an event of this date. */
function headOf(edtf: string, told: number | null): Event | null {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) return null;
	const { when } = parsed;
	const columns = emptyColumns({ rows: 1, place: 0, actor: 0, article: 0, ids: 0 });
	const extent = extentOf(when, told);
	columns.from[0] = extent.from;
	columns.to[0] = extent.to;
	columns.anchor[0] = anchorOf(when) * 2;
	columns.look[0] = packLook({
		when,
		phase: 'happened',
		standing: 'established',
		disagreements: []
	} as unknown as Event);
	columns.rows = 1;
	return headAt(columns, NAMES, 0);
}

const bound = fc
	.tuple(
		fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9998, 1, 1) }),
		fc.constantFrom(10, 7, 4),
		fc.constantFrom('', '~', '?', '%')
	)
	.map(([day, length, mark]) => toIso(day).slice(0, length) + mark);
const near = fc.tuple(bound, fc.nat({ max: 40 }), fc.constantFrom(10, 7, 4), fc.constantFrom('', '~', '?', '%'));
const edtf = fc.oneof(
	bound,
	bound.map((text) => `${text}/..`),
	bound.map((text) => `[..${text}]`),
	near.chain(([first, days, length, mark]) => {
		const parsed = parseEdtf(first);
		const day = (parsed.ok && parsed.when.start?.from) || 0;
		const last = toIso(day + days).slice(0, length) + mark;
		return fc.constantFrom(`${first}/${last}`, `[${first},${last}]`);
	}),
	fc.tuple(bound, bound).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`))
);

describe('the head of an event', () => {
	test('has the date that was written, whatever its form', () => {
		fc.assert(
			fc.property(edtf, fc.option(fc.nat({ max: 20_000 })), (text, told) => {
				const parsed = parseEdtf(text);
				fc.pre(parsed.ok);
				expect(headOf(text, told)?.when).toEqual(parsed.ok && parsed.when);
			}),
			{ numRuns: 1000 }
		);
	});

	test.each(['2018-12-29', '2017-05~', '2016%', '0004-02', '[..2016-05-29?]', '2018/2018-05', '2016-02-27/..'])(
		'%s comes back',
		(text) => {
			expect(headOf(text, null)?.when.edtf).toBe(text);
		}
	);

	test('a plain date starts and ends with the same bound', () => {
		const when = headOf('2017-05', null)?.when;
		expect(when?.start).toBe(when?.end);
	});

	test('tells of each event all that the columns hold, and draws as the event does', () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 1, max: 20 }), (seed, count) => {
				const { events, actors, columns } = madeEvents(seed, count);
				events.forEach((event, row) => {
					const head = headAt(columns, NAMES, row, 'A title');
					const { id, kind, theme, standing, phase, when, extent, anchor, where, articles } = event;
					expect(head).toMatchObject({ id, kind, theme, standing, phase, when, extent, anchor, where, articles });
					expect(head.title).toBe('A title');
					expect(new Set(head.who.map(({ actor }) => actor))).toEqual(
						new Set(actors.filter(({ events }) => events.includes(id)).map(({ id }) => id))
					);
					expect(spanOf(head)).toEqual(spanOf(event));
					expect(hasSign(head, spanOf(head))).toBe(hasSign(event, spanOf(event)));
					expect(head.disagreements).toEqual(event.disagreements.length > 0 ? [UNTOLD] : []);
					expect(surenessOf(head.when)).toEqual(surenessOf(event.when));
				});
			})
		);
	});
});

describe('the row of an id', () => {
	test('is the one that has it', () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 0, max: 30 }), fc.nat({ max: 30 }), (seed, count, some) => {
				const { columns, events } = madeEvents(seed, count);
				const now = cut(columns, some);
				events.forEach(({ id }, row) => {
					expect(idAt(columns, row)).toBe(id);
					expect(rowOf(now, id)).toBe(row < now.rows ? row : -1);
				});
			})
		);
	});

	test.each(['', 'e', 'e10', '1', 'e1é', 'ť1'])('is none for «%s»', (id) => {
		expect(rowOf(madeEvents(1, 10).columns, id)).toBe(-1);
	});
});
