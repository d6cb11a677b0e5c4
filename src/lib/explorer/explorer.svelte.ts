import { getContext, onDestroy, setContext, settled } from 'svelte';
import { touches } from '../../domain/dates/touches.ts';
import type { Day, Window } from '../../domain/dates/when.ts';
import type { Dossier, Event, Place } from '../../domain/dossier.ts';
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
import type { Camera, Choices, Gesture } from './choices.ts';
import type { Crowd, View } from './crowd.ts';
import { type Change, Desk } from './desk.svelte.ts';
import { One } from './one.svelte.ts';
import { steady } from './steady.ts';
import { windowFor } from './window.ts';

/**
 * What a person chose, and the answers that follow; every view reads one, none knows another. `choices` is what was
 * chosen last; a gesture on this explorer's view shows in `chosen` and `pointed` at once; all else when it is its turn.
 */
export class Explorer {
	readonly #desk: Desk;
	readonly view: View;
	/** The event that was chosen: its mark answers before it opens. */
	readonly chosen = new One();
	/** The event under the pointer or the focus. */
	readonly pointed = new One();
	/** All that is known now, without its texts. */
	readonly all: Dossier;
	/** Only what had appeared by the end of this day; null: all that is known. */
	known = $state<Day | null>(null);
	#then = $derived.by(() => (this.known === null ? null : this.#desk.then(this.known)));

