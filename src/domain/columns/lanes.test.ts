import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../dossier.ts';
import { GROUPINGS } from '../timeline/grouping.ts';
import { groupEvents } from '../timeline/groups.ts';
import { extendLanes, laneCodes, type Lanes } from './lanes.ts';
import { cut, madeEvents, NAMES, sideOf, type Made } from './made.ts';

const ids = (list: readonly string[]) => list.map((id) => ({ id }));

/** The dossier whose rows these are: an actor that only speaks takes part, since the columns do not tell. */
function dossierOf({ events, actors }: Made): Parameters<typeof groupEvents>[0] {
	const whoOf = ({ id, who }: Event) => {
		const others = actors.filter((actor) => actor.events.includes(id)).map((actor) => actor.id);
		return [...new Set([...who.map(({ actor }) => actor), ...others])].map((actor) => ({ actor, as: null }));
	};
	return {
		events: events.map((event) => ({ ...event, who: whoOf(event) })),
		actors,
		kinds: ids(NAMES.kind),
		themes: ids(NAMES.theme),
		places: ids(NAMES.place),
		articles: ids(NAMES.article)
	} as unknown as Parameters<typeof groupEvents>[0];
}

function told({ ids, codes, together }: Lanes, { events }: Made) {
	const lanes = ids.map((id, lane) => ({ id, events: events.filter((_, row) => codes[row] === lane) }));
	return { together, lanes: lanes.map(({ id, events }) => [id, events.map((event) => event.id)]) };
}

const made = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 30 }));
const groupings = fc.constantFrom(...GROUPINGS);
const most = fc.oneof(fc.constant(256), fc.integer({ min: 1, max: 7 }));

describe('the lanes of the rows', () => {
	test('are those of their events', () => {
		fc.assert(
			fc.property(made, groupings, most, ([seed, count], grouping, most) => {
				const all = madeEvents(seed, count);
				const groups = groupEvents(dossierOf(all), grouping, most);
				expect(told(laneCodes(all.columns, NAMES, grouping, sideOf, most), all)).toEqual({
					together: groups.at(-1)?.together ?? 0,
					lanes: groups.map(({ id, events }) => [id, events.map((event) => event.id)])
				});
			}),
			{ numRuns: 300 }
		);
	});

	test('are the same when the rows come in pieces, and it is told whether earlier ones changed', () => {
		fc.assert(
			fc.property(made, groupings, most, fc.nat({ max: 30 }), ([seed, count], grouping, most, some) => {
				const { columns, ...all } = madeEvents(seed, count);
				const lanes = laneCodes(cut(columns, some), NAMES, grouping, sideOf, most);
				const before = [...lanes.codes];
				const first = lanes.rows;
				const kept = extendLanes(columns, lanes);
				expect(told(lanes, { ...all, columns })).toEqual(
					told(laneCodes(columns, NAMES, grouping, sideOf, most), { ...all, columns })
				);
				expect(kept && before.slice(0, first).some((code, row) => code !== lanes.codes[row])).toBe(false);
			})
		);
	});
});
