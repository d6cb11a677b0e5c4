import { getContext, setContext } from 'svelte';
import { touches } from '../../domain/dates/touches.ts';
import type { Day, Window } from '../../domain/dates/when.ts';
import type { Dossier, Event, Place } from '../../domain/dossier.ts';
import { knownBy } from '../../domain/known.ts';
import type { Relation } from '../../domain/lists.ts';
import type { Moment } from '../../domain/play.ts';
import type { Grouping } from '../../domain/timeline/grouping.ts';
import type { Hit } from '../../domain/search/search.ts';
import { sameWindow } from './address.ts';
import {
	type Facet,
	FACETS,
	has,
	isPicked,
	NO_PICKS,
	passes,
	type Picks,
	type Stance,
	stanceOf,
	valuesIn,
	withPick
} from '../../domain/facets.ts';
import { type Camera, type Choices, type Gesture } from './choices.ts';
import { steady } from './steady.ts';
import { windowFor } from './window.ts';

/** The events of a chain and the links by which it goes, each from the event that tells it. */
export interface Path {
	readonly ids: ReadonlySet<string>;
	readonly links: readonly { readonly from: string; readonly to: string; readonly as: Relation }[];
}

/** What a person chose, and the answers that follow; every view reads it, none knows another. */
export class Explorer {
	/** All that is known now, without its texts. */
	readonly all: Dossier;
	/** The dossier with all its texts; null until it has come, false where it could not be fetched. */
	#texts = $state.raw<Dossier | null | false>(null);
	/** Only what had appeared by the end of this day; null: all that is known. */
	known = $state<Day | null>(null);
	#then = $derived.by(() => (this.known === null ? null : knownBy(this.#texts || this.all, this.known)));

	/** What is known, or was known then; its texts are sure to be there in `whole` alone. */
	dossier = $derived.by(() => this.#then ?? this.all);
	/** The same with all its texts; null until they have come, false where they could not be fetched. */
	whole = $derived.by(() => this.#texts && (this.#then ?? this.#texts));
	events = $derived.by(() => new Map(this.dossier.events.map((event) => [event.id, event])));
	articles = $derived.by(() => new Map(this.dossier.articles.map((article) => [article.id, article])));
	valuesOf = $derived.by(() => valuesIn(this.dossier.actors));
	readonly places: ReadonlyMap<string, Place>;

	/** The event that is open. */
	selected = $state<string | null>(null);
	/** The event under the pointer or the focus, lit in every view. */
	lit = $state<string | null>(null);
	window = $state.raw<Window>({ from: 0, to: 1 });
	/** What of each facet is chosen or left out. */
	picks = $state.raw<Picks>(NO_PICKS);
	/** What is searched for; empty for nothing. */
	query = $state('');
	/** What answers the query, the best first; null where nothing is asked, and until the index has come. */
	hits = $state.raw<readonly Hit[] | null>(null);
	camera = $state.raw<Camera | null>(null);
	/** Only events that the map shows at one of their places. */
	onMap = $state(false);
	/** By what the timeline has its lanes. */
	lanes = $state<Grouping>('theme');
	/** The lanes that are folded. */
	folded = $state.raw<readonly string[]>([]);
	/** The first days of the quiet stretches that stay open; null: nothing is folded. */
	folds = $state.raw<readonly Day[] | null>(null);
	/** The day whose standing is told, and where play is. */
	day = $state<Day | null>(null);
	/** Up to here: what begins after `day` is put away. */
	until = $state(false);
	/** While play slides: the cursor and what the timeline shows, with fractions of days. */
	sliding = $state.raw<Moment | null>(null);
	/** How many steps of what led to the open event, and of what came of it, are shown. */
	chain = $state(0);
	/** Works a chain out; fetched with the first entry that opens. */
	pathOf = $state.raw<((id: string, steps: number) => Path) | null>(null);
	path = $derived.by(() =>
		this.selected && this.chain > 0 ? (this.pathOf?.(this.selected, this.chain) ?? null) : null
	);

	/** The last change made by a person: what the address writes. Not made by reading an address. */
	change = $state.raw<{ readonly gesture: Gesture; readonly goesOn?: boolean } | null>(null);

	/** The places that the map shows; null until it has come. */
	inSight = $state.raw<ReadonlySet<string> | null>(null);

	#found = $derived.by(() => this.hits && new Set(this.hits.map(({ id }) => id)));
	/** Up to here: the last day on which something begins that has begun. It keeps while play goes from one to the next. */
	#begun = $derived.by(() => {
		const { day, until } = this;
		if (!until || day === null) return Infinity;
		return Math.max(...this.dossier.events.map(({ extent }) => (extent.from <= day ? extent.from : -Infinity)));
	});
	#steady = steady<Event>();
	/** What every choice but those of the facets leaves. */
	candidates = $derived.by(() =>
		this.#steady(
			this.dossier.events.filter((event) => this.inWindow(event) && this.hasBegun(event) && this.#stays(event))
		)
	);
	/** In order of time: what the window and the choices leave. */
	shown = $derived.by(() => this.candidates.filter((event) => this.passes(event)));
	shownIds = $derived.by(() => new Set(this.shown.map(({ id }) => id)));
	/** Of these, what is drawn at full strength: of a chain that is followed, its own. */
	brightIds = $derived.by(() =>
		this.path ? new Set([...this.path.ids].filter((id) => this.shownIds.has(id))) : this.shownIds
	);
	/** Shown and put away are always all. */
	putAway = $derived.by(() => {
		const away = this.dossier.events.filter((event) => !this.inWindow(event));
		const before = away.filter((event) => event.extent.to <= this.window.from).length;
		const later = this.dossier.events.filter((event) => this.inWindow(event) && !this.hasBegun(event)).length;
		return {
			before,
			after: away.length - before,
			later,
			otherwise: this.dossier.events.length - away.length - later - this.shown.length,
			untold: this.all.events.length - this.dossier.events.length
		};
	});
	event = $derived.by(() => (this.selected ? (this.events.get(this.selected) ?? null) : null));

