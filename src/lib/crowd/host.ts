import { beginsOf } from '../../domain/columns/begins.ts';
import { readBlock } from '../../domain/columns/block.ts';
import { type Cell, extendHeights, foldCells, type Heights, heightsOf } from '../../domain/columns/cells.ts';
import { type Bounds, toWorld } from '../../domain/map/camera.ts';
import { type Columns, emptyColumns } from '../../domain/columns/columns.ts';
import { headAt, idAt, rowOf } from '../../domain/columns/head.ts';
import { heaviest } from '../../domain/columns/heaviest.ts';
import { countInSteps } from '../../domain/columns/counts.ts';
import { countAfter, countBefore, countTouching, density, type Ladder, ladderOf } from '../../domain/columns/ladder.ts';
import { laneCodes, type Lanes } from '../../domain/columns/lanes.ts';
import { extendPassing, type Passing, startPassing, valuesAt } from '../../domain/columns/passing.ts';
import { quietDays } from '../../domain/columns/quiet.ts';
import { type Ends, endsOf, extendEnds, firstFrom, touching } from '../../domain/columns/slice.ts';
import { toldRows } from '../../domain/columns/told.ts';
import { lastDay } from '../../domain/dates/extent.ts';
import type { Day, Window } from '../../domain/dates/when.ts';
import type { Event } from '../../domain/dossier.ts';
import { FACETS, NO_PICKS } from '../../domain/facets.ts';
import { NO_LANE } from '../../domain/timeline/grouping.ts';
import type { CrowdCell, CrowdLane } from '../explorer/crowd.ts';
import { nearEarth } from './near.ts';
import { standingIn } from './standing.ts';
import { isOpening } from './summary.ts';
import type { Answer, Opening, Shown, Told } from './protocol.ts';
import { type Fetched, Seeker } from './seeker.ts';

/** As many marks are in the window, of all lanes; of a lane with more the heaviest have one. */
const MARKS = 400;
const HEAVIEST = 10;
/** A lane of the window is drawn in about as many stretches, and the whole dossier too. */
const STRETCHES = 256;
/** The marks’ titles may come from so many pieces. */
const TITLED = 48;
/** px of a cell of the map, and how many there are at most. */
const CELL = 44;
const CELLS = 300;

/** The parts of which a summary tells all. */
const SUMMED = new Set(['window', 'lanes', 'cells', 'overview']);

/** The events of a large dossier: the page says what it shows, and each part of the answer goes out as soon as it is known. */
export class Host {
	readonly #opening: Opening;
	readonly #columns: Columns;
	readonly #tell: (answer: Answer) => void;
	readonly #fetched: Fetched;
	readonly #seeker: Seeker;
	#shown: Shown | null = null;
	#running = false;
	/** What each part was answered for. */
	readonly #answered = new Map<string, string>();

	readonly #ends: Ends;
	readonly #heights: Heights;
	/** Every row, whatever is chosen; and those that are told by then. */
	readonly #all: Uint8Array;
	#told: Uint8Array;
	/** For each article, whether it had appeared by then. */
	#appeared: Uint8Array = new Uint8Array();
	#passing: Passing;
	/** What the choices were for which it was begun. */
	#passingFor = '';
	/** Of what passes, what has begun. */
	#marks: Uint8Array;
	#lanes: Lanes;
	/** Of these, by lane; and of all that is told. */
	#ladder: Ladder;
	#everything: Ladder;
	/** The first and the last of these. */
	#edges: readonly number[] = [];
	#inWindow: Uint32Array = new Uint32Array();

	constructor(opening: Opening, fetched: Fetched, tell: (answer: Answer) => void) {
		this.#opening = opening;
		this.#fetched = fetched;
		this.#tell = tell;
		const { sizes, names, extent } = opening.manifest;
		this.#columns = emptyColumns(sizes);
		this.#seeker = new Seeker(opening, this.#columns, fetched);
		this.#ends = endsOf(this.#columns);
		this.#heights = heightsOf(this.#columns);
		this.#told = this.#all = new Uint8Array(sizes.rows).fill(1);
		this.#passing = startPassing(this.#columns, names, NO_PICKS);
		this.#marks = this.#passing.marks;
		this.#lanes = laneCodes(this.#columns, names, 'theme', () => null);
		this.#ladder = this.#everything = ladderOf(this.#columns, this.#lanes.codes, this.#all, 0, extent);
	}

