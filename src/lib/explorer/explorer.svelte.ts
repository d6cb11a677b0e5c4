import { getContext, setContext } from 'svelte';
import { touches } from '../../domain/dates/touches.ts';
import type { Window } from '../../domain/dates/when.ts';
import type { Article, Dossier, Event, Place } from '../../domain/dossier.ts';
import { sameWindow } from './address.ts';
import type { Camera, Choices, Gesture, PlaceChoice } from './choices.ts';
import { windowFor } from './window.ts';

/** What a person chose, and the answers that follow; every view reads it, none knows another. */
export class Explorer {
	readonly dossier: Dossier;
	readonly events: ReadonlyMap<string, Event>;
	readonly places: ReadonlyMap<string, Place>;
	readonly articles: ReadonlyMap<string, Article>;

	/** The event that is open. */
	selected = $state<string | null>(null);
	/** The event under the pointer or the focus, lit in every view. */
	lit = $state<string | null>(null);
	window = $state.raw<Window>({ from: 0, to: 1 });
	chosenPlaces = $state.raw<readonly PlaceChoice[]>([]);
	camera = $state.raw<Camera | null>(null);

	/** The dossier with all its texts; null until it has come, false where it could not be fetched. */
	whole = $state.raw<Dossier | null | false>(null);

	/** The last change made by a person: what the address writes. Not made by reading an address. */
	change = $state.raw<{ readonly gesture: Gesture } | null>(null);

	/** In order of time: what the window and the places leave. */
	shown = $derived.by(() => this.dossier.events.filter((event) => this.inWindow(event) && this.atPlaces(event)));
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
		return { event: this.selected, window: this.window, places: this.chosenPlaces, camera: this.camera };
	}

	/** Takes the choices of an address, without leaving a trace in history. */
	restore(choices: Choices) {
		this.selected = choices.event;
		this.chosenPlaces = choices.places;
		this.camera = choices.camera;
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
			if (!this.atPlaces(event)) this.chosenPlaces = [];
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

	/** Shows only what touches this place, or no longer. */
	togglePlace(place: string) {
		const chosen = this.chosenPlaces.some((choice) => choice.place === place && !choice.not);
		this.chosenPlaces = chosen ? this.chosenPlaces.filter((choice) => choice.place !== place) : [{ place, not: false }];
		this.change = { gesture: 'place' };
	}

	choosePlaces(places: readonly string[]) {
		this.chosenPlaces = places.map((place) => ({ place, not: false }));
		this.change = { gesture: 'place' };
	}

	dropPlace(place: string) {
		this.chosenPlaces = this.chosenPlaces.filter((choice) => choice.place !== place);
		this.change = { gesture: 'place' };
	}

	/** Back to the whole dossier. */
	showAll() {
		this.chosenPlaces = [];
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

	/** Several places widen; a place left out narrows. */
	atPlaces(event: Event): boolean {
		const at = (choice: PlaceChoice) => event.where.some(({ place }) => place === choice.place);
		const wanted = this.chosenPlaces.filter(({ not }) => !not);
		return !this.chosenPlaces.some((choice) => choice.not && at(choice)) && (wanted.length === 0 || wanted.some(at));
	}

	/** The event nearest to the window among those that are not shown for it alone. */
	nearest(): Event | null {
		const distance = ({ extent }: Event) => Math.max(extent.from - this.window.to, this.window.from - extent.to, 0);
		let nearest: Event | null = null;
		for (const event of this.dossier.events)
			if (this.atPlaces(event) && (!nearest || distance(event) < distance(nearest))) nearest = event;
		return nearest;
	}

	/** The neighbour of an event among those shown: 1 is the next, -1 the one before. */
	step(id: string | null, by: 1 | -1): Event | null {
		const at = this.shown.findIndex((event) => event.id === id);
		if (at === -1) return this.shown.at(by === 1 ? 0 : -1) ?? null;
		return this.shown[at + by] ?? null;
	}
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
