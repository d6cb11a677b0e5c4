import type { Columns } from '../../domain/columns/columns.ts';
import { headAt } from '../../domain/columns/head.ts';
import type { Event, Place } from '../../domain/dossier.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { type Passage, passageOf } from '../../domain/search/passage.ts';
import { actorsOf } from '../../domain/excerpt.ts';
import { textsOf } from '../../domain/search/records.ts';
import { kindOf } from '../../domain/search/shards/answers.ts';
import { findInSteps, type Found } from '../../domain/search/shards/find.ts';
import { wishesOf } from '../../domain/search/wish.ts';
import type { CrowdFound, CrowdHit } from '../explorer/crowd.ts';
import type { Pieces } from './pieces.ts';
import type { Opening } from './protocol.ts';
import type { Shelf } from './shelf.ts';

/** As many hits are listed. */
const HITS = 8;

/** What is fetched, by rows and by queries. */
export interface Fetched {
	/** In the page's language, and in the other. */
	readonly texts: Pick<Pieces, 'at' | 'titleAt' | 'came'>;
	readonly others: Pick<Pieces, 'at' | 'came'>;
	readonly shelf: Pick<Shelf, 'came' | 'directory' | 'has' | 'shardAt'>;
}

/** Answers queries about a crowd. What was found holds until the next query is answered. */
export class Seeker {
	found: (Found & { readonly query: string }) | null = null;
	readonly #opening: Opening;
	readonly #columns: Columns;
	readonly #fetched: Fetched;

	constructor(opening: Opening, columns: Columns, fetched: Fetched) {
		this.#opening = opening;
		this.#columns = columns;
		this.#fetched = fetched;
	}

	/** What the hits depend on. */
	get hitsKey(): string {
		const { texts, others } = this.#fetched;
		return this.found ? `${this.found.query} ${texts.came} ${others.came}` : '';
	}

	/** Finds what answers, where the index is there; an empty query asks nothing. */
	*find(query: string): Generator<number, void> {
		const { shelf } = this.#fetched;
		if (query === '') this.found = null;
		if (query === '' || !shelf.has(query) || !shelf.directory) return;
		const index = { directory: shelf.directory, shardAt: shelf.shardAt };
		this.found = { query, ...(yield* findInSteps(query, index, this.#columns, HITS)) };
	}

	/** The best with their passages, as far as their texts have come. */
	hits(): CrowdFound | null {
		if (!this.found) return null;
		const { query, count, best } = this.found;
		return { query, count, hits: best.map((row) => this.#hit(row, query)) };
	}

	#hit(row: number, query: string): CrowdHit {
		const { texts } = this.#fetched;
		const { event, places } = texts.at(row, true) ?? {
			event: headAt(this.#columns, this.#opening.manifest.names, row),
			places: []
		};
		return { id: event.id, event, places, passage: this.#passage(row, event, { places, query }) };
	}

	/** The other language is asked where this one leaves a word unanswered. */
	#passage(
		row: number,
		event: Event,
		{ places, query }: { readonly places: readonly Place[]; readonly query: string }
	) {
		const { lang } = this.#opening;
		const names = this.#namesOf(event, places);
		const own = passage({ [lang]: event }, { names, lang, query });
		if (own.marks.length >= wishesOf(query).length || event.title === '') return own;
		const other = this.#fetched.others.at(row, true)?.event;
		return other ? passage({ [lang]: event, [otherThan(lang)]: other }, { names, lang, query }) : own;
	}

	#namesOf(event: Event, places: readonly Place[]): readonly string[] {
		const { place, actor } = this.#opening.spellings;
		return [
			...event.where.flatMap(({ place: id }) => place.get(id) ?? []),
			...places.flatMap(({ name, aliases }) => [name, ...aliases]),
			...actorsOf(event).flatMap((id) => actor.get(id) ?? [])
		];
	}
}

function passage(
	events: Partial<Record<Lang, Event>>,
	{ names, lang, query }: { readonly names: readonly string[]; readonly lang: Lang; readonly query: string }
): Passage {
	const wishes = wishesOf(query);
	const texts = Object.fromEntries(LANGUAGES.flatMap((lang) => (events[lang] ? [[lang, textsOf(events[lang])]] : [])));
	return passageOf({ texts, names }, lang, {
		told: null,
		found: (term) => wishes.some((wish) => kindOf(wish, term) !== null),
		asked: new Set(wishes.map(({ word }) => word))
	});
}

function otherThan(lang: Lang): Lang {
	return LANGUAGES.find((each) => each !== lang) ?? lang;
}
