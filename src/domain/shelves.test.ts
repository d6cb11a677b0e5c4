import { describe, expect, it } from 'vitest';
import { loadDossier } from '../lib/server/dossier.ts';
import { madeEvents, NAMES } from './columns/made.ts';
import { yearMonthDay } from './dates/day.ts';
import { Shelves } from './shelves.ts';

describe('the lists of events on pages', () => {
	it('are those that the compiled dossier has', () => {
		const { fr } = loadDossier().dossiers;
		const shelves = new Shelves();
		for (const event of fr.events) expect(shelves.add(event)).toBe(true);
		for (const { id, events } of fr.places) expect(shelves.of('place', id).first).toEqual(events);
		for (const { id, events } of fr.actors) expect(shelves.of('actor', id).first).toEqual(events);
		for (const { id, events } of fr.articles) expect(shelves.of('article', id).first).toEqual(events);
	});

	it('keep the first, and count all', () => {
		const { events } = madeEvents(3, 400);
		const whole = events.map((event) => ({ ...event, accounts: [], outcome: null }));
		const shelves = new Shelves(5);
		const kept = new Set(whole.filter((event) => shelves.add(event)).map(({ id }) => id));
		for (const theme of NAMES.theme) {
			const own = whole.filter((event) => event.theme === theme).map(({ id }) => id);
			expect(shelves.of('theme', theme)).toEqual({ count: own.length, first: own.slice(0, 5) });
			for (const id of own.slice(0, 5)) expect(kept).toContain(id);
		}
		expect(kept.size).toBeLessThan(events.length);
		for (const { year, count } of shelves.years)
			expect(count).toBe(whole.filter(({ extent }) => yearMonthDay(extent.from).year === year).length);
		expect(shelves.years.reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
		const written = new Shelves(5, JSON.parse(JSON.stringify(shelves)));
		expect([written.of('theme', NAMES.theme[0] ?? ''), written.years]).toEqual([
			shelves.of('theme', NAMES.theme[0] ?? ''),
			shelves.years
		]);
		expect(shelves.of('place', 'nowhere')).toEqual({ count: 0, first: [] });
	});
});
