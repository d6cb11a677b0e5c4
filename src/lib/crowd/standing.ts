import type { Columns, Names } from '../../domain/columns/columns.ts';
import { headAt } from '../../domain/columns/head.ts';
import { heaviest } from '../../domain/columns/heaviest.ts';
import { lastingRows } from '../../domain/columns/lasting.ts';
import { lastTold } from '../../domain/columns/told.ts';
import { firstDay } from '../../domain/dates/extent.ts';
import type { Day, When } from '../../domain/dates/when.ts';
import { standingOn, type StandingState } from '../../domain/standing.ts';
import type { CrowdStanding } from '../explorer/crowd.ts';

/** So many of each state are listed. */
const LISTED = 20;

interface Asked {
	readonly columns: Columns;
	readonly names: Names;
	/** 1 for each row that is told. */
	readonly told: Uint8Array;
	/** For each article whether it had appeared, and when it was published. */
	readonly appeared: Uint8Array;
	readonly published: readonly (When | undefined)[];
	readonly titleOf: (row: number) => string;
}

/**
 * What lasts and had begun by a day, by its state: how many, and of each state those that matter most. What took
 * another's place is not in the columns, so that an end which only that tells is not known here.
 */
export function standingIn(day: Day, { columns, names, told, appeared, published, titleOf }: Asked): CrowdStanding {
	const days = published.map((when) => (when ? firstDay(when) : -Infinity));
	const rows = new Map<string, number>();
	const heads = lastingRows(columns, names, told, day).map((row) => {
		const head = headAt(columns, names, row);
		rows.set(head.id, row);
		return { ...head, told: lastTold(columns, row, appeared, days) };
	});
	const all = standingOn(day, heads, []);
	const states: readonly StandingState[] = ['in-force', 'last-told', 'ended'];
	const found = states.map((state) => all.filter((entry) => entry.state === state));
	return {
		counts: new Map(states.map((state, i) => [state, found[i]?.length ?? 0])),
		entries: found.flatMap((entries) => {
			const own = Uint32Array.from(entries, ({ id }) => rows.get(id) ?? 0);
			const listed = new Set(heaviest(own, columns.weight, LISTED));
			return entries.flatMap((entry) => {
				const row = rows.get(entry.id) ?? 0;
				return listed.has(row) ? [{ ...entry, event: { ...entry.event, title: titleOf(row) } }] : [];
			});
		})
	};
}