	#fetching: Promise<unknown> | null = null;

	constructor(dossier: Dossier) {
		this.all = dossier;
		this.places = new Map(dossier.places.map((place) => [place.id, place]));
		this.window = dossier.opening.window;
	}

	/** Fetches the texts, once; asked again only after a failure. */
	async fetchWhole(address: string) {
		if (this.#texts) return;
		this.#fetching ??= fetchJson(address);
		const fetched = this.#fetching;
		this.#texts = ((await fetched) as Dossier | null) ?? false;
		if (!this.#texts) this.#fetching = null;
	}

	get choices(): Choices {
		return {
			event: this.selected,
			window: this.window,
			picks: this.picks,
			query: this.query,
			camera: this.camera,
			onMap: this.onMap,
			lanes: this.lanes,
			folded: this.folded,
			folds: this.folds,
			day: this.day,
			until: this.until,
			known: this.known,
			chain: this.chain
		};
	}

	/** Takes the choices of an address, without leaving a trace in history. */
	restore(choices: Choices) {
		this.selected = choices.event;
		this.picks = choices.picks;
		this.query = choices.query;
		this.camera = choices.camera;
		this.onMap = choices.onMap;
		this.lanes = choices.lanes;
		this.folded = choices.folded;
		this.folds = choices.folds;
		this.day = choices.day;
		this.until = choices.until;
		this.known = choices.known;
		this.chain = choices.chain;
		this.window = choices.window;
		this.lit = null;
		this.change = null;
	}

	/** Opens an event and brings it into the window; null closes what is open. */
	choose(id: string | null) {
		const event = id === null ? undefined : this.events.get(id);
		if (this.selected === (event?.id ?? null)) return;
		// A chain goes on from its own events only.
		if (!event || !this.path?.ids.has(event.id)) this.chain = 0;
		this.selected = event?.id ?? null;
		if (event) {
			this.window = windowFor(event, this.window, this.dossier.extent);
			if (this.#found && !this.#found.has(event.id)) this.query = '';
			if (!this.#inSight(event)) this.onMap = false;
			if (!this.hasBegun(event)) this.until = false;
			this.picks = this.#without((facet) => has(this.valuesOf(event, facet), this.picks[facet]));
		}
		this.change = { gesture: 'event' };
	}

	/** Shows so many steps of what led to the open event and what came of it, in this window. */
	follow(steps: number, window = this.window) {
		this.chain = steps;
		this.window = window;
		this.change = { gesture: 'chain' };
	}

	/** From a chain to its event, and from that to nothing. */
	close() {
		if (this.chain > 0) this.follow(0);
		else this.choose(null);
	}

	light(id: string | null) {
		this.lit = id;
	}

	setWindow(window: Window) {
		if (sameWindow(window, this.window)) return;
		this.window = window;
		this.change = { gesture: 'window' };
	}

	/** Other lanes, none of them folded. */
	groupBy(lanes: Grouping) {
		this.lanes = lanes;
		this.folded = [];
		this.change = { gesture: 'lanes' };
	}

	/** Folds a lane, or unfolds it. */
	foldLane(lane: string) {
		this.folded = toggled(this.folded, lane);
		this.change = { gesture: 'lanes' };
	}

	/** Folds the quiet stretches, but for those that begin on these days; null folds none. */
	fold(folds: readonly Day[] | null) {
		this.folds = folds;
		this.change = { gesture: 'fold' };
	}

	/** Opens the folded stretch that begins on this day, or folds it again. */
	foldStretch(day: Day) {
		this.fold(toggled(this.folds ?? [], day));
	}

	/** Of this facet nothing but this value, or no longer. */
	toggleOnly(facet: Facet, value: string) {
		this.pickOnly(facet, stanceOf(this.picks[facet], value) === 'in' ? [] : [value]);
	}

	pickOnly(facet: Facet, values: readonly string[]) {
		this.#pick({ ...this.picks, [facet]: values.map((value) => ({ value, not: false })) });
	}

	/** Chooses a value, leaves it out, or neither. */
	pick(facet: Facet, value: string, stance: Stance) {
		this.#pick(withPick(this.picks, facet, value, stance));
	}

	/** Whether anything is chosen that narrows the events, besides the window and the second clock. */
	get narrowed(): boolean {
		return isPicked(this.picks) || this.query !== '' || this.onMap || this.until;
	}

	/** Drops all that was chosen; the window stays. Whether there was anything. */
	dropAll(): boolean {
		const any = this.narrowed;
		this.#widen();
		if (any) this.#pick(NO_PICKS);
		return any;
	}

	/** Searches; an empty query asks nothing. */
	ask(query: string) {
		if (query === this.query) return;
		this.query = query;
		this.change = { gesture: 'query' };
	}

	/** Shows what was known by the end of a day; null comes back to all that is known. */
	know(day: Day | null) {
		if (day === this.known) return;
		this.known = day;
		this.change = { gesture: 'known' };
	}

	/** Whether only events that the map shows are wanted. */
	followMap(only: boolean) {
		this.onMap = only;
		this.change = { gesture: 'pick' };
	}

	/** Drops what narrows besides the facets. */
	#widen() {
		this.query = '';
		this.onMap = false;
		this.until = false;
	}

	/** Sets the cursor on a day, or takes it away; with the window that goes along. */
	setDay(day: Day | null, { until = this.until, window = this.window, goesOn = false } = {}) {
		const { from, to } = this.dossier.extent;
		this.day = day === null ? null : Math.min(Math.max(day, from), to - 1);
		this.until = until && day !== null;
		this.window = window;
		this.change = { gesture: 'day', goesOn };
	}

	#pick(picks: Picks) {
		this.picks = picks;
		this.change = { gesture: 'pick' };
	}

	/** The choices of those facets alone that may stay. */
	#without(stays: (facet: Facet) => boolean): Picks {
		return FACETS.reduce((picks, facet) => (stays(facet) ? picks : { ...picks, [facet]: [] }), this.picks);
	}

	/** Back to the whole dossier. */
	showAll() {
		this.picks = NO_PICKS;
		this.#widen();
		this.window = this.dossier.extent;
		this.change = { gesture: 'window' };
	}

	setCamera(camera: Camera | null) {
		this.camera = camera;
		this.change = { gesture: 'map' };
	}

	inWindow(event: Event): boolean {
		return touches(event.extent, this.window);
	}

	/** Up to here: what begins after the cursor's day has not. */
	hasBegun(event: Event): boolean {
		return event.extent.from <= this.#begun;
	}

	passes(event: Event): boolean {
		return this.hasBegun(event) && this.answers(event);
	}

	/** Whether all choices but those of time leave it. */
	answers(event: Event): boolean {
		return this.#stays(event) && passes(event, this.picks, this.valuesOf);
	}

	#stays(event: Event): boolean {
		return (this.#found?.has(event.id) ?? true) && (!this.onMap || this.#inSight(event));
	}

	/** Before the map has come it holds nothing back. */
	#inSight({ where }: Event): boolean {
		const { inSight } = this;
		return !inSight || where.some(({ place }) => inSight.has(place));
	}

