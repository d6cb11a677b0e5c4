import type { Day, Window } from '../../domain/dates/when.ts';
import { NO_PICKS, type Picks } from '../../domain/facets.ts';
import type { Grouping } from '../../domain/timeline/grouping.ts';

/** Where the map looks: its zoom and centre, degrees. */
export interface Camera {
	readonly zoom: number;
	readonly lat: number;
	readonly lon: number;
}

/** Everything that a person chose and that a link restores. */
export interface Choices {
	readonly event: string | null;
	readonly window: Window;
	readonly picks: Picks;
	/** What is searched for; empty for nothing. */
	readonly query: string;
	/** Null: the opening view. */
	readonly camera: Camera | null;
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

/** What a reader sees first. */
export function openingChoices(opening: { readonly window: Window }): Choices {
	return {
		event: null,
		window: opening.window,
		picks: NO_PICKS,
		query: '',
		camera: null,
		onMap: false,
		lanes: 'theme',
		folded: [],
		folds: null,
		day: null,
		until: false,
		known: null,
		chain: 0
	};
}

/** What a change belongs to: changes of one gesture make one entry of history. */
export type Gesture = 'event' | 'window' | 'pick' | 'query' | 'map' | 'lanes' | 'fold' | 'day' | 'known' | 'chain';
