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
import { type Ends, endsOf, extendEnds, touching } from '../../domain/columns/slice.ts';
import type { Window } from '../../domain/dates/when.ts';
import type { Event } from '../../domain/dossier.ts';
import { FACETS, NO_PICKS } from '../../domain/facets.ts';
import { NO_LANE } from '../../domain/timeline/grouping.ts';
import type { CrowdCell, CrowdLane } from '../explorer/crowd.ts';
import { nearEarth } from './near.ts';
import { isOpening } from './summary.ts';
import type { Pieces } from './pieces.ts';
import type { Answer, Opening, Shown, Told } from './protocol.ts';

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

/** The texts of the events by their rows, and how many pieces of them have come. */
type TextsOf = Pick<Pieces, 'at' | 'came'>;

/** The events of a large dossier: the page says what it shows, and each part of the answer goes out as soon as it is known. */
export class Host {
	readonly #opening: Opening;
	readonly #columns: Columns;
	readonly #tell: (answer: Answer) => void;
	readonly #pieces: TextsOf;
	#shown: Shown | null = null;
	#running = false;
	/** What each part was answered for. */
	readonly #answered = new Map<string, string>();

	readonly #ends: Ends;
	readonly #heights: Heights;
	/** Every row, whatever is chosen. */
	readonly #all: Uint8Array;
	#passing: Passing;
	/** What the choices were for which it was begun. */
	#passingFor = '';
	#lanes: Lanes;
	/** Of what passes, by lane; and of all. */
	#ladder: Ladder;
	#everything: Ladder;
	#inWindow: Uint32Array = new Uint32Array();

	constructor(opening: Opening, texts: TextsOf, tell: (answer: Answer) => void) {
		this.#opening = opening;
		this.#pieces = texts;
		this.#tell = tell;
		const { sizes, names, extent } = opening.manifest;
		this.#columns = emptyColumns(sizes);
		this.#ends = endsOf(this.#columns);
		this.#heights = heightsOf(this.#columns);
		this.#all = new Uint8Array(sizes.rows).fill(1);
		this.#passing = startPassing(this.#columns, names, NO_PICKS);
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

	/** Answers until nothing newer is asked; between two steps the newest question comes in. */
	async run() {
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
	}

	/** What is answered, and what each answer depends on; the first are what the others stand on. */
	readonly #parts: readonly {
		readonly part: string;
		readonly key: (shown: Shown) => string;
		readonly answer: (shown: Shown) => Generator<void, unknown> | void;
	}[] = [
		{ part: 'passing', key: pickKey, answer: (shown) => this.#choose(shown) },
		{
			part: 'ladder',
			key: (shown) => `${pickKey(shown)} ${shown.lanes} ${shown.most}`,
			answer: (shown) => this.#climb(shown)
		},
		{
			part: 'window',
			key: (shown) => `${pickKey(shown)} ${windowKey(shown.window)}`,
			answer: (shown) => this.#count(shown)
		},
		{
			part: 'lanes',
			key: (shown) =>
				`${pickKey(shown)} ${shown.lanes} ${shown.most} ${windowKey(shown.days)} ${windowKey(shown.window)} ${shown.opened} ${this.#pieces.came}`,
			answer: (shown) => this.#tellLanes(shown)
		},
		{
			part: 'listed',
			key: (shown) =>
				`${pickKey(shown)} ${windowKey(shown.window)} ${windowKey(shown.list)} ${shown.opened} ${this.#pieces.came}`,
			answer: (shown) => this.#tellList(shown)
		},
		{
			part: 'opened',
			key: ({ opened }) => `${opened} ${this.#pieces.came}`,
			answer: ({ opened }) => {
				const row = opened === null ? -1 : rowOf(this.#columns, opened);
				this.#tell({ opened: row < 0 ? null : this.#told(row) });
			}
		},
		{
			part: 'cells',
			key: (shown) =>
				shown.earth
					? `${pickKey(shown)} ${windowKey(shown.window)} ${zoomStep(shown.earth.zoom)} ${JSON.stringify(nearEarth(shown.earth))}`
					: '',
			answer: (shown) => this.#tellCells(shown)
		},
		{ part: 'overview', key: pickKey, answer: () => this.#tellOverview() },
		{
			part: 'facets',
			key: (shown) => `${shown.counted} ${pickKey(shown)} ${windowKey(shown.window)}`,
			answer: (shown) => this.#countFacets(shown)
		}
	];

	/** What has come in part would tell less than the summary. */
	#isSummed(shown: Shown): boolean {
		const { opened, manifest } = this.#opening;
		return opened !== null && this.#columns.rows < manifest.sizes.rows && isOpening(shown, opened);
	}

	*#choose(shown: Shown) {
		const wanted = pickKey(shown);
		// More rows go through the same choices; what stands in sight is looked up anew.
		if (wanted !== this.#passingFor || shown.onMap) {
			const within = shown.onMap && shown.earth ? this.#standingIn(shown.earth) : undefined;
			this.#passing = startPassing(this.#columns, this.#opening.manifest.names, shown.picks, { within });
			this.#passingFor = wanted;
		}
		yield* extendPassing(this.#columns, this.#passing);
	}

	/** 1 for each row that stands in these bounds. */
	#standingIn({ south, west, north, east }: Bounds): Uint8Array {
		const { lat, lon, rows } = this.#columns;
		const within = new Uint8Array(lat.length);
		for (let row = 0; row < rows; row++) {
			const [y, x] = [lat[row] ?? NaN, lon[row] ?? NaN];
			within[row] = y >= south && y <= north && x >= west && x <= east ? 1 : 0;
		}
		return within;
	}

	#climb({ lanes, most }: Shown) {
		const { manifest, sides } = this.#opening;
		this.#lanes = laneCodes(this.#columns, manifest.names, lanes, (actor) => sides.get(actor) ?? null, most);
		const { codes, ids } = this.#lanes;
		this.#ladder = ladderOf(this.#columns, codes, this.#passing.marks, ids.length, manifest.extent);
		this.#everything = ladderOf(this.#columns, codes, this.#all, ids.length, manifest.extent);
	}

