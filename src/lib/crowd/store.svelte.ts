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
import { boundsIn, nearDays } from './near.ts';
import { phraseNumber } from './number.ts';
import { nearestTown } from './town.ts';
import type { Answer, Failure, Listed, Opening, Order, Shown, Told } from './protocol.ts';
import { answersIn, openingShown, type Summary, wantedOf } from './summary.ts';

/** A hand that drags is answered so often, ms: the timeline moves with it, the numbers follow. */
const PACE = 120;
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
	/** How many events have come. */
	came = $state(0);
	failed = $state.raw<Failure | null>(null);
	counts = $state.raw<CrowdCounts>({ shown: 0, before: 0, after: 0, otherwise: 0, later: 0, untold: 0 });
	lanes = $state.raw<readonly CrowdLane[]>([]);
	edges = $state.raw<readonly Event[]>([]);
	overview = $state.raw<ReadonlyMap<string, Density>>(new Map());
	cells = $state.raw<readonly CrowdCell[]>([]);
	listed = $state.raw<Listed>({ from: 0, told: [], opened: -1 });
	opened = $state.raw<Told | null>(null);
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
	#lanesCame = $derived.by(() => this.#dossierWith(this.lanes.flatMap(({ events }) => events)));
	#listCame = $derived.by(() =>
		this.#dossierWith(
			this.listed.told.map(({ event }) => event),
			this.listed.told.flatMap(({ places }) => places)
		)
	);
	#foundCame = $derived.by(() =>
		this.#dossierWith(
			this.found?.hits.map(({ event }) => event) ?? [],
			this.found?.hits.flatMap(({ places }) => places)
		)
	);
	#openedCame = $derived.by(() => this.#dossierWith([]));
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
		for (const answer of answersIn(summary, manifest.names)) this.#take(answer);
	}

	/** Starts to fetch: what is shown is asked for from now on. */
	open(opening: Omit<Opening, 'opened'>) {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#take(data));
		worker.addEventListener('error', () => (this.failed = { what: 'columns', why: 'network' }));
		this.#worker = worker;
		this.#send({ open: { ...opening, opened: openingShown(this.#all) } });
		this.#show({});
	}

	/** The choices that the worker answers for; while they change by themselves, each waits for the answers before. */
	choose(choices: Choices, playing = false) {
		const wanted = wantedOf(choices);
		const drags = isWindowAlone(this.#shown, wanted);
		// Its texts may be here already.
		const here = this.listed.told.find(({ event, whole }) => whole && event.id === wanted.opened);
		if (here && this.#shown.opened !== wanted.opened) this.opened = here;
		this.#shown = { ...this.#shown, ...wanted };
		if (playing && this.#busy) this.#waits = true;
		else this.#show({}, drags);
	}

	dossierOf(view: View, known: Day | null): Dossier {
		const came = {
			timeline: this.#lanesCame,
			chronicle: this.#listCame,
			search: this.#foundCame,
			page: this.#openedCame
		}[view];
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
			this.#show({ days, most }, most === this.#shown.most);
	}

	seeEarth(camera: Camera, frame: { readonly width: number; readonly height: number }) {
		this.#show({ earth: { zoom: camera.zoom, ...boundsIn(camera, frame) } }, this.#shown.earth !== null);
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

	/** All that is asked for in one turn goes in one message; while the window or the map is dragged, in so many ms. */
	#show(shown: Partial<Shown>, drags = false) {
		this.#shown = { ...this.#shown, ...shown };
		const wait = drags ? Math.max(0, this.#sent + PACE - performance.now()) : 0;
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
		else if ('lanes' in answer) this.lanes = answer.lanes;
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

	/** What is shown already is not drawn anew. */
	#open(told: Told | null) {
		const { opened } = this;
		if (!(told?.whole && opened?.whole && told.event.id === opened.event.id)) this.opened = told;
	}

	#goOn() {
		this.#busy = false;
		if (this.#waits) this.#show({});
	}

	/** In order of time, each event once; the open one is always among them. */
	#dossierWith(events: readonly Event[], places: readonly Place[] = []): Dossier {
		const { opened } = this;
		const found = new Map([...(opened ? [opened.event] : []), ...events].map((event) => [event.id, event]));
		const spots = new Map([...places, ...(opened?.places ?? [])].map((place) => [place.id, place]));
		return {
			...this.#all,
			events: [...found.values()].sort(byTime),
			places: [...this.#all.places, ...spots.values()]
		};
	}
}

/** Whether nothing else is wanted than another window. */
function isWindowAlone(before: Shown, wanted: Partial<Shown>): boolean {
	const { window, ...others } = wanted;
	const same = Object.entries(others).every(([key, value]) => before[key as keyof Shown] === value);
	return same && window !== before.window;
}
