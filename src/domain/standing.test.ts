import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDossier } from '../lib/server/dossier.ts';
import { parseIso, toIso } from './dates/day.ts';
import { parseEdtf } from './dates/edtf.ts';
import type { Area, Event, Link } from './dossier.ts';
import { standingOn, type StandingState } from './standing.ts';

const dossier = loadDossier().dossiers.fr;
const day = (text: string) => {
	const day = parseIso(text);
	if (day === null) throw new Error(text);
	return day;
};
const when = (text: string) => {
	const parsed = parseEdtf(text);
	if (!parsed.ok) throw new Error(parsed.message);
	return parsed.when;
};
const event = (
	id: string,
	edtf: string,
	told: string | null,
	rest: Partial<Pick<Event, 'kind' | 'phase' | 'links'>> = {}
) =>
	({
		...{ id, kind: 'truce', phase: 'ongoing', links: [] as readonly Link[], when: when(edtf) },
		...{ told: told === null ? null : day(told), ...rest }
	}) as Event;
const area = (id: string, of: string, life: string, form: Area['form'] = 'zone') =>
	({ id, event: of, life: when(life), form }) as Area;

const stateOf = (on: string, events: readonly Event[], id = 'it', areas: readonly Area[] = []) =>
	standingOn(day(on), events, areas).find((found) => found.id === id)?.state ?? null;

describe('the dossier', () => {
	const on = (text: string) =>
		Object.fromEntries(
			standingOn(day(text), dossier.events, dossier.areas).map(({ id, state, told }) => [
				id,
				`${state} ${told === null ? '' : toIso(told)}`
			])
		);

	test('on 30 December 2018 nobody had told the truce of February 2016 since 29 May 2016', () => {
		expect(on('2018-12-30')).toEqual({
			'zone-idlib': 'last-told 2018-02-08',
			'zone-north-homs': 'last-told 2018-02-08',
			'zone-eastern-ghouta': 'last-told 2018-02-08',
			'zone-south': 'last-told 2018-02-08',
			'idlib-dmz': 'in-force 2018-12-30',
			'ceasefire-2016-02-27': 'last-told 2016-05-29',
			'truce-2016-12-30': 'last-told 2018-02-08',
			'geneva-response-centre': 'last-told 2016-05-24',
			'hmeimim-amman-channel': 'last-told 2016-05-24',
			'moscow-washington-line': 'last-told 2016-05-24',
			'astana-process': 'in-force 2018-12-30',
			'constitutional-committee': 'last-told 2018-12-29',
			'us-withdrawal': 'in-force 2018-12-30'
		});
	});

	test.each([
		['2016-02-26', {}],
		['2016-02-27', { 'ceasefire-2016-02-27': 'in-force 2016-05-29' }],
		// Of a centre that opened some day of May, the article of the 24th is the first to be sure.
		['2016-05-23', { 'ceasefire-2016-02-27': 'in-force 2016-05-29' }],
		[
			'2016-05-24',
			{
				'ceasefire-2016-02-27': 'in-force 2016-05-29',
				'geneva-response-centre': 'in-force 2016-05-24',
				'hmeimim-amman-channel': 'in-force 2016-05-24',
				'moscow-washington-line': 'in-force 2016-05-24'
			}
		]
	])('on %s', (text, standing) => expect(on(text)).toEqual(standing));

	test('the committee is formed on 23 September 2019: its forming ends', () => {
		expect(on('2019-09-23')['constitutional-committee']).toMatch(/^last-told/);
		expect(on('2019-09-24')['constitutional-committee']).toMatch(/^ended/);
	});
});

