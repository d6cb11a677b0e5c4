import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { NO_PICKS } from '../../domain/facets.ts';
import { loadDossier } from '../server/dossier.ts';
import { openingChoices } from './choices.ts';
import { Desk } from './desk.svelte.ts';
import { Explorer } from './explorer.svelte.ts';

const dossier = loadDossier().dossiers.fr;
const { extent } = dossier;
const day = fc.integer({ min: extent.from, max: extent.to - 1 });
const windows = fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }));
const places = fc.uniqueArray(fc.constantFrom(...dossier.places.map(({ id }) => id)), { maxLength: 4 });

describe('the explorer', () => {
	test('it opens on the opening window, with nothing chosen', () => {
		const explorer = new Explorer(dossier);
		expect(explorer.window).toEqual(dossier.opening.window);
		expect(explorer.event).toBeNull();
		expect(explorer.change).toBeNull();
	});

	test('what is under the hand answers at once, the views once that is painted, with the last that was chosen', async () => {
		const [a, b] = dossier.events.map(({ id }) => id);
		const later: (() => void)[] = [];
		const explorer = new Explorer(dossier, new Desk(dossier, (run) => later.push(run)));
		explorer.light(a ?? null);
		explorer.choose(a ?? null);
		explorer.choose(b ?? null);
		explorer.know(extent.to);
		expect([explorer.pointed.id, explorer.chosen.id, explorer.choices.known]).toEqual([a, b, extent.to]);
		expect([explorer.lit, explorer.selected, explorer.known, explorer.change]).toEqual([null, null, null, null]);
		expect(later).toHaveLength(1);
		const settled = explorer.settled();
		later[0]?.();
		await settled;
		expect([explorer.lit, explorer.selected, explorer.known]).toEqual([a, b, extent.to]);
		expect(explorer.change).toEqual({ gesture: 'known' });
		const { change } = explorer;
		explorer.light(null);
		later[1]?.();
		expect([explorer.lit, explorer.change]).toEqual([null, change]);
	});

	test('the view under the hand follows first, each in a turn of its own, and none waits for ever', () => {
		const ids = dossier.events.map(({ id }) => id);
		const later: (() => void)[] = [];
		const map = new Explorer(dossier, new Desk(dossier, (run) => later.push(run)));
		const text = map.beside('page');
		const gone = map.beside('page');
		gone.leave();
		const opened = () => [text, map, gone].map(({ selected }) => ids.indexOf(selected ?? ''));
		text.choose(ids[0] ?? null);
		expect(opened()).toEqual([-1, -1, -1]);
		later.shift()?.();
		expect(opened()).toEqual([0, -1, -1]);
		text.choose(ids[1] ?? null);
		later.shift()?.();
		expect(opened()).toEqual([0, 1, -1]);
		later.shift()?.();
		expect(opened()).toEqual([1, 1, -1]);
		expect(later).toEqual([]);
		expect(text.beside('page').selected).toBe(ids[1]);
	});

	test('an address that is read overtakes what the views have yet to show', () => {
		const [a = ''] = dossier.events.map(({ id }) => id);
		const later: (() => void)[] = [];
		const explorer = new Explorer(dossier, new Desk(dossier, (run) => later.push(run)));
		explorer.choose(a);
		explorer.restore(openingChoices(dossier.opening));
		for (const run of later) run();
		expect([explorer.chosen.id, explorer.selected, explorer.change]).toEqual([null, null, null]);
	});

	test('shown and put away are all, in any window and at any places', () => {
		fc.assert(
			fc.property(windows, places, fc.boolean(), fc.option(day), (window, chosen, not, known) => {
				const explorer = new Explorer(dossier);
				const place = chosen.map((value) => ({ value, not }));
				explorer.restore({ ...openingChoices({ window }), picks: { ...NO_PICKS, place }, known });
				const { before, after, otherwise, untold } = explorer.putAway;
				expect(explorer.shown.length + before + after + otherwise + untold).toBe(dossier.events.length);
				expect(Math.min(before, after, otherwise, untold)).toBeGreaterThanOrEqual(0);
				if (chosen.length === 0) expect(otherwise).toBe(0);
			})
		);
	});

	test('a chain stays open while its own events are chosen; closing goes from the chain to its event, and to nothing', () => {
		const [a, b, c] = dossier.events.map(({ id }) => id);
		const explorer = new Explorer(dossier);
		explorer.choose(a ?? null);
		explorer.follow(2);
		// Every event has one of its own.
		explorer.pathOf = (id) => ({ ids: new Set([id, id === a ? (b ?? '') : id]), links: [] });
		expect([...explorer.brightIds].every((id) => id === a || id === b)).toBe(true);
		explorer.choose(b ?? null);
		expect(explorer.chain).toBe(2);
		explorer.close();
		expect([explorer.selected, explorer.chain]).toEqual([b, 0]);
		explorer.follow(1);
		explorer.choose(c ?? null);
		expect([explorer.selected, explorer.chain]).toEqual([c, 0]);
		explorer.close();
		expect(explorer.selected).toBeNull();
	});

	test('up to a day: what begins later is put away and counted, and choosing it lifts the limit', () => {
		const ids = fc.constantFrom(...dossier.events.map(({ id }) => id));
		fc.assert(
			fc.property(windows, day, ids, (window, day, id) => {
				const explorer = new Explorer(dossier);
				explorer.setDay(day, { until: true, window });
				const { before, after, later, otherwise } = explorer.putAway;
				expect(explorer.shown.length + before + after + later).toBe(dossier.events.length);
				expect(otherwise).toBe(0);
				for (const { extent } of explorer.shown) expect(extent.from).toBeLessThanOrEqual(day);
				const here = dossier.events.filter((event) => explorer.inWindow(event));
				expect(later).toBe(here.filter(({ extent }) => extent.from > day).length);
				explorer.choose(id);
				expect(explorer.shownIds.has(id)).toBe(true);
				expect(explorer.day).toBe(day);
			})
		);
	});

	test('a day alone puts nothing away; it stays within the dossier, and without a day there is no limit', () => {
		const explorer = new Explorer(dossier);
		const { shown } = explorer;
		explorer.setDay(extent.to + 100);
		expect(explorer.day).toBe(extent.to - 1);
		expect(explorer.shown).toEqual(shown);
		explorer.setDay(extent.from, { until: true });
		expect(explorer.shown.length).toBeLessThan(shown.length);
		explorer.setDay(null);
		expect(explorer.until).toBe(false);
		expect(explorer.shown).toEqual(shown);
		expect(explorer.change).toMatchObject({ gesture: 'day' });
	});

	test('in the whole dossier nothing is put away', () => {
		const explorer = new Explorer(dossier);
		explorer.showAll();
		expect(explorer.shown.map(({ id }) => id)).toEqual(dossier.events.map(({ id }) => id));
	});

	test('choosing any event brings it in, whatever window and places were chosen', () => {
		const ids = fc.constantFrom(...dossier.events.map(({ id }) => id));
		fc.assert(
			fc.property(ids, windows, places, (id, window, chosen) => {
				const explorer = new Explorer(dossier);
				explorer.setWindow(window);
				explorer.pickOnly('place', chosen);
				explorer.choose(id);
				expect(explorer.event?.id).toBe(id);
				expect(explorer.shownIds.has(id)).toBe(true);
			})
		);
	});

	test('an event in the window leaves the window where it is', () => {
		const explorer = new Explorer(dossier);
		explorer.choose('moscow-talks-2018-12-29');
		expect(explorer.window).toBe(dossier.opening.window);
	});

	test('what is chosen again is no change; an event that nobody knows is none', () => {
		const explorer = new Explorer(dossier);
		explorer.choose('filipov-death');
		const { change } = explorer;
		explorer.choose('filipov-death');
		expect(explorer.change).toBe(change);
		explorer.choose('no-such-event');
		expect(explorer.event).toBeNull();
	});

	test('places widen, a place left out narrows', () => {
		const explorer = new Explorer(dossier);
		explorer.showAll();
		const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);
		const at = (place: string) => dossier.events.filter(({ where }) => where.some((here) => here.place === place));
		explorer.toggleOnly('place', 'geneva');
		expect(ids(explorer.shown)).toEqual(ids(at('geneva')));
		explorer.pickOnly('place', ['geneva', 'moscow']);
		expect(new Set(ids(explorer.shown))).toEqual(new Set(ids([...at('geneva'), ...at('moscow')])));
		explorer.pick('place', 'geneva', null);
		expect(ids(explorer.shown)).toEqual(ids(at('moscow')));
		explorer.toggleOnly('place', 'moscow');
		expect(explorer.shown).toHaveLength(dossier.events.length);
		explorer.pick('place', 'syria', 'out');
		expect(explorer.shown.length).toBe(dossier.events.length - at('syria').length);
	});

	test('from every event the arrows lead through all, in order of time', () => {
		const explorer = new Explorer(dossier);
		explorer.showAll();
		const walked: string[] = [];
		for (let at = explorer.step(null, 1); at; at = explorer.step(at.id, 1)) walked.push(at.id);
		expect(walked).toEqual(dossier.events.map(({ id }) => id));
		expect(explorer.step(walked.at(-1) ?? null, -1)?.id).toBe(walked.at(-2));
	});

	test('the nearest event to a window that is empty is offered', () => {
		const explorer = new Explorer(dossier);
		fc.assert(
			fc.property(windows, (window) => {
				explorer.setWindow(window);
				const nearest = explorer.nearest();
				const distance = (of: { from: number; to: number }) => Math.max(of.from - window.to, window.from - of.to, 0);
				for (const event of dossier.events)
					expect(distance(nearest?.extent ?? extent)).toBeLessThanOrEqual(distance(event.extent));
			})
		);
	});

	test('restoring an address leaves no trace in history, a gesture does', () => {
		const explorer = new Explorer(dossier);
		explorer.toggleOnly('place', 'moscow');
		expect(explorer.change).toEqual({ gesture: 'pick' });
		explorer.restore(explorer.choices);
		expect(explorer.change).toBeNull();
		explorer.setWindow(explorer.window);
		expect(explorer.change).toBeNull();
		explorer.setWindow(extent);
		expect(explorer.change).toEqual({ gesture: 'window' });
	});

	test('texts that could not be fetched are asked for again, those that came are not', async () => {
		const fetched = vi.fn().mockRejectedValueOnce(new Error('no network')).mockResolvedValue(Response.json(dossier));
		vi.stubGlobal('fetch', fetched);
		const explorer = new Explorer(dossier);
		await explorer.fetchWhole('/fr/dossier.json');
		expect(explorer.whole).toBe(false);
		await Promise.all([explorer.fetchWhole('/fr/dossier.json'), explorer.fetchWhole('/fr/dossier.json')]);
		expect(explorer.whole).toEqual(dossier);
		await explorer.fetchWhole('/fr/dossier.json');
		expect(fetched).toHaveBeenCalledTimes(2);
		vi.unstubAllGlobals();
	});
});
