import { BlockError, readBlock } from '../../domain/columns/block.ts';
import { cellsOf, nearBounds } from '../../domain/columns/cells.ts';
import { type Columns, emptyColumns } from '../../domain/columns/columns.ts';
import { headAt, idAt, rowOf } from '../../domain/columns/head.ts';
import { heaviest } from '../../domain/columns/heaviest.ts';
import { begunBefore, countIn, densityIn, endedBy, type Ladder, ladderOf } from '../../domain/columns/ladder.ts';
import { type LaneCodes, laneCodes } from '../../domain/columns/lanes.ts';
import { countFacet, type Passing, passing } from '../../domain/columns/passing.ts';
import { type Ends, endsOf, touching } from '../../domain/columns/slice.ts';
import type { Window } from '../../domain/dates/when.ts';
import type { Event } from '../../domain/dossier.ts';
import { FACETS } from '../../domain/facets.ts';
import type { CrowdCell, CrowdLane } from '../explorer/crowd.ts';
import { Pieces } from './pieces.ts';
import type { Answer, Opening, Order, Shown, Told } from './protocol.ts';

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
/** A fetch that fails is tried again after so long, ms. */
const AGAIN = [500, 2000, 6000];

/** The events of a large dossier: the page says what it shows, and each part of the answer goes out as soon as it is known. */
class Host {
	readonly #opening: Opening;
	readonly #columns: Columns;
	readonly #pieces: Pieces;
	#shown: Shown | null = null;
	#running = false;
	/** What each part was answered for. */
	readonly #answered = new Map<string, string>();

	#ends: Ends = new Int32Array();
	#passing: Passing = { all: new Uint8Array(), of: new Map() };
	#lanes: LaneCodes = { codes: new Uint8Array(), lanes: [] };
	#ladder: Ladder = { from: 0, begun: [], ended: [] };
	#everything: Ladder = { from: 0, begun: [], ended: [] };
	#inWindow: Uint32Array = new Uint32Array();

