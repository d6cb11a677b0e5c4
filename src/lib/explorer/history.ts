import type { Gesture } from './choices.ts';

/** How the browser's history is written; SvelteKit's pushState and replaceState fit. */
export interface Writer {
	readonly push: (search: string) => void;
	readonly replace: (search: string) => void;
}

/** A gesture that rests this long is over, ms. */
const REST = 1200;
/** Safari refuses more than 100 writes in 30 s, ms between two. */
const BETWEEN = 310;
const LASTING: readonly Gesture[] = ['window', 'map', 'query', 'day', 'known'];

/**
 * One gesture is one entry of history: its first change pushes, the rest replace, at most one write per 310 ms.
 * Choosing an event or a place is over at once; moving the window, the map, the cursor or the day of what was known, and
 * typing a query, lasts until it rests.
 */
export function writeHistory(writer: Writer, now: () => number = () => performance.now()) {
	let gesture: Gesture | null = null;
	let changed = -Infinity;
	let written = -Infinity;
	/** At most the end of one gesture and the beginning of the next. */
	let waiting: { readonly how: keyof Writer; search: string }[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;

	/** A gesture that goes on by itself, as play does, lasts however slow it is. */
	function write(search: string, by: Gesture, goesOn = false) {
		const lasting = LASTING.includes(by) && by === gesture && (goesOn || now() - changed < REST);
		gesture = by;
		changed = now();
		const last = waiting.at(-1);
		// A choice that the next one overtakes while it waits, as under a key that repeats, was hardly seen: it makes no entry.
		if (last && (lasting || last.how === 'push')) last.search = search;
		else waiting.push({ how: lasting ? 'replace' : 'push', search });
		drain();
	}

	function drain() {
		clearTimeout(timer);
		const wait = written + BETWEEN - now();
		const next = wait > 0 ? undefined : waiting.shift();
		if (next) {
			written = now();
			writer[next.how](next.search);
		}
		if (waiting.length > 0) timer = setTimeout(drain, next ? BETWEEN : wait);
	}

	/** Ends the gesture and forgets what waits: history itself moved. */
	function end() {
		clearTimeout(timer);
		waiting = [];
		gesture = null;
	}

	return { write, end };
}