	#count({ window }: Shown) {
		this.#inWindow = touching(this.#columns, this.#ends, window, this.#passing.marks);
		const { rows } = this.#columns;
		const before = countBefore(this.#everything, null, window.from);
		const after = countAfter(this.#everything, null, window.to);
		const shown = this.#inWindow.length;
		this.#tell({ counts: { shown, before, after, otherwise: rows - before - after - shown, later: 0, untold: 0 } });
	}

	#tellLanes({ days, window, opened }: Shown) {
		const { ids, together, codes } = this.#lanes;
		const views = (days.to - days.from) / (window.to - window.from);
		const step = Math.max(1, 2 ** Math.floor(Math.log2((window.to - window.from) / STRETCHES) + 0.5));
		const most = Math.floor((MARKS / ids.length) * views);
		const near = touching(this.#columns, this.#ends, days, this.#passing.marks);
		const open = opened === null ? -1 : rowOf(this.#columns, opened);
		const rows = byLane(near, codes, ids.length);
		const titled = new Set<number>();
		this.#tell({
			lanes: ids.map((id, i): CrowdLane => {
				const own = rows[i] ?? new Uint32Array();
				// What only lasts needs no mark: the density counts it.
				const here = own.filter((row) => this.#isAnchoredIn(row, days));
				const marked = here.length > most ? heaviest(here, this.#columns.weight, Math.round(HEAVIEST * views)) : here;
				const dense = own.length > marked.length;
				const events = [...(open >= 0 && codes[open] === i && !marked.includes(open) ? [open] : []), ...marked];
				const { from, to } = this.#within(days);
				return {
					id,
					...(id === NO_LANE && together > 0 && { together }),
					count: countTouching(this.#ladder, i, window.from, window.to),
					density: dense ? density(this.#ladder, i, from, to, step) : null,
					events: events.map((row) => this.#head(row, window, titled))
				};
			})
		});
	}

	#tellList({ list, opened }: Shown) {
		const rows = this.#inWindow.subarray(list.from, list.to);
		const open = opened === null ? -1 : rowOf(this.#columns, opened);
		this.#tell({
			listed: { from: list.from, told: [...rows].map((row) => this.#told(row)), opened: this.#inWindow.indexOf(open) }
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
		const ladder = ladderOf(this.#columns, codes, this.#passing.marks, names.theme.length, extent);
		const step = Math.max(1, Math.ceil((extent.to - extent.from) / STRETCHES));
		this.#tell({
			overview: new Map(names.theme.map((theme, i) => [theme, density(ladder, i, extent.from, extent.to, step)]))
		});
	}

	*#countFacets({ counted, window }: Shown) {
		if (!counted) return;
		const { names } = this.#opening.manifest;
		const counts = new Map<(typeof FACETS)[number], ReadonlyMap<string, number>>();
		const rows = touching(this.#columns, this.#ends, window, this.#all);
		for (const facet of FACETS) {
			const found = yield* countInSteps(this.#columns, names, facet, this.#passing, rows);
			counts.set(facet, new Map(valuesAt(names, facet).map((value, i) => [value, found[i] ?? 0])));
		}
		this.#tell({ facets: counts });
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

	/** With its title where that has come; what is in the window asks for it, as long as it is not too many pieces. */
	#head(row: number, window: Window, titled: Set<number>): Event {
		const { from = 0, to = 0 } = { from: this.#columns.from[row], to: this.#columns.to[row] };
		const { names, pieceRows } = this.#opening.manifest;
		if (from < window.to && to > window.from && titled.size < TITLED) titled.add(Math.floor(row / pieceRows));
		const wanted = titled.has(Math.floor(row / pieceRows));
		return headAt(this.#columns, names, row, this.#pieces.at(row, wanted)?.event.title);
	}

	#told(row: number): Told {
		const piece = this.#pieces.at(row, true);
		if (piece) return { ...piece, whole: true };
		return { event: headAt(this.#columns, this.#opening.manifest.names, row), places: [], whole: false };
	}
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

/** All choices but the window. */
function pickKey({ picks, onMap, earth }: Shown): string {
	return JSON.stringify([picks, onMap && earth]);
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
