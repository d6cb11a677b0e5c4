import { beginsOf } from '../../domain/columns/begins.ts';
import { type Cell, foldCells } from '../../domain/columns/cells.ts';
import type { Columns } from '../../domain/columns/columns.ts';
import { countInSteps } from '../../domain/columns/counts.ts';
import { headAt, idAt } from '../../domain/columns/head.ts';
import { density, ladderOf } from '../../domain/columns/ladder.ts';
import { valuesAt } from '../../domain/columns/passing.ts';
import { quietDays } from '../../domain/columns/quiet.ts';
import type { Day, Window } from '../../domain/dates/when.ts';
import { FACETS } from '../../domain/facets.ts';
import { toWorld } from '../../domain/map/camera.ts';
import type { CrowdCell } from '../explorer/crowd.ts';
import { lengthOf, MarkedLanes, STRETCHES } from './markedLanes.ts';
import { nearEarth } from './near.ts';
import type { Answer, Opening, Shown, Told } from './protocol.ts';
import { pickKey, Rows } from './rows.ts';
import { type Fetched, Seeker } from './seeker.ts';
import { standingIn } from './standing.ts';
import { isOpening } from './summary.ts';

/** px of a cell of the map, and how many there are at most. */
const CELL = 44;
const CELLS = 300;

/** The parts of which a summary tells all. */
const SUMMED = new Set(['window', 'lanes', 'open mark', 'lane counts', 'cells', 'overview']);

/** The events of a large dossier: the page says what it shows, and each part of the answer goes out as soon as it is known. */
export class Host {
	readonly #opening: Opening;
	readonly #rows: Rows;
	readonly #lanes: MarkedLanes;
	readonly #tell: (answer: Answer) => void;
	readonly #fetched: Fetched;
	readonly #seeker: Seeker;
	#shown: Shown | null = null;
	#running = false;
	/** What each part was answered for. */
	readonly #answered = new Map<string, string>();

	/** What was open when the list was told last, and, where that stands elsewhere, what the list was before it went there. */
	#listedFor: { readonly opened: string | null; readonly before: Window | null } = { opened: null, before: null };
	/** Whether a text of the list has not come. */
	#listLacks = true;

	constructor(opening: Opening, fetched: Fetched, tell: (answer: Answer) => void) {
		this.#opening = opening;
		this.#fetched = fetched;
		this.#tell = tell;
		this.#rows = new Rows(opening);
		this.#seeker = new Seeker(opening, this.#rows.columns, fetched);
		this.#lanes = new MarkedLanes(this.#rows, opening.manifest, fetched.texts);
	}

	show(shown: Shown): Promise<void> {
		this.#shown = shown;
		return this.run();
	}

	/** As many rows as have come. */
	get columns(): Columns {
		return this.#rows.columns;
	}

	/** The next block has come; throws a BlockError where it cannot be read. */
	take(block: Uint8Array<ArrayBuffer>) {
		this.#rows.take(block);
		this.#tell({ came: this.#rows.columns.rows });
	}

