import type { Problem } from '../problem.ts';
import { anchorOf, extentOf, firstDay } from '../dates/extent.ts';
import type { Window } from '../dates/when.ts';
import { whenOf } from '../dates/whenOf.ts';
import type { Draft } from '../read/draft.ts';
import { RowIndex } from '../read/table/rowIndex.ts';
import { readTable, type Table, type TableRow } from '../read/table/readTable.ts';
import type { EventRecord } from '../records/event.ts';
import type { Ids } from './ids.ts';
import { inOrder } from './order.ts';
import type { Appeared } from './support.ts';

/** How far a long work is: of so many rows, as a share from 0 to 1. */
export interface Progress {
	readonly doing: 'check' | 'compile';
	readonly rows: number;
	readonly share: number;
}

/** As many problems of a table are kept; the others are counted. */
const KEPT = 1000;
/** Rows between two moments at which it is told how far the work is. */
const STEP = 1024;

/** What is asked of a row. */
export interface RowChecks {
	readonly ids: Ids;
	readonly appeared: Appeared;
	readonly check: (event: Draft<EventRecord>, place: string | null) => readonly Problem[];
	/** Whether other records name an event, or have the id of a place. */
	readonly isNamed: (id: string) => boolean;
	readonly isPlace: (id: string) => boolean;
}

/** What the rest of the dossier has to know of rows that are not kept. */
export interface CheckedRows {
	readonly index: RowIndex;
	/** Those that other records name. */
	readonly events: Draft<EventRecord>[];
	/** Those whose ids other places have too. */
	readonly places: NonNullable<TableRow['place']>[];
	readonly problems: Problem[];
	/** How many more problems there are. */
	untold: number;
	/** Whether of every row all could be read. */
	whole: boolean;
	days: Window | null;
}

/** Reads and checks large tables row by row, and keeps only what is needed to find them again. */
export function* checkRows(tables: readonly Table[], checks: RowChecks): Generator<Progress, CheckedRows> {
	const all: CheckedRows = {
		index: new RowIndex(),
		events: [],
		places: [],
		problems: [],
		untold: 0,
		whole: true,
		days: null
	};
	const size = tables.reduce((sum, { source }) => sum + source.size, 0);
	let before = 0;
	let rows = 0;
	for (const table of tables) {
		const told: Problem[] = [];
		const reading = readTable(table);
		for (;;) {
			const next = reading.next();
			if (next.done) {
				all.problems.push(...next.value, ...told);
				break;
			}
			const problems = checkRow(next.value, checks, all);
			if (problems.length > 0) {
				const kept = problems.slice(0, Math.max(0, KEPT - told.length));
				told.push(...kept);
				all.untold += problems.length - kept.length;
			}
			indexRow(next.value, table, checks.appeared, all);
			if (++rows % STEP === 0)
				yield { doing: 'check', rows, share: (before + next.value.at + next.value.length) / size };
		}
		before += table.source.size;
	}
	return all;
}

function checkRow({ event, place, problems }: TableRow, checks: RowChecks, all: CheckedRows): readonly Problem[] {
	if (!event.whole) all.whole = false;
	if (checks.isNamed(event.id)) all.events.push(event);
	if (place && checks.isPlace(place.id) && all.places.every(({ id }) => id !== place.id)) all.places.push(place);
	const found = [...problems, ...checks.ids.add(event, []), ...checks.check(event, place?.id ?? null)];
	return found.length > 1 ? inOrder(found) : found;
}

function indexRow({ event, at, length }: TableRow, table: Table, appeared: Appeared, all: CheckedRows) {
	const { when: written, where = [], who = [], accounts = [] } = event.value;
	const when = whenOf(written);
	const told = accounts.reduce((latest, account) => {
		const day = appeared.get(account?.article ?? '');
		return day ? Math.max(latest, firstDay(day)) : latest;
	}, -Infinity);
	const extent = when ? extentOf(when, told === -Infinity ? null : told) : { from: 0, to: 0 };
	all.index.add(
		{ table, at, length, id: event.id, from: extent.from, to: extent.to, anchor: when ? anchorOf(when) : 0 },
		{ place: where.length, actor: who.length + accounts.length, article: accounts.length }
	);
	if (!when) return;
	const { from, to } = extentOf(when, null);
	all.days = all.days ? { from: Math.min(all.days.from, from), to: Math.max(all.days.to, to) } : { from, to };
}
