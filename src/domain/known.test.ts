import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDossier } from '../lib/server/dossier.ts';
import { dayOf, parseIso } from './dates/day.ts';
import { lastDay } from './dates/extent.ts';
import { outline } from './excerpt.ts';
import { knownBy } from './known.ts';

const dossier = loadDossier().dossiers.fr;
const day = (iso: string) => parseIso(iso) ?? NaN;
const then = (iso: string) => knownBy(dossier, day(iso));
const event = (iso: string, id: string) => then(iso).events.find((event) => event.id === id);
const days = fc.integer({ min: day('2016-01-01'), max: day('2020-01-01') });

describe('what was known', () => {
	test.each([
		['2016-05-23', 0, []],
		['2016-05-24', 1, ['raqqa-2016-05']],
		['2016-05-29', 1, ['raqqa-2016-05']],
		['2016-05-30', 2, ['raqqa-2016-05', 'joint-operations-2016-05']],
		['2018-02-08', 2, ['raqqa-2016-05', 'joint-operations-2016-05']],
		['2018-02-09', 3, ['raqqa-2016-05', 'joint-operations-2016-05', 'closer-coordination-2018-02']],
		['2018-12-29', 3, ['raqqa-2016-05', 'joint-operations-2016-05', 'closer-coordination-2018-02']],
		['2018-12-30', 5, expect.arrayContaining(['ground-coordination-2018-12', 'joined-forces-2018-12'])]
	])('on %s %i articles had certainly appeared', (iso, count, ids) => {
		expect(then(iso).articles).toHaveLength(count);
		expect(then(iso).articles.map(({ id }) => id)).toEqual(ids);
	});

	test('on 10 February 2018 the constitutional committee reads as one article told it then', () => {
		const committee = event('2018-02-10', 'constitutional-committee');
		expect(committee?.articles).toEqual(['closer-coordination-2018-02']);
		expect(committee?.when.edtf).toBe('[..2018-02-08]');
		expect(committee?.outside).toEqual([]);
		expect(committee?.disagreements).toEqual([]);
		expect(committee?.standing).toBe('claimed');
	});

	test('an end that is yet to come is open; an outcome waits until it could be known', () => {
		const shut = event('2019-09-27', 'constitutional-committee')?.when;
		expect(shut?.edtf).not.toContain('2019');
		expect(event('2019-09-28', 'constitutional-committee')?.when.edtf).toBe('2018-01-30/2019-09-23');
		expect(event('2019-02-13', 'trilateral-summit-2019')?.outcome).toBeNull();
		expect(event('2019-02-14', 'trilateral-summit-2019')?.outcome).not.toBeNull();
	});

	test('what was still to come was planned', () => {
		expect(event('2018-12-30', 'trilateral-summit-2019')?.phase).toBe('planned');
	});

	test('a disagreement appears with its second voice', () => {
		for (const { id, positions } of dossier.disagreements) {
			const appeared = positions.map(({ article, voice }) => ({
				who: `${article} ${voice}`,
				on: dossier.articles.flatMap(({ id, published }) => (id === article ? [lastDay(published)] : []))[0] ?? NaN
			}));
			const second = Math.min(
				...appeared
					.filter(({ who, on }) => appeared.some((other) => other.who !== who && other.on <= on))
					.map(({ on }) => on)
			);
			const has = (day: number) => knownBy(dossier, day).disagreements.some((other) => other.id === id);
			expect([has(second - 1), has(second)]).toEqual([false, true]);
		}
	});

	test('known late enough it is the dossier itself', () => {
		expect(knownBy(dossier, dayOf(2030, 1, 1))).toEqual(dossier);
	});

	test('before the texts have come, the outline holds the same events', () => {
		fc.assert(
			fc.property(days, (day) => {
				const ids = (of: typeof dossier) => new Set(knownBy(of, day).events.map(({ id }) => id));
				expect(ids(outline(dossier))).toEqual(ids(dossier));
			})
		);
	});

	test('nothing later is in it, on any day', () => {
		fc.assert(
			fc.property(days, (day) => {
				const known = knownBy(dossier, day);
				const appeared = new Set(known.articles.map(({ id }) => id));
				for (const { accounts, articles, outside, outcome, links, told } of known.events) {
					expect(articles.length).toBeGreaterThan(0);
					expect([...articles, ...accounts.map(({ article }) => article)].every((id) => appeared.has(id))).toBe(true);
					for (const { known } of outside) expect(known && lastDay(known)).toBeLessThanOrEqual(day);
					expect(told).toBeLessThanOrEqual(day);
					if (outcome) expect(lastDay(outcome.when)).toBeLessThanOrEqual(day);
					for (const { to } of links) expect(known.events.some(({ id }) => id === to)).toBe(true);
				}
			})
		);
	});

	test('what was known stays known', () => {
		fc.assert(
			fc.property(days, days, (a, b) => {
				const [before, after] = [knownBy(dossier, Math.min(a, b)), knownBy(dossier, Math.max(a, b))];
				const later = new Map(after.events.map((event) => [event.id, event]));
				for (const { id, articles, accounts, outside, disagreements } of before.events) {
					expect(later.get(id)?.articles).toEqual(expect.arrayContaining([...articles]));
					expect(later.get(id)?.accounts.length).toBeGreaterThanOrEqual(accounts.length);
					expect(later.get(id)?.outside.length).toBeGreaterThanOrEqual(outside.length);
					expect(later.get(id)?.disagreements).toEqual(expect.arrayContaining([...disagreements]));
				}
			})
		);
	});
});
