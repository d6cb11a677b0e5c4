import type { Day } from '../../domain/dates/when.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { knownBy } from '../../domain/known.ts';
import type { Relation } from '../../domain/lists.ts';
import type { Moment } from '../../domain/play.ts';
import type { Hit } from '../../domain/search/search.ts';
import { type Choices, type Gesture, openingChoices } from './choices.ts';
import type { Crowd, View } from './crowd.ts';

/** The events of a chain and the links by which it goes, each from the event that tells it. */
export interface Path {
	readonly ids: ReadonlySet<string>;
	readonly links: readonly { readonly from: string; readonly to: string; readonly as: Relation }[];
}

/** The last change made by a person: what the address writes. */
export interface Change {
	readonly gesture: Gesture;
	readonly goesOn?: boolean;
}

/** One that shows what lies on the desk, when it is its turn. */
interface Follower {
	readonly view: View;
	catchUp(): void;
}

/** Runs something later. */
type Later = (run: () => void) => void;

/**
 * What the explorers of a page have in common: the choices, what was fetched, and whose turn it is. A gesture changes
 * `choices` at once; the explorers follow one after the other, the one under the hand first, each in a
 * task of its own once the picture before it is painted: the page answers a hand in between.
 */
export class Desk {
	/** All that is known now, without its texts. */
	readonly all: Dossier;
	readonly large: boolean;
	/** The dossier with all its texts; null until it has come, false where it could not be fetched. */
	texts = $state.raw<Dossier | null | false>(null);
	/** All that was chosen. */
	choices = $state.raw<Choices>(openingChoices({ window: { from: 0, to: 1 } }));
	/** The event under the pointer or the focus. */
	pointed: string | null = null;
	/** Not made by reading an address. */
	change: Change | null = null;
	hits: readonly Hit[] | null = null;
	inSight: ReadonlySet<string> | null = null;
	sliding = $state.raw<Moment | null>(null);
	pathOf = $state.raw<((id: string, steps: number) => Path) | null>(null);
	/** Answers for the events of a dossier that has too many to hold. */
	crowd = $state.raw<Crowd | null>(null);

	#fetching: Promise<unknown> | null = null;
	#known: { from: Dossier; day: Day; then: Dossier } | null = null;
	readonly #later: Later;
	readonly #followers = new Set<Follower>();
	/** Who has yet to show what was chosen. */
	readonly #behind = new Set<Follower>();

	/** @param large whether the events are too many to hold: a crowd comes */
	constructor(all: Dossier, later: Later = (run) => run(), large = false) {
		this.all = all;
		this.large = large;
		this.#later = later;
		this.choices = openingChoices(all.opening);
	}

	join(follower: Follower) {
		this.#followers.add(follower);
	}

	leave(follower: Follower) {
		this.#followers.delete(follower);
		this.#behind.delete(follower);
	}

	isBehind(follower: Follower): boolean {
		return this.#behind.has(follower);
	}

	/**
	 * All follow; who waits already keeps its turn, so that none waits for ever while a hand goes on. An event that was
	 * chosen is read first: its mark has answered by itself.
	 */
	follow(first: Follower, gesture?: Gesture) {
		const waits = this.#behind.size > 0;
		const reading = [...this.#followers].filter(({ view }) => gesture === 'event' && view === 'chronicle');
		for (const follower of [...reading, first, ...this.#followers]) this.#behind.add(follower);
		if (!waits) this.#later(() => this.#next());
	}

	/** All follow at once. */
	followNow() {
		this.#behind.clear();
		for (const follower of this.#followers) follower.catchUp();
	}

	#next() {
		const [follower] = this.#behind;
		if (!follower) return;
		this.#behind.delete(follower);
		follower.catchUp();
		if (this.#behind.size > 0) this.#later(() => this.#next());
	}

	/** What was known by the end of a day; the explorers ask for the same. */
	then(day: Day): Dossier {
		const from = this.texts || this.all;
		if (this.#known?.from !== from || this.#known.day !== day) this.#known = { from, day, then: knownBy(from, day) };
		return this.#known.then;
	}

	/** Fetches the texts, once; asked again only after a failure. */
	async fetchWhole(address: string) {
		if (this.texts) return;
		this.#fetching ??= fetchJson(address);
		const fetched = this.#fetching;
		this.texts = ((await fetched) as Dossier | null) ?? false;
		if (!this.texts) this.#fetching = null;
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
