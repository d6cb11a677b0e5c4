import { anchorOf, extentOf, firstDay, lastDay } from '../dates/extent.ts';
import { byText, byTime } from '../dates/order.ts';
import type { Day, When } from '../dates/when.ts';
import type { ArticleRecord } from '../records/article.ts';
import type { EventRecord } from '../records/event.ts';
import type { Filed } from '../records/records.ts';
import { dateOf } from './dates.ts';

/** An event's record with what its order rests on. */
export interface DatedEvent extends Filed<EventRecord> {
	readonly when: When;
	readonly told: Day | null;
	readonly extent: ReturnType<typeof extentOf>;
	readonly anchor: number;
}

/** Articles by the last day on which they can have been published, then by id. */
export function inOrderOfPublication(articles: readonly Filed<ArticleRecord>[]): readonly Filed<ArticleRecord>[] {
	const last = ({ record }: Filed<ArticleRecord>) => lastDay(dateOf(record.published.when));
	return [...articles].sort((a, b) => last(a) - last(b) || byText(a.id, b.id));
}

export function inOrderOfTime(
	events: readonly Filed<EventRecord>[],
	articles: readonly Filed<ArticleRecord>[]
): readonly DatedEvent[] {
	return events.map(datedBy(articles)).sort(byTime);
}

/** What gives an event's record with its days, when these articles tell. */
export function datedBy(articles: readonly Filed<ArticleRecord>[]): (event: Filed<EventRecord>) => DatedEvent {
	const published = new Map(articles.map(({ id, record }) => [id, firstDay(dateOf(record.published.when))]));
	return ({ id, record }) => {
		const when = dateOf(record.when);
		const told = toldOn(record, published);
		return { id, record, when, told, extent: extentOf(when, told), anchor: anchorOf(when) };
	};
}

/** The first day of the latest article that tells the event: on that day it still stood as told. */
function toldOn(record: EventRecord, published: ReadonlyMap<string, Day>): Day | null {
	const days = (record.accounts ?? []).flatMap(({ article }) => published.get(article) ?? []);
	return days.length === 0 ? null : Math.max(...days);
}
