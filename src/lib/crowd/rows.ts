import type { Bounds } from '../../domain/map/camera.ts';
import { readBlock } from '../../domain/columns/block.ts';
import { extendHeights, type Heights, heightsOf } from '../../domain/columns/cells.ts';
import { type Columns, emptyColumns } from '../../domain/columns/columns.ts';
import { rowOf } from '../../domain/columns/head.ts';
import { countAfter, countBefore, type Ladder, ladderOf } from '../../domain/columns/ladder.ts';
import { laneCodes, type Lanes } from '../../domain/columns/lanes.ts';
import { extendPassing, type Passing, startPassing } from '../../domain/columns/passing.ts';
import { type Ends, endsOf, extendEnds, firstFrom, touching } from '../../domain/columns/slice.ts';
import { toldRows } from '../../domain/columns/told.ts';
import { lastDay } from '../../domain/dates/extent.ts';
import type { Day, Window } from '../../domain/dates/when.ts';
import { NO_PICKS } from '../../domain/facets.ts';
import type { CrowdCounts } from '../explorer/crowd.ts';
import type { Opening, Shown } from './protocol.ts';
import type { Seeker } from './seeker.ts';

/** The rows that have come, and what of them the choices leave: each step stands on those before it. */
export class Rows {
	readonly columns: Columns;
	readonly heights: Heights;
	/** Those that are told by then. */
	told: Uint8Array;
	/** For each article, whether it had appeared by then. */
	appeared: Uint8Array = new Uint8Array();
	passing: Passing;
	/** Of what passes, what has begun. */
	marks: Uint8Array;
	lanes: Lanes;
	/** Of these, by lane. */
	ladder: Ladder;
	inWindow: Uint32Array = new Uint32Array();
	readonly #opening: Opening;
	readonly #ends: Ends;
	/** Every row, whatever is chosen. */
	readonly #all: Uint8Array;
	/** What the choices were for which `passing` was begun. */
	#passingFor = '';
	/** Of all that is told. */
	#everything: Ladder;

	constructor(opening: Opening) {
		this.#opening = opening;
		const { sizes, names, extent } = opening.manifest;
		this.columns = emptyColumns(sizes);
		this.#ends = endsOf(this.columns);
		this.heights = heightsOf(this.columns);
		this.told = this.#all = new Uint8Array(sizes.rows).fill(1);
		this.passing = startPassing(this.columns, names, NO_PICKS);
		this.marks = this.passing.marks;
		this.lanes = laneCodes(this.columns, names, 'theme', () => null);
		this.ladder = this.#everything = ladderOf(this.columns, this.lanes.codes, this.#all, 0, extent);
	}

	/** The next block has come; throws a BlockError where it cannot be read. */
	take(block: Uint8Array<ArrayBuffer>) {
		readBlock(block, this.columns);
		extendEnds(this.columns, this.#ends);
		extendHeights(this.columns, this.heights);
	}

	/** What is told, and passes all choices but those of time; of a query, what was found. */
	*choose(shown: Shown, found: Seeker['found']) {
		const wanted = pickKey(shown, found);
		this.appeared = this.#appearedBy(shown.known);
		this.told = shown.known === null ? this.#all : toldRows(this.columns, this.appeared);
		// More rows go through the same choices; what stands in sight and what is told is looked up anew.
		if (wanted !== this.#passingFor || shown.onMap || shown.known !== null) {
			const within = this.#narrowedBy(shown, found);
			this.passing = startPassing(this.columns, this.#opening.manifest.names, shown.picks, { within });
			this.#passingFor = wanted;
		}
		yield* extendPassing(this.columns, this.passing);
	}

	/** 1 for each article that had appeared by the end of a day. */
	#appearedBy(day: Day | null): Uint8Array {
		const { manifest, published } = this.#opening;
		return Uint8Array.from(manifest.names.article, (id) => {
			const when = published.get(id);
			return day === null || (when !== undefined && lastDay(when) <= day) ? 1 : 0;
		});
	}

	/** 1 for each row that is told, was found and stands where the map looks, as far as each is asked. */
	#narrowedBy({ onMap, earth, known }: Shown, answer: Seeker['found']): Uint8Array | undefined {
		const found = answer?.within;
		const told = known === null ? found : found ? both(found, this.told) : this.told;
		return onMap && earth ? this.#standingIn(earth, told ?? this.#all) : told;
	}

	/** 1 for each row of these that stands in these bounds. */
	#standingIn({ south, west, north, east }: Bounds, among: Uint8Array): Uint8Array {
		const { lat, lon, rows } = this.columns;
		const within = new Uint8Array(lat.length);
		for (let row = 0; row < rows; row++) {
			const [y, x] = [lat[row] ?? NaN, lon[row] ?? NaN];
			within[row] = y >= south && y <= north && x >= west && x <= east ? (among[row] ?? 0) : 0;
		}
		return within;
	}

	/** Its lanes, and how many there are on each day. */
	climb({ lanes, most, until }: Shown) {
		const { manifest, sides } = this.#opening;
		this.lanes = laneCodes(this.columns, manifest.names, lanes, (actor) => sides.get(actor) ?? null, most);
		const { codes, ids } = this.lanes;
		this.marks = until === null ? this.passing.marks : this.passing.marks.slice().fill(0, this.begunBy(until));
		this.ladder = ladderOf(this.columns, codes, this.marks, ids.length, manifest.extent);
		this.#everything = ladderOf(this.columns, codes, this.told, ids.length, manifest.extent);
	}

	/** The first and the last of what the choices leave. */
	get edges(): readonly number[] {
		return [this.marks.indexOf(1), this.marks.lastIndexOf(1)].filter((row) => row >= 0);
	}

	/** The first row that has not begun by the end of a day. */
	begunBy(until: Day | null): number {
		return until === null ? this.columns.rows : firstFrom(this.columns, until + 1);
	}

	/** What of it touches the window; how many that are, and where all others are. */
	count({ window, until }: Shown): CrowdCounts {
		this.inWindow = this.touching(window);
		const { rows } = this.columns;
		const before = countBefore(this.#everything, null, window.from);
		const after = countAfter(this.#everything, null, window.to);
		const shown = this.inWindow.length;
		const untold = rows - countAfter(this.#everything, null, this.#opening.manifest.extent.from);
		const begun = this.begunBy(until);
		const later = until === null ? 0 : this.touchingTold(window).filter((row) => row >= begun).length;
		const otherwise = rows - untold - before - after - later - shown;
		return { shown, before, after, otherwise, later, untold };
	}

	touching(window: Window): Uint32Array {
		return touching(this.columns, this.#ends, window, this.marks);
	}

	touchingTold(window: Window): Uint32Array {
		return touching(this.columns, this.#ends, window, this.told);
	}

	/** -1 where it is not there, or not told yet. */
	rowOf(id: string | null): number {
		const row = id === null ? -1 : rowOf(this.columns, id);
		return this.told[row] === 1 ? row : -1;
	}
}

/** All choices but those of the days that are shown; of a query, as far as it was answered. */
export function pickKey({ picks, onMap, earth, known }: Shown, found: Seeker['found']): string {
	return JSON.stringify([picks, onMap && earth, known, found?.query]);
}

/** 1 where both have it. */
function both(a: Uint8Array, b: Uint8Array): Uint8Array {
	return a.map((mark, row) => mark & (b[row] ?? 0));
}