describe('what is known of an arrangement', () => {
	const replaced: readonly Link[] = [{ to: 'next', as: 'replaces', forward: false }];

	test.each<[string, string, string | null, Partial<Event>, readonly (readonly [string, StandingState | null])[]]>([
		[
			'an open end',
			'2016-02-27/..',
			'2016-05-29',
			{},
			[
				['2016-02-26', null],
				['2016-02-27', 'in-force'],
				['2016-05-29', 'in-force'],
				['2016-05-30', 'last-told'],
				['2019-01-01', 'last-told']
			]
		],
		['an open end that no article tells', '2016-02-27/..', null, {}, [['2016-02-27', 'last-told']]],
		[
			'a day of end',
			'2016-02-27/2016-03-10',
			'2016-05-29',
			{ phase: 'happened' },
			[
				['2016-03-10', 'in-force'],
				['2016-03-11', 'ended']
			]
		],
		[
			'an end in some month',
			'2016-02-27/2016-04',
			'2016-05-29',
			{ phase: 'happened' },
			[
				['2016-03-31', 'in-force'],
				['2016-04-01', 'last-told'],
				['2016-04-30', 'last-told'],
				['2016-05-01', 'ended']
			]
		],
		[
			'a doubtful end',
			'2016-02-27/2016-04-05?',
			'2016-05-29',
			{ phase: 'happened' },
			[
				['2016-04-04', 'in-force'],
				['2016-04-05', 'last-told'],
				['2016-04-06', 'ended']
			]
		],
		[
			'a start in some month',
			'2016-05~/..',
			null,
			{},
			[
				['2016-05-30', null],
				['2016-05-31', 'last-told']
			]
		],
		[
			'attested on a day',
			'2016-05-24',
			'2016-05-24',
			{ kind: 'channel', phase: 'attested' },
			[
				['2016-05-23', null],
				['2016-05-24', 'in-force'],
				['2016-05-25', 'last-told']
			]
		],
		[
			'a truce of one day',
			'2016-09-12',
			'2016-10-01',
			{ phase: 'happened' },
			[
				['2016-09-12', 'in-force'],
				['2016-09-13', 'ended']
			]
		],
		['begun nobody knows when', '[..2016-05-29]', '2016-05-29', {}, [['2016-05-29', 'in-force']]],
		['only planned', '2016-05-01/..', '2016-05-29', { phase: 'planned' }, [['2016-05-29', null]]],
		['a call', '2016-05-01', '2016-05-29', { kind: 'call', phase: 'happened' }, [['2016-05-29', null]]],
		[
			'replaced by another event',
			'2016-02-27/..',
			'2016-05-29',
			{ links: replaced },
			[
				['2016-05-09', 'in-force'],
				['2016-05-10', 'ended'],
				['2016-06-10', 'ended']
			]
		]
	])('%s: %s', (_, edtf, told, rest, days) => {
		const events = [
			event('it', edtf, told, rest),
			event('next', '2016-05-10', null, { kind: 'agreement', phase: 'happened' })
		];
		for (const [on, state] of days) expect([on, stateOf(on, events)]).toEqual([on, state]);
	});

	test('a plan replaces nothing', () => {
		const events = [
			event('it', '2016-02-27/..', '2016-05-29', { links: replaced }),
			event('next', '2016-05-10', null, { phase: 'planned' })
		];
		expect(stateOf('2016-05-20', events)).toBe('in-force');
	});

	test('an area stands as long as the event that made it is told, and falls with it', () => {
		const made = event('made', '2016-05-01', '2016-06-01', { kind: 'agreement', phase: 'happened' });
		const areas = [area('it', 'made', '2016-05-04/..')];
		const state = (on: string) => stateOf(on, [made], 'it', areas);
		expect(['2016-05-03', '2016-05-04', '2016-06-01', '2016-06-02'].map(state)).toEqual([
			null,
			'in-force',
			'in-force',
			'last-told'
		]);
		const next = event('next', '2016-05-10', null, { kind: 'agreement', phase: 'happened' });
		expect(stateOf('2016-05-20', [{ ...made, links: replaced }, next], 'it', areas)).toBe('ended');
	});

	test('the sector where something fell is no arrangement; nor is an area whose event does not count', () => {
		const made = event('made', '2016-05-01', '2016-06-01', { kind: 'agreement', phase: 'happened' });
		expect(stateOf('2016-05-20', [made], 'it', [area('it', 'made', '2016-05-01', 'sector')])).toBeNull();
		expect(stateOf('2016-05-20', [], 'it', [area('it', 'made', '2016-05-01')])).toBeNull();
	});
});

describe('whatever the dates', () => {
	const days = fc.integer({ min: day('2016-01-01'), max: day('2016-12-31') });
	const bound = fc
		.tuple(days, fc.constantFrom(7, 10), fc.constantFrom('', '~', '?'))
		.map(([day, length, mark]) => toIso(day).slice(0, length) + mark);
	const edtf = fc.oneof(
		bound,
		bound.map((start) => `${start}/..`),
		bound.map((end) => `[..${end}]`),
		fc.tuple(bound, bound).map(([a, b]) => (a.slice(0, 7) < b.slice(0, 7) ? `${a}/${b}` : `${a}/..`))
	);
	const events = fc
		.array(
			fc.record({
				edtf,
				told: fc.option(days),
				kind: fc.constantFrom('truce', 'channel', 'agreement'),
				phase: fc.constantFrom<Event['phase']>('happened', 'ongoing', 'attested', 'planned'),
				replacedBy: fc.option(fc.nat(5))
			}),
			{ minLength: 1, maxLength: 6 }
		)
		.map((all) =>
			all.map(({ edtf, told, kind, phase, replacedBy }, i) =>
				event(String(i), edtf, told === null ? null : toIso(told), {
					...{ kind, phase },
					links: replacedBy === null ? [] : [{ to: String(replacedBy), as: 'replaces', forward: false }]
				})
			)
		);
	const areas = fc
		.array(fc.tuple(fc.nat(5), edtf), { maxLength: 4 })
		.map((all) => all.map(([of, life], i) => area(`area ${i}`, String(of), life)));

	test('nothing is in force past its last telling', () => {
		fc.assert(
			fc.property(days, events, areas, (on, events, areas) => {
				for (const { state, told } of standingOn(on, events, areas))
					if (state === 'in-force') expect(told ?? -Infinity).toBeGreaterThanOrEqual(on);
			})
		);
	});

	test('what has begun stays in the list, once; what has ended stays ended, and what nobody tells is never told again', () => {
		const order = { 'in-force': 0, 'last-told': 1, ended: 2 };
		fc.assert(
			fc.property(days, fc.nat(200), events, areas, (on, later, events, areas) => {
				const before = standingOn(on, events, areas);
				const after = new Map(standingOn(on + later, events, areas).map((found) => [found.id, found]));
				expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
				for (const { id, state } of before) {
					const then = after.get(id)?.state;
					expect(then).toBeDefined();
					if (then) expect(order[then]).toBeGreaterThanOrEqual(order[state]);
				}
			})
		);
	});
});
