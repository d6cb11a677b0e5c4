import type { Problem } from '../problem.ts';
import { faultAt, type Draft, type Drafts } from '../read/draft.ts';

/** Ids that two records of a kind share, or that differ by capitals only; `ids` are those of events that are not held. */
export function checkIds(drafts: Drafts, ids: Ids): Problem[] {
	const { dossier, articles, events, ...lists } = drafts;
	const problems = [...clashes(articles, []), ...clashes(events, [], ids)];
	for (const list of Object.values(lists)) problems.push(...clashes(list, ['id']));
	if (!dossier) return problems;
	for (const field of ['themes', 'kinds', 'views'] as const) {
		const entries = dossier.value[field] ?? [];
		const named = entries.map((entry, i) => ({ ...dossier, id: entry?.id ?? '', prefix: [field, String(i)], at: i }));
		problems.push(
			...clashes(
				named.map((entry) => ({ ...entry, spotOf: (_, on) => dossier.spotOf([field, entry.at, 'id'], on) })),
				['id']
			)
		);
	}
	return problems;
}

/** The ids of a list, and who has them. */
export class Ids implements Iterable<string> {
	readonly #holders = new Map<string, { readonly id: string; readonly file: string; readonly line: number }>();

	/** Takes the id of a draft, which stands at a path of it; gives a fault where another has it. */
	add(draft: Draft<unknown>, path: readonly string[]): Problem[] {
		const { id, file } = draft;
		if (id === '') return [];
		const folded = id.toLowerCase();
		const other = this.#holders.get(folded);
		if (!other) {
			this.#holders.set(folded, { id, file, line: draft.spotOf(path, 'value').line });
			return [];
		}
		const place = other.file === file ? `line ${other.line}` : other.file;
		const message =
			other.id === id
				? `The id «${id}» is already that of another record, in ${place}.`
				: `The id «${id}» differs from «${other.id}» in ${place} by capitals only.`;
		return [faultAt(draft, path, message, 'Give one of the two another id.')];
	}

	has(id: string): boolean {
		return this.#holders.get(id.toLowerCase())?.id === id;
	}

	*[Symbol.iterator]() {
		for (const { id } of this.#holders.values()) yield id;
	}
}

function clashes(drafts: readonly Draft<unknown>[], path: readonly string[], ids = new Ids()): Problem[] {
	return drafts.flatMap((draft) => ids.add(draft, path));
}
