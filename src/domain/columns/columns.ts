import type { Bound, When } from '../dates/when.ts';
import type { Event } from '../dossier.ts';
import { PHASES, STANDINGS, type Phase, type Standing } from '../lists.ts';

/**
 * The events of a large dossier without their texts, in order of time (by `from`, then `to`, then id): one typed array for
 * each thing that counting, choosing and drawing need. Rows from 0 to `rows` are there; the arrays have room for all.
 */
export interface Columns {
	/** How many rows have come. */
	rows: number;
	/** The first day of each event's extent, and the first day after it. */
	readonly from: Int32Array;
	readonly to: Int32Array;
	/** Where its mark stands, in half days. */
	readonly anchor: Int32Array;
	/** What kind of date it has, its phase and its standing: see `packLook`. */
	readonly look: Uint16Array;
	/** How much it matters: see `weightOf`. */
	readonly weight: Uint8Array;
	/** Degrees; NaN where it has no place. Of several places, the one whose lane it has. */
	readonly lat: Float32Array;
	readonly lon: Float32Array;
	/** Positions in the names of the same facet. */
	readonly kind: Uint16Array;
	readonly theme: Uint16Array;
	/** The place whose lane it has comes first. */
	readonly place: Lists;
	/** Who takes part, in the order of the record, then who only speaks. */
	readonly actor: Lists;
	/** In the order of publication. */
	readonly article: Lists;
	/** The ids, UTF-8, one after the other. */
	readonly ids: Texts;
}

/** Several values a row: those of row i stand from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
	/** One more than there are rows. */
	readonly starts: Uint32Array;
	readonly values: Uint16Array;
}

export interface Texts {
	/** One more than there are rows; in bytes. */
	readonly starts: Uint32Array;
	readonly bytes: Uint8Array;
}

/** What the values of the columns stand for, by position: ids. */
export interface Names {
	readonly kind: readonly string[];
	readonly theme: readonly string[];
	readonly place: readonly string[];
	readonly actor: readonly string[];
	readonly article: readonly string[];
}

/** How large a dossier's columns are, known before the first of them comes. */
export interface Sizes {
	readonly rows: number;
	readonly place: number;
	readonly actor: number;
	readonly article: number;
	/** UTF-8 bytes of all ids. */
	readonly ids: number;
}

/** Columns with room for all, and nothing in them. */
export function emptyColumns({ rows, place, actor, article, ids }: Sizes): Columns {
	const lists = (values: number): Lists => ({ starts: new Uint32Array(rows + 1), values: new Uint16Array(values) });
	return {
		rows: 0,
		from: new Int32Array(rows),
		to: new Int32Array(rows),
		anchor: new Int32Array(rows),
		look: new Uint16Array(rows),
		weight: new Uint8Array(rows),
		lat: new Float32Array(rows),
		lon: new Float32Array(rows),
		kind: new Uint16Array(rows),
		theme: new Uint16Array(rows),
		place: lists(place),
		actor: lists(actor),
		article: lists(article),
		ids: { starts: new Uint32Array(rows + 1), bytes: new Uint8Array(ids) }
	};
}

const TYPES = ['date', 'interval', 'one-of', 'before'] as const satisfies readonly When['type'][];
const PRECISIONS = [null, 'day', 'month', 'year'] as const;

/** What of an event's date, phase and standing cannot be told from its days. */
export interface Look {
	readonly type: When['type'];
	readonly start: Sure | null;
	readonly end: Sure | null;
	readonly phase: Phase;
	readonly standing: Standing;
	/** The articles differ on it. */
	readonly differs: boolean;
}

type Sure = Pick<Bound, 'precision' | 'approximate' | 'doubtful'>;

/** In one number of 15 bits: type 2, start 4, end 4 (precision 2, approximate, doubtful), phase 2, standing 2, differs. */
export function packLook({ when, phase, standing, disagreements }: Event): number {
	const bound = (sure: Sure | null) =>
		sure ? PRECISIONS.indexOf(sure.precision) | (sure.approximate ? 4 : 0) | (sure.doubtful ? 8 : 0) : 0;
	return (
		TYPES.indexOf(when.type) |
		(bound(when.start) << 2) |
		(bound(when.end) << 6) |
		(PHASES.indexOf(phase) << 10) |
		(STANDINGS.indexOf(standing) << 12) |
		(disagreements.length > 0 ? 1 << 14 : 0)
	);
}

export function unpackLook(look: number): Look {
	const bound = (bits: number): Sure | null => {
		const precision = PRECISIONS[bits & 3];
		return precision ? { precision, approximate: (bits & 4) > 0, doubtful: (bits & 8) > 0 } : null;
	};
	return {
		type: TYPES[look & 3] ?? 'date',
		start: bound((look >> 2) & 15),
		end: bound((look >> 6) & 15),
		phase: PHASES[(look >> 10) & 3] ?? 'happened',
		standing: STANDINGS[(look >> 12) & 3] ?? 'established',
		differs: (look & (1 << 14)) > 0
	};
}
