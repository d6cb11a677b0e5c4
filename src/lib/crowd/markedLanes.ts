import type { Manifest } from '../../domain/columns/manifest.ts';
import { headAt } from '../../domain/columns/head.ts';
import { heaviest } from '../../domain/columns/heaviest.ts';
import { countTouching, density } from '../../domain/columns/ladder.ts';
import type { Window } from '../../domain/dates/when.ts';
import type { Event } from '../../domain/dossier.ts';
import { NO_LANE } from '../../domain/timeline/grouping.ts';
import type { CrowdLane } from '../explorer/crowd.ts';
import type { Shown } from './protocol.ts';
import type { Rows } from './rows.ts';
import type { Fetched } from './seeker.ts';

/** As many marks are in the window, of all lanes; of a lane with more the heaviest have one. */
const MARKS = 400;
const HEAVIEST = 10;
/** A lane of the window is drawn in about as many stretches, and the whole dossier too. */
export const STRETCHES = 256;
/** The marks’ titles may come from so many pieces. */
const TITLED = 48;

/** What the timeline draws: of each lane the rows that have a mark, and how many there are where not all have one. */
export class MarkedLanes {
	readonly #rows: Rows;
	readonly #manifest: Manifest;
	readonly #texts: Fetched['texts'];
	/** The rows that have a mark, by lane, and how many of them had their title when they were told. */
	#marked: readonly (readonly number[])[] = [];
	#titled = 0;

	constructor(rows: Rows, manifest: Manifest, texts: Fetched['texts']) {
		this.#rows = rows;
		this.#manifest = manifest;
		this.#texts = texts;
	}

	lay(shown: Shown): readonly CrowdLane[] {
		const { days, window, opened } = shown;
		const { ids, together, codes } = this.#rows.lanes;
		const length = lengthOf(window);
		const views = (days.to - days.from) / length;
		const step = Math.max(1, 2 ** Math.floor(Math.log2(length / STRETCHES) + 0.5));
		const most = MARKS / ids.length;
		const anchors = this.#rows.columns.anchor;
		const near = this.#rows.touching(days);
		// The keys go to the first and the last at once, however little it weighs.
		const edges = this.#rows.edges.filter((row) => isAnchoredIn(anchors, row, days));
		const wanted = [...new Set([this.#rows.rowOf(opened), ...edges])].filter((row) => row >= 0);
		const rows = byLane(near, codes, ids.length);
		this.#marked = ids.map((_, i) => {
			const own = rows[i] ?? new Uint32Array();
			// What only lasts needs no mark: the density counts it.
			const here = own.filter((row) => isAnchoredIn(anchors, row, days));
			const marked =
				busiest(here, anchors, length) > most
					? heaviest(here, this.#rows.columns.weight, Math.round(HEAVIEST * views))
					: here;
			return [...wanted.filter((row) => codes[row] === i && !marked.includes(row)), ...marked];
		});
		this.#titled = this.#marked.flat().filter((row) => this.#hasCome(row, shown, false)).length;
		const { from, to } = within(days, this.#manifest.extent);
		return ids.map((id, i): CrowdLane => {
			const marked = this.#marked[i] ?? [];
			const dense = (rows[i]?.length ?? 0) > marked.length;
			return {
				id,
				by: shown.lanes,
				...(id === NO_LANE && together > 0 && { together }),
				density: dense ? density(this.#rows.ladder, i, from, to, step) : null,
				events: marked.map((row) => this.#head(row, shown))
			};
		});
	}

	/** How many events of the window each lane has. */
	count({ window }: Shown): ReadonlyMap<string, number> {
		const { lanes, ladder } = this.#rows;
		return new Map(lanes.ids.map((id, i) => [id, countTouching(ladder, i, window.from, window.to)]));
	}

	/** Whether an event that has come has no mark. */
	lacks(id: string | null): boolean {
		const row = this.#rows.rowOf(id);
		return row >= 0 && this.#marked.every((rows) => !rows.includes(row));
	}

	/**
	 * Asks for the titles of the marks in the window, as long as they are not in too many pieces. Whether some have come that
	 * were not laid.
	 */
	name(shown: Shown): boolean {
		const { from, to } = shown.window;
		const { pieceRows } = this.#manifest;
		const asked = new Set<number>();
		let titled = 0;
		for (const row of this.#marked.flat()) {
			const inWindow = (this.#rows.columns.from[row] ?? 0) < to && (this.#rows.columns.to[row] ?? 0) > from;
			if (inWindow && asked.size < TITLED) asked.add(Math.floor(row / pieceRows));
			if (this.#hasCome(row, shown, asked.has(Math.floor(row / pieceRows)))) titled++;
		}
		return titled > this.#titled;
	}

	/** With its title where that has come; where the past is shown, with all that tells what was known of it. */
	#head(row: number, { known }: Shown): Event {
		const event = known === null ? null : this.#texts.at(row, false)?.event;
		return event ?? headAt(this.#rows.columns, this.#manifest.names, row, this.#texts.titleAt(row, false) ?? '');
	}

	/** Whether what a mark needs of its texts has come, else `wanted` asks for it: where the past is shown, what was known of it. */
	#hasCome(row: number, { known }: Shown, wanted: boolean): boolean {
		return known !== null ? this.#texts.at(row, wanted) !== null : this.#texts.titleAt(row, wanted) !== null;
	}
}

function isAnchoredIn(anchors: Int32Array, row: number, { from, to }: Window): boolean {
	const day = (anchors[row] ?? 0) / 2;
	return day >= from && day <= to;
}

/** Nothing happens outside the dossier's days. */
function within({ from, to }: Window, extent: Window): Window {
	return { from: Math.max(from, extent.from), to: Math.min(to, extent.to) };
}

/** The most rows that are anchored in any window of this length, by its halves: not less than in any. */
function busiest(rows: Uint32Array, anchors: Int32Array, length: number): number {
	// In half days, as anchors are.
	const half = Math.max(1, Math.ceil(length));
	const counts = new Map<number, number>();
	for (const row of rows) {
		const at = Math.floor((anchors[row] ?? 0) / half);
		counts.set(at, (counts.get(at) ?? 0) + 1);
	}
	let most = 0;
	for (const [at, count] of counts)
		most = Math.max(most, count + (counts.get(at + 1) ?? 0) + (counts.get(at + 2) ?? 0));
	return most;
}

function byLane(rows: Uint32Array, codes: Uint8Array, lanes: number): readonly Uint32Array[] {
	const counts = new Uint32Array(lanes);
	for (const row of rows) counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1;
	const split = Array.from(counts, (count) => new Uint32Array(count));
	counts.fill(0);
	for (const row of rows) {
		const lane = codes[row] ?? 0;
		const at = counts[lane] ?? 0;
		const own = split[lane];
		if (own) own[at] = row;
		counts[lane] = at + 1;
	}
	return split;
}

/** About as many days, a little more rather than less: a window that a hand moves is a day longer now and then. */
export function lengthOf({ from, to }: Window): number {
	return 2 ** (Math.ceil(Math.log2(to - from) * 8 - 0.1) / 8);
}
