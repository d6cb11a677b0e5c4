import type { Problem } from '../problem.ts';
import { warningAt, type Drafts } from '../read/draft.ts';
import { referencesOf } from './references.ts';

/** Records that nothing names: no reader would ever come to them. A file that cannot be read might name them. */
export function checkUnused(drafts: Drafts): Problem[] {
	if (
		Object.values(drafts)
			.flat()
			.some((draft) => draft?.whole === false)
	)
		return [];
	const named = {
		article: new Set<string>(),
		place: new Set<string>(),
		actor: new Set<string>(),
		source: new Set<string>()
	};
	for (const { target, name } of referencesOf(drafts)) {
		const kind = target === 'voice' ? 'actor' : target;
		if (kind === 'article' || kind === 'place' || kind === 'actor' || kind === 'source') named[kind].add(name);
	}
	const lists = { article: drafts.articles, place: drafts.places, actor: drafts.actors, source: drafts.sources };
	return (['article', 'place', 'actor', 'source'] as const).flatMap((kind) =>
		lists[kind]
			.filter(({ id }) => id !== '' && !named[kind].has(id))
			.map((draft) =>
				warningAt(draft, [], `Nothing refers to the ${kind} «${draft.id}».`, 'Name it in a record, or delete it.')
			)
	);
}
