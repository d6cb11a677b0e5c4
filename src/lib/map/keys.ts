import { chooseMark, stepBack } from './acts.ts';
import type { MountedMap } from './leaflet.ts';
import type { Sight } from './sight.svelte.ts';

interface Hands {
	readonly sight: Sight;
	readonly map: MountedMap;
	/** Which mark the keys are on, and how to move them to another. */
	readonly at: number;
	readonly move: (to: number) => void;
}

interface Key {
	readonly key: string;
	readonly shift?: true;
	/** False where the key did nothing, and is left to the page. */
	readonly run: (hands: Hands) => unknown;
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

/** The keys of the map's marks; the help is made from the same table. */
export const KEYS: readonly Key[] = [
	{ key: 'ArrowLeft', shift: true, run: ({ map }) => map.panBy(-PAN, 0) },
	{ key: 'ArrowRight', shift: true, run: ({ map }) => map.panBy(PAN, 0) },
	{ key: 'ArrowUp', shift: true, run: ({ map }) => map.panBy(0, -PAN) },
	{ key: 'ArrowDown', shift: true, run: ({ map }) => map.panBy(0, PAN) },
	{ key: 'ArrowRight', run: turn(1) },
	{ key: 'ArrowDown', run: turn(1) },
	{ key: 'ArrowLeft', run: turn(-1) },
	{ key: 'ArrowUp', run: turn(-1) },
	{ key: 'Home', run: ({ move }) => move(0) },
	{ key: 'End', run: ({ move, sight }) => move(sight.items.length - 1) },
	{ key: 'Enter', run: choose },
	{ key: ' ', run: choose },
	{ key: 'Escape', run: ({ sight }) => stepBack(sight) },
	{ key: '+', run: ({ map }) => map.zoomBy(1) },
	{ key: '=', run: ({ map }) => map.zoomBy(1) },
	{ key: '-', run: ({ map }) => map.zoomBy(-1) }
];

export function pressKey(event: KeyboardEvent, hands: Hands) {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	// Shift is part of what some keyboards need to type +.
	const arrow = event.key.startsWith('Arrow');
	const found = KEYS.find(({ key, shift = false }) => key === event.key && (!arrow || shift === event.shiftKey));
	if (!found || found.run(hands) === false) return;
	event.preventDefault();
	event.stopPropagation();
}
