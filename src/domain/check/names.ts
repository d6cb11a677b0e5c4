import type { Problem } from '../problem.ts';
import { faultAt, type Draft, type Drafts } from '../read/draft.ts';
import type { Path } from '../read/spots.ts';

interface Name {
	readonly name: string | undefined;
	readonly path: Path;
}

/** Names and aliases that two places, or two actors, both claim: a search could not tell them apart. */
export function checkNames(drafts: Drafts): Problem[] {
	// A point of a table may be called as the town is that it lies in.
	const places = drafts.places.filter(({ value }) => value.kind !== 'spot');
	return [
		...claims(places, ({ value }) => [
			{ name: value.name?.fr, path: ['name', 'fr'] },
			{ name: value.name?.en, path: ['name', 'en'] },
			...(value.local ?? []).map((local, i) => ({ name: local?.name, path: ['local', i, 'name'] })),
			...(value.renamed ?? []).flatMap((other, i) => [
				{ name: other?.name?.fr, path: ['renamed', i, 'name', 'fr'] },
				{ name: other?.name?.en, path: ['renamed', i, 'name', 'en'] }
			]),
			...(value.aliases ?? []).map((name, i) => ({ name, path: ['aliases', i] }))
		]),
		...claims(drafts.actors, ({ value }) => [
			{ name: value.name?.fr, path: ['name', 'fr'] },
			{ name: value.name?.en, path: ['name', 'en'] },
			...(value.aliases ?? []).map((name, i) => ({ name, path: ['aliases', i] }))
		])
	];
}

function claims<T>(drafts: readonly Draft<T>[], namesOf: (draft: Draft<T>) => readonly Name[]): Problem[] {
	const owners = new Map<string, Draft<T>>();
	return drafts.flatMap((draft) =>
		namesOf(draft).flatMap(({ name, path }) => {
			if (name === undefined) return [];
			const folded = fold(name);
			const owner = owners.get(folded) ?? draft;
			owners.set(folded, owner);
			if (owner === draft) return [];
			const message = `«${name}» is already a name of «${owner.id}».`;
			return [faultAt(draft, path, message, 'Keep it where a reader would look for it, or make it longer.')];
		})
	);
}

/** A name as a search sees it: without accents, capitals, and the kind of apostrophe, hyphen or space. */
function fold(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/’/g, "'")
		.replace(/[\s\p{Pd}]+/gu, ' ')
		.trim()
		.toLowerCase();
}
