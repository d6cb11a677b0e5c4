import { getContext, setContext } from 'svelte';
import { touches } from '../../domain/dates/touches.ts';
import type { Day, Window } from '../../domain/dates/when.ts';
import type { Article, Dossier, Event, Place } from '../../domain/dossier.ts';
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
	type ValuesOf,
	valuesIn,
	withPick
} from '../../domain/facets.ts';
import { type Camera, type Choices, type Gesture } from './choices.ts';
import { windowFor } from './window.ts';

/** What a person chose, and the answers that follow; every view reads it, none knows another. */
export class Explorer {
	readonly dossier: Dossier;
	readonly events: ReadonlyMap<string, Event>;
	readonly places: ReadonlyMap<string, Place>;
	readonly articles: ReadonlyMap<string, Article>;
	readonly valuesOf: ValuesOf;

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
	/** Only what had appeared by the end of this day. */
	known = $state<Day | null>(null);
	/** How many steps of what led to the open event, and of what came of it, are shown. */
	chain = $state(0);

	/** The dossier with all its texts; null until it has come, false where it could not be fetched. */
	whole = $state.raw<Dossier | null | false>(null);

	/** The last change made by a person: what the address writes. Not made by reading an address. */
	change = $state.raw<{ readonly gesture: Gesture } | null>(null);

	#found = $derived.by(() => this.hits && new Set(this.hits.map(({ id }) => id)));
	/** What every choice but those of the facets leaves. */
	candidates = $derived.by(() =>
		this.dossier.events.filter((event) => this.inWindow(event) && (this.#found?.has(event.id) ?? true))
	);
	/** In order of time: what the window and the choices leave. */
	shown = $derived.by(() => this.candidates.filter((event) => this.passes(event)));
	shownIds = $derived.by(() => new Set(this.shown.map(({ id }) => id)));
	/** Shown and put away are always all. */
	putAway = $derived.by(() => {
		const away = this.dossier.events.filter((event) => !this.inWindow(event));
		const before = away.filter((event) => event.extent.to <= this.window.from).length;
		return {
			before,
			after: away.length - before,
			otherwise: this.dossier.events.length - away.length - this.shown.length
		};
	});
	event = $derived.by(() => (this.selected ? (this.events.get(this.selected) ?? null) : null));

	#fetching: Promise<unknown> | null = null;

	constructor(dossier: Dossier) {
		this.dossier = dossier;
		this.events = new Map(dossier.events.map((event) => [event.id, event]));
		this.places = new Map(dossier.places.map((place) => [place.id, place]));
		this.articles = new Map(dossier.articles.map((article) => [article.id, article]));
		this.valuesOf = valuesIn(dossier.actors);
		this.window = dossier.opening.window;
	}

	/** Fetches the texts, once; asked again only after a failure. */
	async fetchWhole(address: string) {
		if (this.whole) return;
		this.#fetching ??= fetchJson(address);
		const fetched = this.#fetching;
		this.whole = ((await fetched) as Dossier | null) ?? false;
		if (!this.whole) this.#fetching = null;
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
		this.selected = event?.id ?? null;
		if (event) {
			this.window = windowFor(event, this.window, this.dossier.extent);
			if (this.#found && !this.#found.has(event.id)) this.query = '';
			this.picks = this.#without((facet) => has(this.valuesOf(event, facet), this.picks[facet]));
		}
		this.change = { gesture: 'event' };
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

	/** Drops all that was chosen; the window stays. Whether there was anything. */
	dropAll(): boolean {
		const any = isPicked(this.picks) || this.query !== '';
		this.query = '';
		if (any) this.#pick(NO_PICKS);
		return any;
	}

	/** Searches; an empty query asks nothing. */
	ask(query: string) {
		if (query === this.query) return;
		this.query = query;
		this.change = { gesture: 'query' };
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
		this.query = '';
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

	passes(event: Event): boolean {
		return (this.#found?.has(event.id) ?? true) && passes(event, this.picks, this.valuesOf);
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
