import { touches } from '../../domain/dates/touches.ts';
import type { Event } from '../../domain/dossier.ts';
import type { Key } from '../explorer/keys.ts';
import { fitWindow, panWindow, windowAround, zoomWindow } from '../explorer/window.ts';
import type { Layout } from './layout.svelte.ts';

const pan = (share: number) => (layout: Layout) =>
	layout.move((window, extent) => panWindow(window, share * (window.to - window.from), extent));

const zoom = (factor: number) => (layout: Layout) =>
	layout.move((window, extent, at) => {
		const active = layout.explorer.events.get(layout.active ?? '');
		return zoomWindow(window, factor, active ? at(active.anchor) : (window.from + window.to) / 2, extent);
	});

/** All that the choices leave, also outside the window: the arrows bring it in. */
function reachable({ explorer }: Layout): Event[] {
	return explorer.dossier.events.filter((event) => explorer.passes(event));
}

/** The first or the last; of a crowd not only of what is at hand. */
const end = (at: 0 | -1) => (layout: Layout) => {
	const { crowd } = layout.explorer;
	go(layout, (crowd ? crowd.edges : reachable(layout)).at(at));
};

const step = (by: 1 | -1) => (layout: Layout) => {
	const events = reachable(layout);
	const at = events.findIndex(({ id }) => id === layout.active);
	go(layout, at === -1 ? events[0] : events[at + by]);
};

function go(layout: Layout, to: Event | undefined) {
	if (!to) return;
	const { explorer } = layout;
	layout.moved = to.id;
	explorer.light(to.id);
	const { window } = explorer.choices;
	// Of a crowd what only lasts in the window has no mark in it.
	const marked = explorer.crowd ? to.anchor >= window.from && to.anchor < window.to : touches(to.extent, window);
	if (!marked) layout.move((window, extent, at) => windowAround(at(to.anchor), window, extent));
}

function choose({ explorer, active }: Layout) {
	if (active) explorer.choose(active);
}

/** From what the keys are on to what is chosen, and from that to nothing. */
function stepBack(layout: Layout) {
	const { explorer } = layout;
	const [pointed, chosen] = [explorer.pointed.id, explorer.chosen.id];
	if (!pointed || pointed === chosen) return explorer.close();
	layout.moved = chosen;
	explorer.light(null);
}

/** The cursor to the day of what the keys are on; from there, away. */
function followDay({ explorer, active }: Layout) {
	const event = explorer.events.get(active ?? '');
	if (!event) return false;
	const day = Math.floor(event.anchor);
	return explorer.setDay(day === explorer.choices.day ? null : day);
}

function open({ explorer }: Layout) {
	const { opening, extent } = explorer.dossier;
	explorer.setWindow(fitWindow(opening.window.from, opening.window.to, extent));
}

export const KEYS: readonly Key<Layout>[] = [
	{ key: 'ArrowLeft', does: 'step', run: step(-1) },
	{ key: 'ArrowRight', does: 'step', run: step(1) },
	{ key: 'ArrowUp', does: 'step', run: step(-1) },
	{ key: 'ArrowDown', does: 'step', run: step(1) },
	{ key: 'Home', does: 'ends', run: end(0) },
	{ key: 'End', does: 'ends', run: end(-1) },
	{ key: 'Enter', does: 'choose', run: choose },
	{ key: ' ', does: 'choose', run: choose },
	{ key: 'Escape', does: 'back', run: stepBack },
	{ key: 'ArrowLeft', shift: true, does: 'panTime', run: pan(-0.2) },
	{ key: 'ArrowRight', shift: true, does: 'panTime', run: pan(0.2) },
	{ key: 'PageUp', does: 'pageTime', run: pan(-0.8) },
	{ key: 'PageDown', does: 'pageTime', run: pan(0.8) },
	{ key: '+', does: 'zoom', run: zoom(1 / 1.5) },
	{ key: '=', does: 'zoom', run: zoom(1 / 1.5) },
	{ key: '-', does: 'zoom', run: zoom(1.5) },
	{ key: '0', does: 'opening', run: open },
	{ key: 'd', does: 'day', run: followDay }
];
