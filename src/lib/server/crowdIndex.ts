import type { Compiled } from '../../domain/compile/stream.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { actorsOf } from '../../domain/excerpt.ts';
import { textsOf } from '../../domain/search/records.ts';
import { IndexBuilder } from '../../domain/search/shards/builder.ts';

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
		this.#places = spellingsOf([...fr.places, ...en.places]);
		this.#actors = spellingsOf([...fr.actors, ...en.actors]);
	}

	/** The next event. */
	add({ events: { fr, en }, spots }: Compiled) {
		const points = LANGUAGES.flatMap((lang) => spots[lang].map(({ name }) => name));
		this.#builder.add({
			texts: { fr: textsOf(fr), en: textsOf(en) },
			names: [
				...fr.where.flatMap(({ place }) => this.#places.get(place) ?? []),
				...points.filter((name) => !COORDINATES.test(name)),
				...actorsOf(fr).flatMap((actor) => this.#actors.get(actor) ?? [])
			]
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
