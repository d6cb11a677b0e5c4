import type { Problem } from '../problem.ts';
import { faultAt, type Draft, type Drafts } from '../read/draft.ts';

/** Ids that two records of a kind share, or that differ by capitals only. */
export function checkIds(drafts: Drafts): Problem[] {
	const { dossier, articles, events, ...lists } = drafts;
	const problems = [articles, events].flatMap((files) => clashes(files, []));
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

function clashes(drafts: readonly Draft<unknown>[], path: readonly string[]): Problem[] {
	const seen = new Map<string, Draft<unknown>>();
	return drafts.flatMap((draft) => {
		if (draft.id === '') return [];
		const folded = draft.id.toLowerCase();
		const other = seen.get(folded);
		if (!other) {
			seen.set(folded, draft);
			return [];
		}
		const place = other.file === draft.file ? `line ${other.spotOf(path, 'value').line}` : other.file;
		const message =
			other.id === draft.id
				? `The id «${draft.id}» is already that of another record, in ${place}.`
				: `The id «${draft.id}» differs from «${other.id}» in ${place} by capitals only.`;
		return [faultAt(draft, path, message, 'Give one of the two another id.')];
	});
}
