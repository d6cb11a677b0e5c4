import { toIso } from '../dates/day.ts';
import { firstDay, lastDay } from '../dates/extent.ts';
import { whenOf } from '../dates/whenOf.ts';
import type { Problem } from '../problem.ts';
import { faultAt, type Drafts } from '../read/draft.ts';

/** Events that nothing supports, and those that every article telling them is too early to tell. */
export function checkSupport(drafts: Drafts): Problem[] {
	const published = new Map(drafts.articles.map(({ id, value }) => [id, whenOf(value.published?.when)]));
	return drafts.events.flatMap((event) => {
		const { accounts = [], outside = [], phase } = event.value;
		if (accounts.length === 0 && outside.length === 0)
			return event.whole
				? [
						faultAt(
							event,
							[],
							'No article and no outside fact supports the event.',
							'Add an account under «accounts», or a fact under «outside».'
						)
					]
				: [];
		const when = whenOf(event.value.when);
		const dates = accounts.map((account) => published.get(account?.article ?? '') ?? null);
		if (!when || when.type === 'before' || phase === 'planned' || phase === undefined || dates.length === 0) return [];
		const last = Math.max(...dates.map((date) => (date ? lastDay(date) : Infinity)));
		if (firstDay(when) <= last) return [];
		const message = `The event is later than every article that tells it: the last one is of ${toIso(last)}.`;
		return [faultAt(event, ['when'], message, 'Correct the date, or write «phase: planned».')];
	});
}