	constructor(opening: Opening) {
		this.#opening = opening;
		this.#columns = emptyColumns(opening.manifest.sizes);
		this.#pieces = new Pieces(opening, {
			oncame: () => this.#run(),
			onfailed: (why) => tell({ failed: 'texts', why })
		});
		void this.fetchBlocks();
	}

	show(shown: Shown) {
		this.#shown = shown;
		this.#run();
	}

	retry() {
		this.#pieces.retry();
		void this.fetchBlocks();
	}

	/** In order of time, from the first that has not come. */
	async fetchBlocks() {
		const { manifest, folder } = this.#opening;
		let rows = 0;
		for (const block of manifest.blocks) {
			rows += block.rows;
			if (rows <= this.#columns.rows) continue;
			try {
				readBlock(await fetchBytes(folder + block.file), this.#columns);
			} catch (error) {
				const why = error instanceof BlockError ? error.message : String(error);
				return tell({ failed: 'columns', why });
			}
			this.#ends = endsOf(this.#columns);
			tell({ came: this.#columns.rows });
			this.#run();
		}
	}

	/** Answers until nothing newer is asked; between two steps the newest question comes in. */
	async #run() {
		if (this.#running) return;
		this.#running = true;
		for (let again = true; again;) {
			again = false;
			for (const { part, key, answer } of this.#parts) {
				const shown = this.#shown;
				if (!shown) break;
				const wanted = `${this.#columns.rows} ${key(shown)}`;
				if (this.#answered.get(part) === wanted) continue;
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
				tell({ opened: row < 0 ? null : this.#told(row) });
			}
		},
		{
			part: 'cells',
			key: (shown) =>
				shown.earth
					? `${pickKey(shown)} ${windowKey(shown.window)} ${zoomStep(shown.earth.zoom)} ${JSON.stringify(nearBounds(shown.earth))}`
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

	*#choose({ picks }: Shown) {
		this.#passing = yield* passing(this.#columns, this.#opening.manifest.names, picks);
	}

	#climb({ lanes, most }: Shown) {
		const { manifest, sides } = this.#opening;
		this.#lanes = laneCodes(this.#columns, manifest.names, lanes, sides, most);
		const codes = { codes: this.#lanes.codes, count: this.#lanes.lanes.length };
		this.#ladder = ladderOf(this.#columns, manifest.extent, codes, this.#passing.all);
		this.#everything = ladderOf(this.#columns, manifest.extent, null, null);
	}

	#count({ window }: Shown) {
		this.#inWindow = touching(this.#columns, this.#ends, window, this.#passing.all);
		const { rows } = this.#columns;
		const before = endedBy(this.#everything, 0, window.from);
		const after = rows - begunBefore(this.#everything, 0, window.to);
		const shown = this.#inWindow.length;
		tell({ counts: { shown, before, after, otherwise: rows - before - after - shown } });
	}

	#tellLanes({ days, window, opened }: Shown) {
		const { lanes, codes } = this.#lanes;
		const views = (days.to - days.from) / (window.to - window.from);
		const step = Math.max(1, 2 ** Math.floor(Math.log2((window.to - window.from) / STRETCHES) + 0.5));
		const most = Math.floor((MARKS / lanes.length) * views);
		const near = touching(this.#columns, this.#ends, days, this.#passing.all);
		const open = opened === null ? -1 : rowOf(this.#columns, opened);
		const rows = byLane(near, codes, lanes.length);
		const titled = new Set<number>();
		tell({
			lanes: lanes.flatMap((lane, i): CrowdLane[] => {
				const own = rows[i] ?? new Uint32Array();
				// What only lasts needs no mark: the density counts it.
				const here = own.filter((row) => this.#isAnchoredIn(row, days));
				const marked = here.length > most ? heaviest(this.#columns, here, Math.round(HEAVIEST * views)) : here;
				const dense = own.length > marked.length;
				const events = [...(open >= 0 && codes[open] === i && !marked.includes(open) ? [open] : []), ...marked];
				return [
					{
						...lane,
						count: countIn(this.#ladder, i, window),
						density: dense ? densityIn(this.#ladder, i, this.#within(days), step) : null,
						events: events.map((row) => this.#head(row, window, titled))
					}
				];
			})
		});
	}

	#tellList({ list, opened }: Shown) {
		const rows = this.#inWindow.subarray(list.from, list.to);
		const open = opened === null ? -1 : rowOf(this.#columns, opened);
		tell({
			listed: { from: list.from, told: [...rows].map((row) => this.#told(row)), opened: this.#inWindow.indexOf(open) }
		});
	}

	#tellCells({ earth }: Shown) {
		if (!earth) return;
		const bounds = nearBounds(earth);
		const zoom = zoomStep(earth.zoom);
		const cells = cellsOf(this.#columns, this.#inWindow, { bounds, zoom, size: CELL, most: CELLS });
		tell({
			cells: cells.map(({ key, rows, ...cell }): CrowdCell => ({
				...cell,
				...{ id: `cell ${key}`, name: '', kind: 'spot', iso: null, role: 'venue', leftOut: false },
				radius: Math.min(26, 2.6 + 2.15 * cell.count ** 0.27),
				events: rows.map((row) => idAt(this.#columns, row))
			}))
		});
	}

	#tellOverview() {
		const { names, extent } = this.#opening.manifest;
		const themes = { codes: Uint8Array.from(this.#columns.theme), count: names.theme.length };
		const ladder = ladderOf(this.#columns, extent, themes, this.#passing.all);
		const step = Math.max(1, Math.ceil((extent.to - extent.from) / STRETCHES));
		tell({ overview: new Map(names.theme.map((theme, i) => [theme, densityIn(ladder, i, extent, step)])) });
	}

	*#countFacets({ counted }: Shown) {
		if (!counted) return;
		const { names } = this.#opening.manifest;
		const counts = new Map<(typeof FACETS)[number], ReadonlyMap<string, number>>();
		const all = touching(this.#columns, this.#ends, this.#shown?.window ?? this.#opening.manifest.extent, null);
		for (const facet of FACETS)
			counts.set(facet, yield* countFacet({ columns: this.#columns, names, passing: this.#passing, facet }, all));
		tell({ facets: counts });
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

function pickKey({ picks }: Shown): string {
	return JSON.stringify(picks);
}

function windowKey({ from, to }: Window): string {
	return `${from}-${to}`;
}

/** Cells change at every half zoom. */
function zoomStep(zoom: number): number {
	return Math.floor(zoom * 2) / 2;
}

function tell(answer: Answer) {
	postMessage(answer);
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

async function fetchBytes(address: string, tries = 0): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
		return new Uint8Array(await response.arrayBuffer());
	} catch (error) {
		const wait = AGAIN[tries];
		if (wait === undefined) throw error;
		await new Promise((resolve) => setTimeout(resolve, wait));
		return fetchBytes(address, tries + 1);
	}
}

let host: Host | null = null;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if ('open' in data) host = new Host(data.open);
	else if ('show' in data) host?.show(data.show);
	else host?.retry();
});
