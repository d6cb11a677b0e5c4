/** A day as a whole number of days since 1970-01-01, UTC: 2016-05-24 is 16945. */
export type Day = number;

/** Half-open stretch of days: `from` belongs to it, `to` does not. */
export interface Window {
	readonly from: Day;
	readonly to: Day;
}

/** One written date and the days it may mean: 2017-05 is the half-open span from 1 May to 1 June, never a day. */
export interface Bound extends Window {
	readonly precision: 'day' | 'month' | 'year';
	/** Written with ~: about then. */
	readonly approximate: boolean;
	/** Written with ?: the source is doubtful. */
	readonly doubtful: boolean;
}

/**
 * When something was, as sure as the record says and no surer.
 * - `date`: `start` and `end` are the same bound (2016-05-24, 2017-05, 2018-09~, 2018-12-28?)
 * - `interval`: from `start` to `end`; `end` is null where it is open (2016-02-27/..)
 * - `one-of`: on one of the days from `start` to `end` ([2018-12-29,2018-12-30])
 * - `before`: on `end` or earlier, nobody knows since when; `start` is null ([..2016-05-29])
 */
export interface When {
	readonly edtf: string;
	readonly type: 'date' | 'interval' | 'one-of' | 'before';
	readonly start: Bound | null;
	readonly end: Bound | null;
}
