import { tick } from 'svelte';
import type { Manifest } from '../../domain/columns/manifest.ts';
import { byTime } from '../../domain/dates/order.ts';
import type { Day, Window } from '../../domain/dates/when.ts';
import type { Dossier, Event, Place } from '../../domain/dossier.ts';
import { type Facet, SURENESS } from '../../domain/facets.ts';
import { knownBy } from '../../domain/known.ts';
import { STANDINGS } from '../../domain/lists.ts';
import type { Choices } from '../explorer/choices.ts';
import type {
	Crowd,
	CrowdCell,
	CrowdCounts,
	CrowdFound,
	CrowdLane,
	CrowdStanding,
	Density,
	View
} from '../explorer/crowd.ts';
import { boundsOf, type Camera, fitBounds } from '../../domain/map/camera.ts';
import type { PlaceMark } from '../../domain/map/places.ts';
import { crowdMessages } from '../messages/crowd.ts';
import { afterPaint } from '../page/paint.ts';
import { boundsIn, nearDays } from './near.ts';
import { phraseNumber } from './number.ts';
import { nearestTown } from './town.ts';
import type { Answer, Failure, Listed, Opening, Order, Shown, Told } from './protocol.ts';
import { answersIn, isOpening, openingShown, type Summary, wantedOf } from './summary.ts';

/** A hand that drags is answered so often, ms: the timeline moves with it, the numbers follow. */
const PACE = 120;
/** While time plays: the cursor goes on in each picture, all else so often, ms. */
const BEAT = 300;
/** As many events are printed. */
export const MOST_PRINTED = 500;
/** The nearest zoom of the map, and how much nearer is worth the way. */
const NEAREST = 10;
const NEARER = 0.4;

/** What a page has of a crowd at once. */
export interface Large {
	readonly manifest: Manifest;
	readonly summary: Summary;
}

/** The page's side of a crowd: says what is shown, and holds what the worker answers. */
export class Store implements Crowd {
	readonly size: number;
	/** Whether it fetches: the first view needs no column. */
	began = $state(false);
	/** Whether the map is there. */
	mapped = $state(false);
	/** How many events have come. */
	came = $state(0);
	failed = $state.raw<Failure | null>(null);
	counts = $state.raw<CrowdCounts>({ shown: 0, before: 0, after: 0, otherwise: 0, later: 0, untold: 0 });
	lanes = $state.raw<readonly CrowdLane[]>([]);
	laneCounts = $state.raw<ReadonlyMap<string, number>>(new Map());
	edges = $state.raw<readonly Event[]>([]);
	overview = $state.raw<ReadonlyMap<string, Density>>(new Map());
	cells = $state.raw<readonly CrowdCell[]>([]);
	listed = $state.raw<Listed>({ from: 0, told: [], opened: -1 });
	opened = $state.raw<Told | null>(null);
	#openedSince = $state.raw<Told | null>(null);
	found = $state.raw<CrowdFound | null>(null);

	/** For paper. */
	gathered = $state.raw<Dossier | null>(null);
	#ongathered: (told: readonly Told[] | null) => void = () => {};
	quiet = $state.raw<readonly Window[]>([]);
	begins = $state.raw<ArrayLike<number>>([]);
	standing = $state.raw<CrowdStanding | null>(null);

	readonly values: Crowd['values'];
	readonly manifest: Manifest;
	readonly #all: Dossier;
	#facets = $state.raw<ReadonlyMap<Facet, ReadonlyMap<string, number>>>(new Map());
	readonly #came: Readonly<Record<View, Came>>;
	#opening: Opening | null = null;
	#shown: Shown;
	#asked = false;
	/** When it was asked last, and what asks next. */
	#sent = -Infinity;
	#later: ReturnType<typeof setTimeout> | undefined;
	/** The worker has not answered all yet; and what it is told next can wait until then. */
	#busy = false;
	#waits = false;
	#worker: Worker | null = null;

