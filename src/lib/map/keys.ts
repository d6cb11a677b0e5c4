import type { Key } from '../explorer/keys.ts';
import { chooseMark, stepBack } from './acts.ts';
import type { MountedMap } from './leaflet.ts';
import type { Sight } from './sight.svelte.ts';

export interface Hands {
	readonly sight: Sight;
	readonly map: MountedMap;
	/** Which mark the keys are on, and how to move them to another. */
	readonly at: number;
	readonly move: (to: number) => void;
}

/** px */
const PAN = 80;
const turn = (by: number) => (hands: Hands) => {
	const count = hands.sight.items.length;
	if (count > 0) hands.move(hands.at < 0 ? (by > 0 ? 0 : count - 1) : (hands.at + by + count) % count);
};
const choose = ({ sight, at }: Hands) => {
	const item = sight.items[at];
	if (item) chooseMark(sight, item.mark, 'keys');
};

export const KEYS: readonly Key<Hands>[] = [
	{ key: 'ArrowRight', does: 'step', run: turn(1) },
	{ key: 'ArrowDown', does: 'step', run: turn(1) },
	{ key: 'ArrowLeft', does: 'step', run: turn(-1) },
	{ key: 'ArrowUp', does: 'step', run: turn(-1) },
	{ key: 'Home', does: 'ends', run: ({ move }) => move(0) },
	{ key: 'End', does: 'ends', run: ({ move, sight }) => move(sight.items.length - 1) },
	{ key: 'Enter', does: 'choose', run: choose },
	{ key: ' ', does: 'choose', run: choose },
	{ key: 'Escape', does: 'back', run: ({ sight }) => stepBack(sight) },
	{ key: 'ArrowLeft', shift: true, does: 'panMap', run: ({ map }) => map.panBy(-PAN, 0) },
	{ key: 'ArrowRight', shift: true, does: 'panMap', run: ({ map }) => map.panBy(PAN, 0) },
	{ key: 'ArrowUp', shift: true, does: 'panMap', run: ({ map }) => map.panBy(0, -PAN) },
	{ key: 'ArrowDown', shift: true, does: 'panMap', run: ({ map }) => map.panBy(0, PAN) },
	{ key: '+', does: 'zoom', run: ({ map }) => map.zoomBy(1) },
	{ key: '=', does: 'zoom', run: ({ map }) => map.zoomBy(1) },
	{ key: '-', does: 'zoom', run: ({ map }) => map.zoomBy(-1) }
];
