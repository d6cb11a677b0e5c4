import type { Day } from './dates/when.ts';
import type { Grouping } from './timeline/grouping.ts';

/** What is asked of the dossier besides what of each facet is chosen: of the explorer by its address, of a talk by its steps. */
export interface Asks {
	/** What is searched for; empty for nothing. */
	readonly query: string;
	/** Only events that the map shows at one of their places. */
	readonly onMap: boolean;
	/** By what the timeline has its lanes. */
	readonly lanes: Grouping;
	/** The lanes that are folded, by the value that they hold. */
	readonly folded: readonly string[];
	/** Quiet stretches are folded, but for those that begin on these days; null: none is folded. */
	readonly folds: readonly Day[] | null;
	/** The day whose standing is told, and where play is; null: none. */
	readonly day: Day | null;
	/** Up to here: what begins after `day` is put away. */
	readonly until: boolean;
	/** Only what had appeared by the end of this day; null: all that is known. */
	readonly known: Day | null;
	/** How many steps of what led to the open event, and of what came of it, are shown: 0 to 3. */
	readonly chain: number;
}

export const LONGEST_CHAIN = 3;

export const NO_ASKS: Asks = {
	query: '',
	onMap: false,
	lanes: 'theme',
	folded: [],
	folds: null,
	day: null,
	until: false,
	known: null,
	chain: 0
};

/** Of any choices, these. */
export function asksOf({ query, onMap, lanes, folded, folds, day, until, known, chain }: Asks): Asks {
	return { query, onMap, lanes, folded, folds, day, until, known, chain };
}
