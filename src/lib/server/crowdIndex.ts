import type { Dossier, Event } from '../../domain/dossier.ts';
import type { Lang } from '../../domain/lists.ts';
import { actorsOf, textsOf } from '../../domain/search/records.ts';
import { IndexBuilder } from '../../domain/search/shards/builder.ts';
import type { Findable } from '../../domain/search/shards/terms.ts';

/** No name that anybody searches for. */
const COORDINATES = /^\d+([.,]\d+)?°/;

type Both<T> = Readonly<Record<Lang, T>>;
type Spellings = ReadonlyMap<string, readonly string[]>;

/** Makes the index of a large dossier's search of its events, one after the other in the order of the columns. */
export class CrowdIndex {
	readonly #builder = new IndexBuilder();
	/** Of the places and of the actors, in both languages. */
	readonly #places: Spellings;
	readonly #actors: Spellings;

	constructor({ fr, en }: Both<Pick<Dossier, 'places' | 'actors'>>) {
		const named = (dossier: typeof fr) =>
			dossier.places.filter(({ kind, name }) => kind !== 'spot' || !COORDINATES.test(name));
		this.#places = spellingsOf([...named(fr), ...named(en)]);
		this.#actors = spellingsOf([...fr.actors, ...en.actors]);
	}

	/** The next event. */
	add(event: Both<Event>) {
		this.#builder.add(this.#findable(event));
	}

	/** Its files, by their path. */
	*files(): Generator<{ readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
		for (const { path, bytes } of this.#builder.files()) yield { path: `search/${path}`, bytes };
	}

	#findable({ fr, en }: Both<Event>): Findable {
		return {
			texts: { fr: textsOf(fr), en: textsOf(en) },
			names: [
				...fr.where.flatMap(({ place }) => this.#places.get(place) ?? []),
				...actorsOf(fr).flatMap((actor) => this.#actors.get(actor) ?? [])
			]
		};
	}
}

/** The names of each and its other spellings, in all languages. */
function spellingsOf(
	all: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[]
): Spellings {
	const spellings = new Map<string, readonly string[]>();
	for (const { id, name, aliases } of all)
		spellings.set(id, [...new Set([...(spellings.get(id) ?? []), name, ...aliases])]);
	return spellings;
}
