import { toIso } from '../dates/day.ts';
import { firstDay, lastDay } from '../dates/extent.ts';
import type { When } from '../dates/when.ts';
import { whenOf } from '../dates/whenOf.ts';
import type { Problem } from '../problem.ts';
import { faultAt, type Draft, type Drafts } from '../read/draft.ts';
import type { EventRecord } from '../records/event.ts';

/** When each article appeared, as far as that can be read. */
export type Appeared = ReadonlyMap<string, When | null>;

export function appearedIn({ articles }: Drafts): Appeared {
	return new Map(articles.map(({ id, value }) => [id, whenOf(value.published?.when)]));
}

/** An event that nothing supports, or that every article telling it is too early to tell. */
export function checkSupport(event: Draft<EventRecord>, appeared: Appeared): Problem[] {
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
	const dates = accounts.map((account) => appeared.get(account?.article ?? '') ?? null);
	if (!when || when.type === 'before' || phase === 'planned' || phase === undefined || dates.length === 0) return [];
	const last = Math.max(...dates.map((date) => (date ? lastDay(date) : Infinity)));
	if (firstDay(when) <= last) return [];
	const message = `The event is later than every article that tells it: the last one is of ${toIso(last)}.`;
	return [faultAt(event, ['when'], message, 'Correct the date, or write «phase: planned».')];
}
