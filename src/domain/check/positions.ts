import type { Problem } from '../problem.ts';
import { faultAt, type Draft, type Drafts } from '../read/draft.ts';
import type { EventRecord } from '../records/event.ts';

/** Disagreements with fewer than two positions, and positions that no account of their event bears out. */
export function checkPositions(drafts: Drafts): Problem[] {
	const events = new Map(drafts.events.map((event) => [event.id, event]));
	return drafts.disagreements.flatMap((disagreement) => {
		const { positions = [] } = disagreement.value;
		const problems: Problem[] = [];
		if (positions.length < 2 && disagreement.whole)
			problems.push(
				faultAt(
					disagreement,
					['positions'],
					'A disagreement has at least two positions.',
					'Add the other, or delete it.'
				)
			);
		positions.forEach((position, i) => {
			if (!position) return;
			const { event: id = '', article = '', paragraphs, title } = position;
			const fault = (message: string, hint: string) =>
				problems.push(faultAt(disagreement, ['positions', i], message, hint));
			if (paragraphs && title) fault('A position rests on paragraphs or on the title.', 'Keep one of the two.');
			if (!paragraphs && !title && disagreement.whole)
				fault('The position does not say where the article takes it.', 'Write «paragraphs: […]», or «title: true».');
			const event = events.get(id);
			if (!event?.whole || !paragraphs || !drafts.articles.some((known) => known.id === article)) return;
			const cited = citedBy(event, article);
			const uncited = paragraphs.filter((paragraph) => paragraph !== undefined && !cited.has(paragraph));
			if (cited.size === 0)
				fault(`«${id}» has no account of «${article}».`, `Add one to ${id}.yaml, or name another event.`);
			else if (uncited.length > 0)
				fault(
					`No account of «${article}» in «${id}» cites paragraph ${uncited.join(', ')}.`,
					`They cite ${[...cited].sort((a, b) => a - b).join(', ')}: add it there, or take it out here.`
				);
		});
		return problems;
	});
}

function citedBy(event: Draft<EventRecord>, article: string): ReadonlySet<number> {
	const accounts = (event.value.accounts ?? []).filter((account) => account?.article === article);
	return new Set(accounts.flatMap((account) => (account?.paragraphs ?? []).flatMap((paragraph) => paragraph ?? [])));
}
