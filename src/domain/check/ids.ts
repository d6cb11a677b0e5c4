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

/** The ids of a list, and who has them: of a million without an object for each. */
export class Ids implements Iterable<string> {
	/** Who has an id, in small letters: the position in the lists below. */
	readonly #holders = new Map<string, number>();
	readonly #ids: string[] = [];
	readonly #files: string[] = [];
	readonly #lines: number[] = [];

	/** Takes the id of a draft, which stands at a path of it; gives a fault where another has it. */
	add(draft: Draft<unknown>, path: readonly string[]): Problem[] {
		const { id, file } = draft;
		if (id === '') return [];
		const folded = id.toLowerCase();
		const holder = this.#holders.get(folded);
		if (holder === undefined) {
			this.#holders.set(folded, this.#ids.length);
			this.#ids.push(id);
			this.#files.push(file);
			this.#lines.push(draft.spotOf(path, 'value').line);
			return [];
		}
		const other = this.#ids[holder] ?? '';
		const place = this.#files[holder] === file ? `line ${this.#lines[holder]}` : this.#files[holder];
		const message =
			other === id
				? `The id «${id}» is already that of another record, in ${place}.`
				: `The id «${id}» differs from «${other}» in ${place} by capitals only.`;
		return [faultAt(draft, path, message, 'Give one of the two another id.')];
	}

	has(id: string): boolean {
		const holder = this.#holders.get(id.toLowerCase());
		return holder !== undefined && this.#ids[holder] === id;
	}

	[Symbol.iterator](): Iterator<string> {
		return this.#ids[Symbol.iterator]();
	}
}

function clashes(drafts: readonly Draft<unknown>[], path: readonly string[], ids = new Ids()): Problem[] {
	return drafts.flatMap((draft) => ids.add(draft, path));
}
