import type { Problem } from '../problem.ts';
import { warningAt, type Drafts } from '../read/draft.ts';
import type { Reference } from './references.ts';

const KINDS = ['article', 'place', 'actor', 'source'] as const;

/** What is named of what a dossier lists. */
export class Named {
	readonly #names = {
		article: new Set<string>(),
		place: new Set<string>(),
		actor: new Set<string>(),
		source: new Set<string>()
	};

	add({ target, name }: Reference) {
		if (target === 'voice') this.#names.actor.add(name);
		else if (target === 'article' || target === 'place' || target === 'actor' || target === 'source')
			this.#names[target].add(name);
	}

	has(kind: (typeof KINDS)[number], name: string): boolean {
		return this.#names[kind].has(name);
	}
}

/** Records that nothing names: no reader would ever come to them. */
export function checkUnused(drafts: Drafts, named: Named): Problem[] {
	const lists = { article: drafts.articles, place: drafts.places, actor: drafts.actors, source: drafts.sources };
	return KINDS.flatMap((kind) =>
		lists[kind]
			.filter(({ id }) => id !== '' && !named.has(kind, id))
			.map((draft) =>
				warningAt(draft, [], `Nothing refers to the ${kind} «${draft.id}».`, 'Name it in a record, or delete it.')
			)
	);
}