	/** What is known, or was known then; its texts are sure to be there in `whole` alone. */
	dossier = $derived.by(() => this.crowd?.dossierOf(this.view, this.known) ?? this.#then ?? this.all);
	/** The same with all its texts; null until they have come, false where they could not be fetched. */
	whole = $derived.by(() => {
		const { crowd } = this;
		const { texts } = this.#desk;
		return texts && (crowd ? crowd.wholeOf(texts, this.known, this.selected) : (this.#then ?? texts));
	});
	events = $derived.by(() => {
		const events = new Map(this.dossier.events.map((event) => [event.id, event]));
		for (const one of [this.chosen, this.pointed]) one.tellApart(events.keys());
		return events;
	});
	articles = $derived.by(() => new Map(this.dossier.articles.map((article) => [article.id, article])));
	valuesOf = $derived.by(() => valuesIn(this.dossier.actors));
	readonly places: ReadonlyMap<string, Place>;

	/** The event that is open. */
	selected = $state<string | null>(null);
	/** The event that was pointed at, lit in every view. */
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
	/** How many steps of what led to the open event, and of what came of it, are shown. */
	chain = $state(0);
	path = $derived.by(() =>
		this.selected && this.chain > 0 ? (this.pathOf?.(this.selected, this.chain) ?? null) : null
	);

	/** Not made by reading an address. */
	change = $state.raw<Change | null>(null);

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
	/** How many events are shown. */
	count = $derived.by(() => this.crowd?.counts.shown ?? this.shown.length);
	/** Shown and put away are always all. */
	putAway = $derived.by(() => {
		if (this.crowd) return this.crowd.counts;
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

	/** Called when it has caught up. */
	#waiting: (() => void)[] = [];

	constructor(all: Dossier, desk = new Desk(all), view: View = 'page') {
		this.all = all;
		this.#desk = desk;
		this.view = view;
		this.places = new Map(all.places.map((place) => [place.id, place]));
		desk.join(this);
		this.catchUp();
	}

	/** Another of the same page, which follows in its own turn. */
	beside(view: View): Explorer {
		return new Explorer(this.all, this.#desk, view);
	}

	/** Its view is gone. */
	leave() {
		this.#desk.leave(this);
	}

	/** All that was chosen, also what is not shown yet. */
	get choices(): Choices {
		return this.#desk.choices;
	}

	/** Whether the events are too many to hold. */
	get large(): boolean {
		return this.#desk.large;
	}

	/** Answers for them, once it has come. */
	get crowd(): Crowd | null {
		return this.#desk.crowd;
	}

	set crowd(crowd: Crowd | null) {
		this.#desk.crowd = crowd;
	}

	/** While play slides: the cursor and what the timeline shows, with fractions of days. */
	get sliding(): Moment | null {
		return this.#desk.sliding;
	}

	set sliding(moment: Moment | null) {
		this.#desk.sliding = moment;
	}

	/** Works a chain out; fetched with the first entry that opens. */
	get pathOf(): Desk['pathOf'] {
		return this.#desk.pathOf;
	}

	set pathOf(pathOf: Desk['pathOf']) {
		this.#desk.pathOf = pathOf;
	}

	/** The texts as they were fetched: of a crowd, without its events. */
	get texts(): Desk['texts'] {
		return this.#desk.texts;
	}

	/** Fetches the texts, once; asked again only after a failure. */
	fetchWhole(address: string): Promise<void> {
		return this.#desk.fetchWhole(address);
	}

	/** Takes the choices of an address, without leaving a trace in history. */
	restore(choices: Choices) {
		const desk = this.#desk;
		desk.choices = choices;
		desk.pointed = null;
		desk.change = null;
		desk.followNow();
	}

	/** Shows what was chosen and pointed at. */
	catchUp() {
		const { choices, pointed, change, hits, inSight } = this.#desk;
		this.chosen.id = choices.event;
		this.pointed.id = pointed;
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
		this.lit = pointed;
		this.hits = hits;
		this.inSight = inSight;
		this.change = change;
		for (const caughtUp of this.#waiting.splice(0)) caughtUp();
	}

	/** When its view shows what was chosen. */
	async settled() {
		if (this.#desk.isBehind(this)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
		await settled();
	}

	#change(choices: Partial<Choices>, gesture: Gesture, goesOn?: boolean) {
		this.#desk.choices = { ...this.choices, ...choices };
		this.chosen.id = this.choices.event;
		this.#desk.change = { gesture, ...(goesOn && { goesOn }) };
		this.#desk.follow(this, gesture);
	}

	/** Opens an event and brings it into the window; null closes what is open. */
	choose(id: string | null) {
		const event = id === null ? undefined : this.events.get(id);
		const { choices } = this;
		if (choices.event === (event?.id ?? null)) return;
		// A chain goes on from its own events only.
		const chain = event && this.path?.ids.has(event.id) ? choices.chain : 0;
		if (!event) return this.#change({ event: null, chain }, 'event');
		this.#change(
			{
				event: event.id,
				chain,
				window: windowFor(event, choices.window, this.dossier.extent),
				query: this.#found && !this.#found.has(event.id) ? '' : choices.query,
				onMap: choices.onMap && this.#inSight(event),
				until: choices.until && this.hasBegun(event),
				picks: this.#without((facet) => has(this.valuesOf(event, facet), choices.picks[facet]))
			},
			'event'
		);
	}

	/** Shows so many steps of what led to the open event and what came of it, in this window. */
	follow(chain: number, window = this.choices.window) {
		this.#change({ chain, window }, 'chain');
	}

	/** From a chain to its event, and from that to nothing. */
	close() {
		if (this.choices.chain > 0) this.follow(0);
		else this.choose(null);
	}

	light(id: string | null) {
		if (id === this.#desk.pointed) return;
		this.#desk.pointed = id;
		this.pointed.id = id;
		this.#desk.follow(this);
	}

	setWindow(window: Window) {
		if (!sameWindow(window, this.choices.window)) this.#change({ window }, 'window');
	}

	/** Other lanes, none of them folded. */
	groupBy(lanes: Grouping) {
		this.#change({ lanes, folded: [] }, 'lanes');
	}

	/** Folds a lane, or unfolds it. */
	foldLane(lane: string) {
		this.#change({ folded: toggled(this.choices.folded, lane) }, 'lanes');
	}

	/** Folds the quiet stretches, but for those that begin on these days; null folds none. */
	fold(folds: readonly Day[] | null) {
		this.#change({ folds }, 'fold');
	}

	/** Opens the folded stretch that begins on this day, or folds it again. */
	foldStretch(day: Day) {
		this.fold(toggled(this.choices.folds ?? [], day));
	}

	/** Of this facet nothing but this value, or no longer. */
	toggleOnly(facet: Facet, value: string) {
		this.pickOnly(facet, stanceOf(this.choices.picks[facet], value) === 'in' ? [] : [value]);
	}

	pickOnly(facet: Facet, values: readonly string[]) {
		this.#change({ picks: { ...this.choices.picks, [facet]: values.map((value) => ({ value, not: false })) } }, 'pick');
	}

	/** Chooses a value, leaves it out, or neither. */
	pick(facet: Facet, value: string, stance: Stance) {
		this.#change({ picks: withPick(this.choices.picks, facet, value, stance) }, 'pick');
	}

	/** Whether anything is chosen that narrows the events, besides the window and the second clock. */
	get narrowed(): boolean {
		return narrows(this);
	}

	/** Drops all that was chosen; the window stays. Whether there was anything. */
	dropAll(): boolean {
		const any = narrows(this.choices);
		if (any) this.#change(ALL, 'pick');
		return any;
	}

	/** Searches; an empty query asks nothing. */
	ask(query: string) {
		if (query !== this.choices.query) this.#change({ query }, 'query');
	}

	/** What answers the query has come. */
	find(hits: readonly Hit[] | null) {
		if (hits === this.#desk.hits) return;
		this.#desk.hits = hits;
		this.#desk.follow(this);
	}

	/** The map has these places in sight. */
	see(places: ReadonlySet<string>) {
		const { inSight } = this.#desk;
		if (inSight && inSight.size === places.size && [...places].every((id) => inSight.has(id))) return;
		this.#desk.inSight = places;
		if (this.choices.onMap) this.#desk.follow(this);
	}

	/** Shows what was known by the end of a day; null comes back to all that is known. */
	know(known: Day | null) {
		if (known !== this.choices.known) this.#change({ known }, 'known');
	}

	/** Whether only events that the map shows are wanted. */
	followMap(onMap: boolean) {
		this.#change({ onMap }, 'pick');
	}

	/** Sets the cursor on a day, or takes it away; with the window that goes along. */
	setDay(day: Day | null, { until = this.choices.until, window = this.choices.window, goesOn = false } = {}) {
		const { from, to } = this.dossier.extent;
		const cursor = day === null ? null : Math.min(Math.max(day, from), to - 1);
		this.#change({ day: cursor, until: until && day !== null, window }, 'day', goesOn);
	}

	/** The choices of those facets alone that may stay. */
	#without(stays: (facet: Facet) => boolean): Picks {
		return FACETS.reduce((picks, facet) => (stays(facet) ? picks : { ...picks, [facet]: [] }), this.choices.picks);
	}

	/** Back to the whole dossier. */
	showAll() {
		this.#change({ ...ALL, window: this.dossier.extent }, 'window');
	}

	setCamera(camera: Camera | null) {
		this.#change({ camera }, 'map');
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
		// What a crowd gives has answered already.
		return this.crowd !== null || (this.#stays(event) && passes(event, this.picks, this.valuesOf));
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

function narrows({ picks, query, onMap, until }: Pick<Choices, keyof typeof ALL>): boolean {
	return isPicked(picks) || query !== '' || onMap || until;
}

/** Nothing narrows. */
const ALL = { picks: NO_PICKS, query: '', onMap: false, until: false } as const;

const KEY = Symbol('explorer');

export function provideExplorer(explorer: Explorer): Explorer {
	return setContext(KEY, explorer);
}

export function useExplorer(): Explorer {
	return getContext<Explorer>(KEY);
}

/** For a view: an explorer of its own beside the page's, for all that the view holds. */
export function provideOwnExplorer(view: View = 'page'): Explorer {
	const explorer = useExplorer().beside(view);
	onDestroy(() => explorer.leave());
	return provideExplorer(explorer);
}