	show(shown: Shown): Promise<void> {
		this.#shown = shown;
		return this.run();
	}

	/** As many rows as have come. */
	get columns(): Columns {
		return this.#columns;
	}

	/** The next block has come; throws a BlockError where it cannot be read. */
	take(block: Uint8Array<ArrayBuffer>) {
		readBlock(block, this.#columns);
		extendEnds(this.#columns, this.#ends);
		extendHeights(this.#columns, this.#heights);
		this.#tell({ came: this.#columns.rows });
	}

	/** The first rows of what is shown, when that is known. */
	async first(most: number): Promise<Uint32Array> {
		while (this.#running) await pause();
		return this.#inWindow.slice(0, most);
	}

	/** Answers until nothing newer is asked; between two steps the newest question comes in. */
	async run() {
		// Nothing is no answer.
		if (this.#columns.rows === 0) return;
		if (this.#running) return;
		this.#running = true;
		for (let again = true; again;) {
			again = false;
			for (const { part, key, answer } of this.#parts) {
				const shown = this.#shown;
				if (!shown) break;
				const wanted = `${this.#columns.rows} ${key(shown)}`;
				if (this.#answered.get(part) === wanted || (SUMMED.has(part) && this.#isSummed(shown))) continue;
				again = true;
				const stale = () => this.#shown !== null && `${this.#columns.rows} ${key(this.#shown)}` !== wanted;
				const steps = answer(shown);
				let step = steps?.next();
				for (; step && !step.done && !stale(); step = steps?.next()) await pause();
				if (!step || step.done) this.#answered.set(part, wanted);
				await pause();
				// What comes first stands on the newest question.
				if (stale()) break;
			}
		}
		this.#running = false;
		this.#tell({ rested: true });
	}

	/** What is answered, and what each answer depends on; the first are what the others stand on. */
	readonly #parts: readonly {
		readonly part: string;
		readonly key: (shown: Shown) => string;
		readonly answer: (shown: Shown) => Generator<void, unknown> | void;
	}[] = [
		// Stands on nothing, and is waited for.
		{
			part: 'opened',
			key: ({ opened, known }) => `${opened} ${known} ${this.#fetched.texts.came}`,
			answer: ({ opened }) => {
				const row = this.#rowOf(opened);
				this.#tell({ opened: row < 0 ? null : this.#toldAt(row) });
			}
		},
		{
			part: 'found',
			key: ({ query }) => `${this.#fetched.shelf.came} ${query}`,
			answer: ({ query }) => this.#seeker.find(query)
		},
		{
			part: 'hits',
			key: () => this.#seeker.hitsKey,
			answer: () => this.#tell({ found: this.#seeker.hits() })
		},
		{ part: 'passing', key: (shown) => this.#pickKey(shown), answer: (shown) => this.#choose(shown) },
		{
			part: 'ladder',
			key: (shown) => `${this.#begunKey(shown)} ${shown.lanes} ${shown.most}`,
			answer: (shown) => this.#climb(shown)
		},
		{ part: 'edges', key: (shown) => this.#begunKey(shown), answer: () => this.#tellEdges() },
		{
			part: 'window',
			key: (shown) => `${this.#begunKey(shown)} ${windowKey(shown.window)}`,
			answer: (shown) => this.#count(shown)
		},
		{
			part: 'lanes',
			key: (shown) =>
				`${this.#begunKey(shown)} ${shown.lanes} ${shown.most} ${windowKey(shown.days)} ${windowKey(shown.window)} ${shown.opened} ${this.#fetched.texts.came}`,
			answer: (shown) => this.#tellLanes(shown)
		},
		{
			part: 'listed',
			key: (shown) =>
				`${this.#begunKey(shown)} ${windowKey(shown.window)} ${windowKey(shown.list)} ${shown.opened} ${this.#fetched.texts.came}`,
			answer: (shown) => this.#tellList(shown)
		},
		{
			part: 'cells',
			key: (shown) =>
				shown.earth
					? `${this.#begunKey(shown)} ${windowKey(shown.window)} ${zoomStep(shown.earth.zoom)} ${JSON.stringify(nearEarth(shown.earth))}`
					: '',
			answer: (shown) => this.#tellCells(shown)
		},
		{ part: 'overview', key: (shown) => this.#begunKey(shown), answer: () => this.#tellOverview() },
		{ part: 'begins', key: (shown) => this.#pickKey(shown), answer: () => this.#tellBegins() },
		{ part: 'quiet', key: ({ known }) => String(known), answer: () => this.#tellQuiet() },
		{
			part: 'facets',
			key: (shown) => `${shown.counted} ${this.#begunKey(shown)} ${windowKey(shown.window)}`,
			answer: (shown) => this.#countFacets(shown)
		},
		{
			part: 'standing',
			key: ({ known, day }) => (day === null ? '' : `${known} ${day} ${this.#fetched.texts.came}`),
			answer: ({ day }) => this.#tellStanding(day)
		}
	];

	/** What has come in part would tell less than the summary. */
	#isSummed(shown: Shown): boolean {
		const { opened, manifest } = this.#opening;
		return opened !== null && this.#columns.rows < manifest.sizes.rows && isOpening(shown, opened);
	}

	*#choose(shown: Shown) {
		const wanted = this.#pickKey(shown);
		this.#appeared = this.#appearedBy(shown.known);
		this.#told = shown.known === null ? this.#all : toldRows(this.#columns, this.#appeared);
		// More rows go through the same choices; what stands in sight and what is told is looked up anew.
		if (wanted !== this.#passingFor || shown.onMap || shown.known !== null) {
			const within = this.#narrowedBy(shown);
			this.#passing = startPassing(this.#columns, this.#opening.manifest.names, shown.picks, { within });
			this.#passingFor = wanted;
		}
		yield* extendPassing(this.#columns, this.#passing);
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
	#narrowedBy({ onMap, earth, known }: Shown): Uint8Array | undefined {
		const found = this.#seeker.found?.within;
		const told = known === null ? found : found ? both(found, this.#told) : this.#told;
		return onMap && earth ? this.#standingIn(earth, told ?? this.#all) : told;
	}

	/** 1 for each row of these that stands in these bounds. */
	#standingIn({ south, west, north, east }: Bounds, among: Uint8Array): Uint8Array {
		const { lat, lon, rows } = this.#columns;
		const within = new Uint8Array(lat.length);
		for (let row = 0; row < rows; row++) {
			const [y, x] = [lat[row] ?? NaN, lon[row] ?? NaN];
			within[row] = y >= south && y <= north && x >= west && x <= east ? (among[row] ?? 0) : 0;
		}
		return within;
	}

	/** All choices but those of the days that are shown; of a query, as far as it was answered. */
	#pickKey({ picks, onMap, earth, known }: Shown): string {
		return JSON.stringify([picks, onMap && earth, known, this.#seeker.found?.query]);
	}

	/** And up to which day. */
	#begunKey(shown: Shown): string {
		return `${this.#pickKey(shown)} ${shown.until}`;
	}

	#climb({ lanes, most, until }: Shown) {
		const { manifest, sides } = this.#opening;
		this.#lanes = laneCodes(this.#columns, manifest.names, lanes, (actor) => sides.get(actor) ?? null, most);
		const { codes, ids } = this.#lanes;
		this.#marks = until === null ? this.#passing.marks : this.#passing.marks.slice().fill(0, this.#begunBy(until));
		this.#ladder = ladderOf(this.#columns, codes, this.#marks, ids.length, manifest.extent);
		this.#everything = ladderOf(this.#columns, codes, this.#told, ids.length, manifest.extent);
	}

	/** The first row that has not begun by the end of a day. */
	#begunBy(until: Day | null): number {
		return until === null ? this.#columns.rows : firstFrom(this.#columns, until + 1);
	}

	#tellEdges() {
		const { names } = this.#opening.manifest;
		this.#edges = [this.#marks.indexOf(1), this.#marks.lastIndexOf(1)].filter((row) => row >= 0);
		this.#tell({ edges: this.#edges.map((row) => headAt(this.#columns, names, row)) });
	}

	#count({ window, until }: Shown) {
		this.#inWindow = touching(this.#columns, this.#ends, window, this.#marks);
		const { rows } = this.#columns;
		const before = countBefore(this.#everything, null, window.from);
		const after = countAfter(this.#everything, null, window.to);
		const shown = this.#inWindow.length;
		const untold = rows - countAfter(this.#everything, null, this.#opening.manifest.extent.from);
		const begun = this.#begunBy(until);
		const later = until === null ? 0 : this.#touchingTold(window).filter((row) => row >= begun).length;
		const otherwise = rows - untold - before - after - later - shown;
		this.#tell({ counts: { shown, before, after, otherwise, later, untold } });
	}

	#tellLanes(shown: Shown) {
		const { days, window, opened } = shown;
		const { ids, together, codes } = this.#lanes;
		const views = (days.to - days.from) / (window.to - window.from);
		const step = Math.max(1, 2 ** Math.floor(Math.log2((window.to - window.from) / STRETCHES) + 0.5));
		const most = MARKS / ids.length;
		const anchors = this.#columns.anchor;
		const near = touching(this.#columns, this.#ends, days, this.#marks);
		const open = this.#rowOf(opened);
		// The keys go there at once, however little it weighs.
		const edges = this.#edges.filter((row) => this.#isAnchoredIn(row, days));
		const wanted = [...new Set([open, ...edges])].filter((row) => row >= 0);
		const rows = byLane(near, codes, ids.length);
		const titled = new Set<number>();
		this.#tell({
			lanes: ids.map((id, i): CrowdLane => {
				const own = rows[i] ?? new Uint32Array();
				// What only lasts needs no mark: the density counts it.
				const here = own.filter((row) => this.#isAnchoredIn(row, days));
				const marked =
					busiest(here, anchors, window) > most
						? heaviest(here, this.#columns.weight, Math.round(HEAVIEST * views))
						: here;
				const dense = own.length > marked.length;
				const events = [...wanted.filter((row) => codes[row] === i && !marked.includes(row)), ...marked];
				const { from, to } = this.#within(days);
				return {
					id,
					...(id === NO_LANE && together > 0 && { together }),
					count: countTouching(this.#ladder, i, window.from, window.to),
					density: dense ? density(this.#ladder, i, from, to, step) : null,
					events: events.map((row) => this.#head(row, shown, titled))
				};
			})
		});
	}

	#tellList({ list, opened }: Shown) {
		const rows = this.#inWindow.subarray(list.from, list.to);
		const open = this.#rowOf(opened);
		this.#tell({
			listed: { from: list.from, told: [...rows].map((row) => this.#toldAt(row)), opened: this.#inWindow.indexOf(open) }
		});
	}

	#tellCells({ earth }: Shown) {
		if (!earth) return;
		const zoom = zoomStep(earth.zoom);
		const { cells, size } = foldCells(this.#columns, this.#heights, this.#inWindow, {
			...{ bounds: nearEarth(earth), zoom, size: CELL, most: CELLS }
		});
		const squareOf = ({ lat, lon }: Cell) => {
			const { x, y } = toWorld(lat, lon);
			return [x, y].map((at) => Math.floor((at * 2 ** zoom) / size)).join(' ');
		};
		this.#tell({
			cells: cells.map((cell): CrowdCell => ({
				...{ count: cell.count, lat: cell.lat, lon: cell.lon, ...cell.bounds },
				...{ id: `cell ${size} ${squareOf(cell)}`, name: '', kind: 'spot', iso: null, role: 'venue', leftOut: false },
				radius: Math.min(26, 2.6 + 2.15 * cell.count ** 0.27),
				events: Array.from(cell.rows, (row) => idAt(this.#columns, row))
			}))
		});
	}

	#tellOverview() {
		const { names, extent } = this.#opening.manifest;
		const codes = Uint8Array.from(this.#columns.theme);
		const ladder = ladderOf(this.#columns, codes, this.#marks, names.theme.length, extent);
		const step = Math.max(1, Math.ceil((extent.to - extent.from) / STRETCHES));
		this.#tell({
			overview: new Map(names.theme.map((theme, i) => [theme, density(ladder, i, extent.from, extent.to, step)]))
		});
	}

	*#countFacets({ counted, window, until }: Shown) {
		if (!counted) return;
		const { names } = this.#opening.manifest;
		const counts = new Map<(typeof FACETS)[number], ReadonlyMap<string, number>>();
		const begun = this.#begunBy(until);
		const rows = this.#touchingTold(window).filter((row) => row < begun);
		for (const facet of FACETS) {
			const found = yield* countInSteps(this.#columns, names, facet, this.#passing, rows);
			counts.set(facet, new Map(valuesAt(names, facet).map((value, i) => [value, found[i] ?? 0])));
		}
		this.#tell({ facets: counts });
	}

	#touchingTold(window: Window): Uint32Array {
		return touching(this.#columns, this.#ends, window, this.#told);
	}

	/** -1 where it is not there, or not told yet. */
	#rowOf(id: string | null): number {
		const row = id === null ? -1 : rowOf(this.#columns, id);
		return this.#told[row] === 1 ? row : -1;
	}

	#tellBegins() {
		this.#tell({ begins: beginsOf(this.#columns, this.#passing.marks, this.#opening.manifest.extent) });
	}

	#tellQuiet() {
		this.#tell({ quiet: quietDays(this.#columns, this.#told, this.#opening.manifest.extent) });
	}

	#tellStanding(day: Day | null) {
		const { names } = this.#opening.manifest;
		const published = names.article.map((id) => this.#opening.published.get(id));
		const titleOf = (row: number) => this.#fetched.texts.at(row, true)?.event.title ?? '';
		const asked = { columns: this.#columns, names, told: this.#told, appeared: this.#appeared, published, titleOf };
		this.#tell({ standing: day === null ? null : standingIn(day, asked) });
	}

	#isAnchoredIn(row: number, { from, to }: Window): boolean {
		const day = (this.#columns.anchor[row] ?? 0) / 2;
		return day >= from && day <= to;
	}

	/** Nothing happens outside the dossier's days. */
	#within({ from, to }: Window): Window {
		const { extent } = this.#opening.manifest;
		return { from: Math.max(from, extent.from), to: Math.min(to, extent.to) };
	}

	/**
	 * With its title where that has come; what is in the window asks for it, as long as it is not too many pieces.
	 * Where the past is shown, with all that tells what was known of it.
	 */
	#head(row: number, { window, known }: Shown, titled: Set<number>): Event {
		const { from = 0, to = 0 } = { from: this.#columns.from[row], to: this.#columns.to[row] };
		const { names, pieceRows } = this.#opening.manifest;
		if (from < window.to && to > window.from && titled.size < TITLED) titled.add(Math.floor(row / pieceRows));
		const wanted = titled.has(Math.floor(row / pieceRows));
		const event = this.#fetched.texts.at(row, wanted)?.event;
		return event && known !== null ? event : headAt(this.#columns, names, row, event?.title);
	}

	#toldAt(row: number): Told {
		const piece = this.#fetched.texts.at(row, true);
		if (piece) return { ...piece, whole: true };
		return { event: headAt(this.#columns, this.#opening.manifest.names, row), places: [], whole: false };
	}
}

/** The most rows that are anchored in any window of this length, by its halves: not less than in any. */
function busiest(rows: Uint32Array, anchors: Int32Array, { from, to }: Window): number {
	// In half days, as anchors are.
	const half = Math.max(1, to - from);
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

/** 1 where both have it. */
function both(a: Uint8Array, b: Uint8Array): Uint8Array {
	return a.map((mark, row) => mark & (b[row] ?? 0));
}

function windowKey({ from, to }: Window): string {
	return `${from}-${to}`;
}

/** Cells change at every half zoom. */
function zoomStep(zoom: number): number {
	return Math.floor(zoom * 2) / 2;
}

/** Lets a message come in. */
function pause(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
