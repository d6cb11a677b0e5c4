import { yearMonthDay } from './dates/day.ts';
import type { Event } from './dossier.ts';
import { actorsOf, placesOf } from './excerpt.ts';

/** What has a page with a list of its events. */
export type Shelf = 'place' | 'actor' | 'theme' | 'article' | 'year';

/** How many events a page has, and the ids of the first of them, in order of time. */
export interface Listed {
	readonly count: number;
	readonly first: readonly string[];
}

const NONE: Listed = { count: 0, first: [] };

/** The events of each place, actor, theme, article and year: given once in order of time, kept by their ids up to a limit. */
export class Shelves {
	readonly #most: number;
	readonly #lists: Map<string, { count: number; readonly first: string[] }>;

	/** `lists` are those of others, as they were written down. */
	constructor(most = Infinity, lists: ReturnType<Shelves['toJSON']> = []) {
		this.#most = most;
		this.#lists = new Map(lists.map(([key, { count, first }]) => [key, { count, first: [...first] }]));
	}

	toJSON(): readonly (readonly [string, Listed])[] {
		return [...this.#lists];
	}

	/** Whether a list has kept it. */
	add(event: Event): boolean {
		const { year } = yearMonthDay(event.extent.from);
		const kept = [
			this.#putAll('place', placesOf(event), event.id),
			this.#putAll('actor', actorsOf(event), event.id),
			this.#putAll('theme', [event.theme], event.id),
			this.#putAll('article', event.articles, event.id),
			this.#putAll('year', [String(year)], event.id)
		];
		return kept.includes(true);
	}

	of(shelf: Shelf, id: string): Listed {
		return this.#lists.get(`${shelf} ${id}`) ?? NONE;
	}

	/** The years in which events begin, in their order. */
	get years(): readonly { readonly year: number; readonly count: number }[] {
		return [...this.#lists]
			.flatMap(([key, { count }]) => (key.startsWith('year ') ? [{ year: Number(key.slice(5)), count }] : []))
			.sort((a, b) => a.year - b.year);
	}

	#putAll(shelf: Shelf, names: readonly string[], id: string): boolean {
		let kept = false;
		for (const name of names.length > 1 ? new Set(names) : names) if (this.#put(`${shelf} ${name}`, id)) kept = true;
		return kept;
	}

	#put(key: string, id: string): boolean {
		const list = this.#lists.get(key) ?? { count: 0, first: [] };
		this.#lists.set(key, list);
		list.count++;
		if (list.first.length >= this.#most) return false;
		list.first.push(id);
		return true;
	}
}
