import type { Actor, Article, Disagreement, Dossier, Event, Kind, Place, Source, Theme } from './dossier.ts';

/** The dossier's lists by id. An id that a compiled dossier holds is always found. */
export interface Lookup {
	readonly event: (id: string) => Event;
	readonly place: (id: string) => Place;
	readonly actor: (id: string) => Actor;
	readonly article: (id: string) => Article;
	readonly source: (id: string) => Source;
	readonly theme: (id: string) => Theme;
	readonly kind: (id: string) => Kind;
	readonly disagreement: (id: string) => Disagreement;
}

const made = new WeakMap<Dossier, Lookup>();

/** Made once per dossier. */
export function lookup(dossier: Dossier): Lookup {
	let found = made.get(dossier);
	if (!found) {
		found = {
			event: by(dossier.events),
			place: by(dossier.places),
			actor: by(dossier.actors),
			article: by(dossier.articles),
			source: by(dossier.sources),
			theme: by(dossier.themes),
			kind: by(dossier.kinds),
			disagreement: by(dossier.disagreements)
		};
		made.set(dossier, found);
	}
	return found;
}

function by<T extends { readonly id: string }>(list: readonly T[]): (id: string) => T {
	const map = new Map(list.map((item) => [item.id, item]));
	return (id) => {
		const item = map.get(id);
		if (!item) throw new Error(`The compiled dossier names «${id}» but does not hold it.`);
		return item;
	};
}
