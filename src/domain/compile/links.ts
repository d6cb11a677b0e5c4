import type { Link } from '../dossier.ts';
import type { EventRecord } from '../records/event.ts';
import type { Filed } from '../records/records.ts';

/** The links of each event, both ways round: its own as stored, then those that other events tell, in their order. */
export function linksOf(events: readonly Filed<EventRecord>[]): ReadonlyMap<string, readonly Link[]> {
	const links = new Map<string, Link[]>(
		events.map(({ id, record }) => [id, (record.links ?? []).map(({ to, as }) => ({ to, as, forward: true }))])
	);
	for (const { id, record } of events)
		for (const { to, as } of record.links ?? []) links.get(to)?.push({ to: id, as, forward: false });
	return links;
}
