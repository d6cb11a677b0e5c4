import type { Piece } from '../../domain/columns/piece.ts';
import type { Actor, Place } from '../../domain/dossier.ts';
import { actorsOf } from '../../domain/excerpt.ts';
import type { Lang } from '../../domain/lists.ts';
import { textsOf } from '../../domain/search/records.ts';
import { IndexBuilder } from '../../domain/search/shards/builder.ts';

/** No name that anybody searches for. */
const COORDINATES = /^\d+([.,]\d+)?°/;

type Both<T> = Readonly<Record<Lang, T>>;
type Spellings = ReadonlyMap<string, readonly string[]>;

/** What has names that its events are found by. */
export type Named = Both<{
	readonly places: readonly Pick<Place, 'id' | 'name' | 'aliases'>[];
	readonly actors: readonly Pick<Actor, 'id' | 'name' | 'aliases'>[];
}>;

/** Makes the index of a large dossier's search of its events, piece by piece in the order of the columns. */
export class CrowdIndex {
	readonly #builder = new IndexBuilder();
	/** Of the places and of the actors, in both languages. */
	readonly #places: Spellings;
	readonly #actors: Spellings;

	constructor({ fr, en }: Named) {
		this.#places = spellingsOf([...fr.places, ...en.places]);
		this.#actors = spellingsOf([...fr.actors, ...en.actors]);
	}

	/** The next events. */
	add({ fr, en }: Both<Piece>) {
		const spots = spellingsOf([...fr.places, ...en.places].filter(({ name }) => !COORDINATES.test(name)));
		fr.events.forEach((event, i) => {
			this.#builder.add({
				texts: { fr: textsOf(event), en: textsOf(en.events[i] ?? event) },
				names: [
					...event.where.flatMap(({ place }) => this.#places.get(place) ?? spots.get(place) ?? []),
					...actorsOf(event).flatMap((actor) => this.#actors.get(actor) ?? [])
				]
			});
		});
	}

	/** Its files, by their path. */
	*files(): Generator<{ readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
		for (const { path, bytes } of this.#builder.files()) yield { path: `search/${path}`, bytes };
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
