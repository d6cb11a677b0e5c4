import type { Gesture } from './choices.ts';

/** How the browser's history is written; SvelteKit's pushState and replaceState fit. */
export interface Writer {
	readonly push: (search: string) => void;
	readonly replace: (search: string) => void;
}

/** A gesture that rests this long is over, ms. */
const REST = 800;
/** Safari refuses more than 100 writes in 30 s, ms between two. */
const BETWEEN = 310;

/**
 * One gesture is one entry of history: its first change pushes, the rest replace, at most one write per 310 ms.
 * Choosing an event or a place is over at once; moving the window or the map lasts until it rests.
 */
export function writeHistory(writer: Writer, now: () => number = () => performance.now()) {
	let gesture: Gesture | null = null;
	let changed = -Infinity;
	let written = -Infinity;
	let waiting: { search: string; timer: ReturnType<typeof setTimeout> } | null = null;

	function replace(search: string) {
		waiting = null;
		written = now();
		writer.replace(search);
	}

	function flush() {
		if (!waiting) return;
		clearTimeout(waiting.timer);
		replace(waiting.search);
	}

	function write(search: string, by: Gesture) {
		const lasting = (by === 'window' || by === 'map') && by === gesture && now() - changed < REST;
		gesture = by;
		changed = now();
		if (!lasting) {
			flush();
			written = now();
			writer.push(search);
			return;
		}
		if (waiting) waiting.search = search;
		else {
			const timer = setTimeout(() => waiting && replace(waiting.search), Math.max(0, written + BETWEEN - now()));
			waiting = { search, timer };
		}
	}

	/** Ends the gesture and forgets what waits: history itself moved. */
	function end() {
		if (waiting) clearTimeout(waiting.timer);
		waiting = null;
		gesture = null;
	}

	return { write, flush, end };
}
