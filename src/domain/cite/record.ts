import type { Dossier, Event } from '../dossier.ts';

/** A file that can be seen and mended; `row` is which row of it where it is a table. */
export interface RecordPlace {
	readonly address: string;
	readonly row: { readonly id: string; readonly table: string } | null;
}

/** Where a record can be seen and mended; null where the dossier does not tell where its records are. */
export function recordPlace(
	{ repository, events }: Pick<Dossier, 'repository'> & { readonly events: readonly Pick<Event, 'id' | 'table'>[] },
	kind: 'event' | 'article',
	id: string
): RecordPlace | null {
	if (repository === null) return null;
	const table = kind === 'event' ? events.find((event) => event.id === id)?.table : undefined;
	return table === undefined
		? { address: `${repository}/${kind}s/${encodeURIComponent(id)}.yaml`, row: null }
		: { address: `${repository}/${table}`, row: { id, table } };
}
