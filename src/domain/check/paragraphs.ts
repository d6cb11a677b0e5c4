import type { Problem } from '../problem.ts';
import { faultAt, type Draft, type Drafts } from '../read/draft.ts';
import type { Path } from '../read/spots.ts';
import type { EventRecord } from '../records/event.ts';

/** How many paragraphs each article has, as far as it can be read. */
export type Lengths = ReadonlyMap<string, number | undefined>;

export function lengthsOf({ articles }: Drafts): Lengths {
	return new Map(articles.map(({ id, value }) => [id, value.hashes?.length]));
}

/** Paragraphs that an event cites and that an article does not have, and those cited twice in one list. */
export function checkCited(event: Draft<EventRecord>, lengths: Lengths): Problem[] {
	return (event.value.accounts ?? []).flatMap((account, i) =>
		faultsIn(event, ['accounts', i, 'paragraphs'], account?.paragraphs ?? [], account?.article, lengths)
	);
}

/** The same of disagreements, and of the words that articles had lost. */
export function checkParagraphs(drafts: Drafts): Problem[] {
	const lengths = lengthsOf(drafts);
	return [
		...drafts.disagreements.flatMap((disagreement) =>
			(disagreement.value.positions ?? []).flatMap((position, i) =>
				faultsIn(disagreement, ['positions', i, 'paragraphs'], position?.paragraphs ?? [], position?.article, lengths)
			)
		),
		...drafts.articles.flatMap((article) =>
			(article.value.restored ?? []).flatMap((word, i) => {
				const fault = paragraphFault(word?.paragraph ?? 1, article.id, lengths.get(article.id));
				return fault ? [faultAt(article, ['restored', i, 'paragraph'], fault.message, fault.hint)] : [];
			})
		)
	];
}

function faultsIn(
	draft: Draft<unknown>,
	path: Path,
	paragraphs: readonly (number | undefined)[],
	article: string | undefined,
	lengths: Lengths
): Problem[] {
	return paragraphs.flatMap((paragraph, i) => {
		if (paragraph === undefined) return [];
		const twice = paragraphs.indexOf(paragraph) < i;
		const fault = twice
			? { message: `Paragraph ${paragraph} stands here twice.`, hint: 'Keep one of the two.' }
			: paragraphFault(paragraph, article ?? '', lengths.get(article ?? ''));
		return fault ? [faultAt(draft, [...path, i], fault.message, fault.hint)] : [];
	});
}

function paragraphFault(paragraph: number, article: string, length: number | undefined) {
	const range = length === undefined ? '1 or more' : `1 to ${length}`;
	if (paragraph < 1)
		return { message: `There is no paragraph ${paragraph}: the first is 1.`, hint: `Write a number from ${range}.` };
	if (length === undefined || paragraph <= length) return null;
	return {
		message: `«${article}» has ${length} paragraphs, not ${paragraph}.`,
		hint: `Write a number from ${range}.`
	};
}
