import type { EventRecord } from '../records/event.ts';
import type { Filed } from '../records/records.ts';

/** For each name that events give, the events that give it, in their order and each once. */
export function mentions(
	events: readonly Filed<EventRecord>[],
	namesIn: (record: EventRecord) => readonly (string | undefined)[]
): (id: string) => readonly string[] {
	const found = new Map<string, string[]>();
	for (const { id, record } of events)
		for (const name of new Set(namesIn(record))) {
			if (name === undefined) continue;
			const ids = found.get(name) ?? [];
			ids.push(id);
			found.set(name, ids);
		}
	return (id) => found.get(id) ?? [];
}

/** The places that an event names, its outcome's among them. */
export function placesIn({ where = [], outcome }: EventRecord): readonly (string | undefined)[] {
	return [...where.map(({ place }) => place), outcome?.where];
}

/** The actors that take part in an event or speak of it. */
export function actorsIn({ who = [], accounts = [], where = [] }: EventRecord): readonly (string | undefined)[] {
	return [
		...who.map(({ actor }) => actor),
		...accounts.flatMap(({ voice, via = [] }) => [voice, ...via]),
		...where.map(({ says }) => says)
	];
}

/** The articles that tell an event. */
export function articlesIn({ accounts = [] }: EventRecord): readonly string[] {
	return accounts.map(({ article }) => article);
}