	/** How many events there would be without one of the choices. */
	countWithout(facet: Facet, value: string): number {
		const picks = withPick(this.picks, facet, value, null);
		return this.candidates.filter((event) => passes(event, picks, this.valuesOf)).length;
	}

	/** The event nearest to the window among those that are not shown for it alone. */
	nearest(): Event | null {
		const distance = ({ extent }: Event) => Math.max(extent.from - this.window.to, this.window.from - extent.to, 0);
		let nearest: Event | null = null;
		for (const event of this.dossier.events)
			if (this.passes(event) && (!nearest || distance(event) < distance(nearest))) nearest = event;
		return nearest;
	}

	/** The neighbour of an event among those shown: 1 is the next, -1 the one before. */
	step(id: string | null, by: 1 | -1): Event | null {
		const at = this.shown.findIndex((event) => event.id === id);
		if (at === -1) return this.shown.at(by === 1 ? 0 : -1) ?? null;
		return this.shown[at + by] ?? null;
	}
}

function toggled<T>(list: readonly T[], value: T): readonly T[] {
	return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

async function fetchJson(address: string): Promise<unknown> {
	try {
		const response = await fetch(address);
		return response.ok ? await response.json() : null;
	} catch {
		return null; // no network: the entry says so and offers to try again
	}
}

const KEY = Symbol('explorer');

export function provideExplorer(explorer: Explorer): Explorer {
	return setContext(KEY, explorer);
}

export function useExplorer(): Explorer {
	return getContext<Explorer>(KEY);
}
