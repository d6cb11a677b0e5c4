import { yearMonthDay } from '../dates/day.ts';
import type { Bound, When } from '../dates/when.ts';
import type { Citation } from './citation.ts';
import { isSure } from './shared.ts';

/** A citation as CSL-JSON: a list of one item. */
export function toCsl(citation: Citation): string {
	const { key, type, title, container, publisher, issued, happened, date, url, language, notes } = citation;
	const item = {
		id: key,
		type: type === 'article' ? 'article-newspaper' : 'entry',
		title,
		'container-title': container ?? undefined,
		publisher: publisher ?? undefined,
		issued: issued ? dateOf(issued, date) : undefined,
		'event-date': happened ? dateOf(happened, date) : undefined,
		URL: url ?? undefined,
		language,
		note: notes.join('. ')
	};
	return `${JSON.stringify([item], null, '\t')}\n`;
}

type DateParts = readonly (readonly number[])[];

/** A stretch and «one of these days» are both ranges; `circa` marks what is not sure. A start or end that nobody knows is told in words. */
function dateOf(
	{ type, start, end }: When,
	words: string
): { 'date-parts': DateParts; circa?: true } | { literal: string } {
	if (!start || !end) return { literal: words };
	const parts = type === 'date' ? [partsOf(start)] : [partsOf(start), partsOf(end)];
	const sure = type !== 'one-of' && isSure(start) && isSure(end);
	return { 'date-parts': parts, ...(sure ? {} : { circa: true }) };
}

function partsOf({ from, precision }: Bound): readonly number[] {
	const { year, month, day } = yearMonthDay(from);
	return { year: [year], month: [year, month], day: [year, month, day] }[precision];
}
