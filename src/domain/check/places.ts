import type { Problem } from '../problem.ts';
import { faultAt, type Draft } from '../read/draft.ts';
import type { EventRecord } from '../records/event.ts';

/** A place that an event names twice, and a rival place that nobody reports. */
export function checkPlaces(event: Draft<EventRecord>): Problem[] {
	const seen = new Set<string>();
	return (event.value.where ?? []).flatMap((where, i) => {
		if (where?.place === undefined) return [];
		const problems: Problem[] = [];
		if (seen.has(where.place))
			problems.push(
				faultAt(event, ['where', i, 'place'], `The event names «${where.place}» twice.`, 'Keep one of the two.')
			);
		seen.add(where.place);
		if (where.sure === 'reported' && where.says === undefined && !where.why && event.whole)
			problems.push(
				faultAt(
					event,
					['where', i, 'sure'],
					'A rival place does not say who reports it.',
					'Write «says: …» with an actor, or tell it in «why».'
				)
			);
		return problems;
	});
}