	/** The first rows of what is shown, when that is known. */
	async first(most: number): Promise<Uint32Array> {
		while (this.#running) await pause();
		return this.#rows.inWindow.slice(0, most);
	}

	/** Answers until nothing newer is asked; between two steps the newest question comes in. */
	async run() {
		// Nothing is no answer.
		if (this.#rows.columns.rows === 0) return;
		if (this.#running) return;
		this.#running = true;
		for (let again = true; again;) {
			again = false;
			for (const { part, key, answer } of this.#parts) {
				const shown = this.#shown;
				if (!shown) break;
				const wanted = `${this.#rows.columns.rows} ${key(shown)}`;
				if (this.#answered.get(part) === wanted || (SUMMED.has(part) && this.#isSummed(shown))) continue;
				again = true;
				const stale = () => this.#shown !== null && `${this.#rows.columns.rows} ${key(this.#shown)}` !== wanted;
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
				const row = this.#rows.rowOf(opened);
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
		{
			part: 'passing',
			key: (shown) => this.#pickKey(shown),
			answer: (shown) => this.#rows.choose(shown, this.#seeker.found)
		},
		{
			part: 'ladder',
			key: (shown) => `${this.#begunKey(shown)} ${shown.lanes} ${shown.most}`,
			answer: (shown) => this.#rows.climb(shown)
		},
		{ part: 'edges', key: (shown) => this.#begunKey(shown), answer: () => this.#tellEdges() },
		{
			part: 'window',
			key: (shown) => `${this.#begunKey(shown)} ${windowKey(shown.window)}`,
			answer: (shown) => this.#tell({ counts: this.#rows.count(shown) })
		},
		{
			part: 'lane counts',
			key: (shown) => `${this.#begunKey(shown)} ${shown.lanes} ${shown.most} ${windowKey(shown.window)}`,
			answer: (shown) => this.#tell({ laneCounts: this.#lanes.count(shown) })
		},
		{
			part: 'listed',
			key: (shown) =>
				`${this.#begunKey(shown)} ${windowKey(shown.window)} ${windowKey(shown.list)} ${shown.opened} ${this.#listLacks ? this.#fetched.texts.came : ''}`,
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
		{
			part: 'facets',
			key: (shown) => `${shown.counted} ${this.#begunKey(shown)} ${windowKey(shown.window)}`,
			answer: (shown) => this.#countFacets(shown)
		},
		// The page needs longest for these: what is quick is there before.
		{
			part: 'lanes',
			key: (shown) =>
				`${this.#begunKey(shown)} ${shown.lanes} ${shown.most} ${windowKey(shown.days)} ${lengthOf(shown.window)}`,
			answer: (shown) => this.#tell({ lanes: this.#lanes.lay(shown) })
		},
		{
			part: 'open mark',
			key: ({ opened }) => `${this.#answered.get('lanes')} ${opened}`,
			answer: (shown) => {
				if (this.#lanes.lacks(shown.opened)) this.#tell({ lanes: this.#lanes.lay(shown) });
			}
		},
		{
			part: 'titles',
			key: (shown) => `${this.#answered.get('lanes')} ${windowKey(shown.window)} ${this.#fetched.texts.came}`,
			answer: (shown) => {
				if (this.#lanes.name(shown)) this.#tell({ lanes: this.#lanes.lay(shown) });
			}
		},
		{ part: 'begins', key: (shown) => this.#pickKey(shown), answer: () => this.#tellBegins() },
		{ part: 'quiet', key: ({ known }) => String(known), answer: () => this.#tellQuiet() },
		{
			part: 'standing',
			key: ({ known, day }) => (day === null ? '' : `${known} ${day} ${this.#fetched.texts.came}`),
			answer: ({ day }) => this.#tellStanding(day)
		}
	];

	#pickKey(shown: Shown): string {
		return pickKey(shown, this.#seeker.found);
	}

	/** And up to which day. */
	#begunKey(shown: Shown): string {
		return `${this.#pickKey(shown)} ${shown.until}`;
	}

	/** What has come in part would tell less than the summary. */
	#isSummed(shown: Shown): boolean {
		const { opened, manifest } = this.#opening;
		return opened !== null && this.#rows.columns.rows < manifest.sizes.rows && isOpening(shown, opened);
	}

	#tellEdges() {
		const { names } = this.#opening.manifest;
		this.#tell({ edges: this.#rows.edges.map((row) => headAt(this.#rows.columns, names, row)) });
	}

	#tellList({ list, opened }: Shown) {
		const at = this.#rows.inWindow.indexOf(this.#rows.rowOf(opened));
		const { from, to } = this.#listAround(at, list, opened);
		const told = [...this.#rows.inWindow.subarray(from, to)].map((row) => this.#toldAt(row));
		this.#listLacks = told.some(({ whole }) => !whole);
		this.#tell({ listed: { from, told, opened: at } });
	}

	/** The chronicle goes to what was opened elsewhere: what it shows then is told before it asks. */
	#listAround(at: number, list: Window, opened: string | null): Window {
		if (opened !== this.#listedFor.opened) {
			const inList = at < 0 || (at >= list.from && at < list.to);
			this.#listedFor = { opened, before: inList ? null : list };
		}
		const { before } = this.#listedFor;
		if (before?.from !== list.from || before.to !== list.to) return list;
		const from = Math.max(0, at - Math.ceil((list.to - list.from) / 2));
		return { from, to: from + list.to - list.from };
	}

	#tellCells({ earth }: Shown) {
		if (!earth) return;
		const zoom = zoomStep(earth.zoom);
		const { cells, size } = foldCells(this.#rows.columns, this.#rows.heights, this.#rows.inWindow, {
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
				events: Array.from(cell.rows, (row) => idAt(this.#rows.columns, row))
			}))
		});
	}

	#tellOverview() {
		const { names, extent } = this.#opening.manifest;
		const codes = Uint8Array.from(this.#rows.columns.theme);
		const ladder = ladderOf(this.#rows.columns, codes, this.#rows.marks, names.theme.length, extent);
		const step = Math.max(1, Math.ceil((extent.to - extent.from) / STRETCHES));
		this.#tell({
			overview: new Map(names.theme.map((theme, i) => [theme, density(ladder, i, extent.from, extent.to, step)]))
		});
	}

	*#countFacets({ counted, window, until }: Shown) {
		if (!counted) return;
		const { names } = this.#opening.manifest;
		const counts = new Map<(typeof FACETS)[number], ReadonlyMap<string, number>>();
		const begun = this.#rows.begunBy(until);
		const rows = this.#rows.touchingTold(window).filter((row) => row < begun);
		for (const facet of FACETS) {
			const found = yield* countInSteps(this.#rows.columns, names, facet, this.#rows.passing, rows);
			counts.set(facet, new Map(valuesAt(names, facet).map((value, i) => [value, found[i] ?? 0])));
		}
		this.#tell({ facets: counts });
	}

	#tellBegins() {
		this.#tell({ begins: beginsOf(this.#rows.columns, this.#rows.passing.marks, this.#opening.manifest.extent) });
	}

	#tellQuiet() {
		this.#tell({ quiet: quietDays(this.#rows.columns, this.#rows.told, this.#opening.manifest.extent) });
	}

	#tellStanding(day: Day | null) {
		const { names } = this.#opening.manifest;
		const published = names.article.map((id) => this.#opening.published.get(id));
		const titleOf = (row: number) => this.#fetched.texts.titleAt(row, true) ?? '';
		const asked = {
			columns: this.#rows.columns,
			names,
			told: this.#rows.told,
			appeared: this.#rows.appeared,
			published,
			titleOf
		};
		this.#tell({ standing: day === null ? null : standingIn(day, asked) });
	}

	#toldAt(row: number): Told {
		const piece = this.#fetched.texts.at(row, true);
		if (piece) return { ...piece, whole: true };
		return { event: headAt(this.#rows.columns, this.#opening.manifest.names, row), places: [], whole: false };
	}
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