	constructor(all: Dossier, choices: Choices, { manifest, summary }: Large) {
		this.#all = all;
		this.manifest = manifest;
		this.size = manifest.sizes.rows;
		this.values = { ...manifest.names, standing: STANDINGS, sure: SURENESS };
		this.#shown = { ...openingShown(all), ...wantedOf(choices), days: nearDays(choices.window), earth: null };
		const hold = (
			events: () => readonly Event[],
			places: () => readonly Place[] = () => [],
			opened = () => this.#openedSince
		) => new Came(all, events, places, opened);
		this.#came = {
			timeline: hold(() => this.lanes.flatMap(({ events }) => events)),
			chronicle: hold(
				() => this.listed.told.map(({ event }) => event),
				() => this.listed.told.flatMap(({ places }) => places),
				() => this.opened
			),
			search: hold(
				() => this.found?.hits.map(({ event }) => event) ?? [],
				() => this.found?.hits.flatMap(({ places }) => places) ?? []
			),
			page: hold(() => [])
		};
		for (const answer of answersIn(summary, manifest.names)) this.#take(answer);
	}

	/** From now on `begin` may start to fetch; what the summary does not tell starts it at once. */
	open(opening: Omit<Opening, 'opened'>) {
		this.#opening = { ...opening, opened: openingShown(this.#all) };
		this.#show({});
	}

	/** Starts to fetch: what is shown is asked for from now on. */
	begin() {
		const open = this.#opening;
		if (this.began || !open) return;
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#take(data));
		worker.addEventListener('error', () => (this.failed = { what: 'columns', why: 'network' }));
		this.#worker = worker;
		this.began = true;
		this.#send({ open });
		this.#show({});
	}

	/** The choices that the worker answers for; while they change by themselves, in beats, each after the answers before. */
	choose(choices: Choices, playing = false) {
		const wanted = wantedOf(choices);
		const drags = isWindowAlone(this.#shown, wanted);
		// Its texts may be here already.
		const here = this.listed.told.find(({ event, whole }) => whole && event.id === wanted.opened);
		if (here && this.#shown.opened !== wanted.opened) this.#open(here);
		this.#shown = { ...this.#shown, ...wanted };
		if (playing && this.#busy) this.#waits = true;
		else this.#show({}, playing ? BEAT : drags ? PACE : 0);
	}

	dossierOf(view: View, known: Day | null): Dossier {
		const came = this.#came[view].dossier;
		return known === null ? came : knownBy(came, known);
	}

	wholeOf(texts: Dossier, known: Day | null, open: string | null): Dossier | null {
		const { opened } = this;
		// The texts of what was open before are not meant.
		if (!opened?.whole || opened.event.id !== open) return null;
		const whole = { ...texts, events: [opened.event], places: [...texts.places, ...opened.places] };
		const then = known === null ? whole : knownBy(whole, known);
		return then.events.length > 0 ? then : null;
	}

	countsOf(facet: Facet): ReadonlyMap<string, number> {
		if (!this.#shown.counted) queueMicrotask(() => this.#show({ counted: true }));
		return this.#facets.get(facet) ?? new Map<string, number>();
	}

	seeDays(window: Window, most: number) {
		const days = nearDays(window);
		if (days.from !== this.#shown.days.from || days.to !== this.#shown.days.to || most !== this.#shown.most)
			this.#show({ days, most }, most === this.#shown.most ? PACE : 0);
	}

	seeEarth(camera: Camera, frame: { readonly width: number; readonly height: number }) {
		this.mapped = true;
		this.#show({ earth: { zoom: camera.zoom, ...boundsIn(camera, frame) } }, this.#shown.earth ? PACE : 0);
	}

	openCells({ explorer, camera, frame }: Parameters<Crowd['openCells']>[0], ids: readonly string[]): boolean {
		const cells = this.cells.filter(({ id }) => ids.includes(id));
		if (cells.length === 0) return false;
		const [only] = cells.length === 1 && cells[0]?.count === 1 ? cells[0].events : [];
		const bounds = boundsOf(
			cells.flatMap(({ south, west, north, east }) => [
				{ lat: south, lon: west },
				{ lat: north, lon: east }
			])
		);
		const to = bounds && fitBounds(bounds, frame, Math.min(80, frame.height / 4), NEAREST);
		if (only) explorer.choose(only);
		else if (to && to.zoom > camera.zoom + NEARER) explorer.setCamera(to);
		// Nearer is of no use: the chronicle lists what the map shows.
		else explorer.followMap(true);
		return true;
	}

	nameCell(cell: PlaceMark): string {
		const near = nearestTown(cell, this.#all.places);
		const many = crowdMessages[this.#all.lang].cell(cell.name);
		return near ? `${near.name}, ${many}` : many;
	}

	/** The chronicle shows the entries at these positions. */
	seeEntries(list: Window) {
		if (list.from !== this.#shown.list.from || list.to !== this.#shown.list.to) this.#show({ list });
	}

	gather(texts: Dossier, most: number): Promise<Dossier | null> {
		return new Promise((resolve) => {
			this.#ongathered = (told) =>
				resolve(
					told && {
						...texts,
						events: told.map(({ event }) => event),
						places: [
							...texts.places,
							...new Map(told.flatMap(({ places }) => places).map((place) => [place.id, place])).values()
						]
					}
				);
			this.#send({ gather: most });
		});
	}

	async print(texts: Dossier): Promise<boolean> {
		this.gathered = await this.gather(texts, MOST_PRINTED);
		if (!this.gathered) return false;
		await tick();
		print();
		this.gathered = null;
		return true;
	}

	/** What could not be fetched is asked for again. */
	retry() {
		this.failed = null;
		this.#send({ retry: true });
	}

	close() {
		this.#worker?.terminate();
	}

	/** All that is asked for in one turn goes in one message; where it changes all the time, one in `pace` ms. */
	#show(shown: Partial<Shown>, pace = 0) {
		this.#shown = { ...this.#shown, ...shown };
		if (!this.began) {
			if (this.#opening?.opened && !isOpening(this.#shown, this.#opening.opened)) this.begin();
			return;
		}
		const wait = Math.max(0, this.#sent + pace - performance.now());
		if (wait > 0) {
			this.#later ??= setTimeout(() => this.#ask(), wait);
			return;
		}
		if (this.#asked) return;
		this.#asked = true;
		queueMicrotask(() => this.#ask());
	}

	#ask() {
		clearTimeout(this.#later);
		this.#later = undefined;
		this.#sent = performance.now();
		this.#asked = this.#waits = false;
		this.#busy = true;
		this.#send({ show: this.#shown });
	}

	#send(order: Order) {
		this.#worker?.postMessage(order);
	}

	#take(answer: Answer) {
		const { lang } = this.#all;
		if ('came' in answer) this.came = answer.came;
		else if ('gathered' in answer) this.#ongathered(answer.gathered);
		else if ('failed' in answer) this.failed = answer.failed;
		else if ('counts' in answer) this.counts = answer.counts;
		else if ('lanes' in answer) this.lanes = this.#alike(answer.lanes);
		else if ('laneCounts' in answer) this.laneCounts = answer.laneCounts;
		else if ('edges' in answer) this.edges = answer.edges;
		else if ('overview' in answer) this.overview = answer.overview;
		else if ('cells' in answer)
			this.cells = answer.cells.map((cell) => ({ ...cell, name: phraseNumber(cell.count, lang) }));
		else if ('listed' in answer) this.listed = answer.listed;
		else if ('opened' in answer) this.#open(answer.opened);
		else if ('found' in answer) this.found = answer.found;
		else if ('quiet' in answer) this.quiet = answer.quiet;
		else if ('begins' in answer) this.begins = answer.begins;
		else if ('standing' in answer) this.standing = answer.standing;
		else if ('rested' in answer) this.#goOn();
		else this.#facets = answer.facets;
	}

	/** Heads that are as they were are the same objects: what is drawn of them is not made anew. */
	#alike(lanes: readonly CrowdLane[]): readonly CrowdLane[] {
		const before = new Map(this.lanes.flatMap(({ events }) => events).map((event) => [event.id, event]));
		const isHead = ({ accounts, outside }: Event) => accounts.length + outside.length === 0;
		return lanes.map((lane) => ({
			...lane,
			events: lane.events.map((event) => {
				const had = before.get(event.id);
				return had && had.title === event.title && isHead(had) && isHead(event) ? had : event;
			})
		}));
	}

	/** What is shown already is not drawn anew; the chronicle has it a picture before the other views, which itself comes after that of the choice. */
	#open(told: Told | null) {
		const { opened } = this;
		if (told?.whole && opened?.whole && told.event.id === opened.event.id) return;
		this.opened = told;
		afterPaint(() => afterPaint(() => (this.#openedSince = this.opened)));
	}

	#goOn() {
		this.#busy = false;
		if (this.#waits) this.#show({}, BEAT);
	}
}

/** The dossier with the events that a view has at hand, in order of time; the open one is always among them. */
class Came {
	readonly #all: Dossier;
	readonly #events: () => readonly Event[];
	readonly #places: () => readonly Place[];
	readonly #opened: () => Told | null;
	#ids = $derived.by(() => new Set(this.#events().map(({ id }) => id)));
	/** What is at hand already is not made anew when it is opened. */
	#more = $derived.by(() => {
		const opened = this.#opened();
		return opened && !this.#ids.has(opened.event.id) ? opened : null;
	});
	dossier = $derived.by((): Dossier => {
		const more = this.#more;
		const spots = new Map([...this.#places(), ...(more?.places ?? [])].map((place) => [place.id, place]));
		return {
			...this.#all,
			events: [...(more ? [more.event] : []), ...this.#events()].sort(byTime),
			places: [...this.#all.places, ...spots.values()]
		};
	});

	constructor(all: Dossier, events: () => readonly Event[], places: () => readonly Place[], opened: () => Told | null) {
		this.#all = all;
		this.#events = events;
		this.#places = places;
		this.#opened = opened;
	}
}

/** Whether nothing else is wanted than another window. */
function isWindowAlone(before: Shown, wanted: Partial<Shown>): boolean {
	const { window, ...others } = wanted;
	const same = Object.entries(others).every(([key, value]) => before[key as keyof Shown] === value);
	return same && window !== before.window;
}
