import type { Explorer } from '../explorer/explorer.svelte.ts';
import { phraseDay } from '../marks/dates.ts';
import type { Messages } from '../messages/messages.ts';

/** What narrows the events besides the facets: its token, and what dropping it is called. */
export interface Narrowing {
	readonly key: string;
	readonly name: string;
	readonly drop: string;
	readonly run: () => void;
}

/** All that narrow now, in the order of their tokens. */
export function narrowingsOf(explorer: Explorer, m: Messages): readonly Narrowing[] {
	const { query, onMap, until, day } = explorer;
	const upTo = until && day !== null ? m.chronicle.upTo(phraseDay(day, m, 'short')) : null;
	return [
		...(query === ''
			? []
			: [{ key: 'query', name: m.search.quoted(query), drop: m.search.drop, run: () => explorer.ask('') }]),
		...(onMap
			? [{ key: 'map', name: m.map.within, drop: m.map.withinDrop, run: () => explorer.followMap(false) }]
			: []),
		...(upTo
			? [
					{
						...{ key: 'until', name: upTo, drop: m.chronicle.drop(upTo, false) },
						run: () => explorer.setDay(day, { until: false })
					}
				]
			: [])
	];
}
