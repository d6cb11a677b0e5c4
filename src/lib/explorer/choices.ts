import { type Asks, NO_ASKS } from '../../domain/asks.ts';
import type { Window } from '../../domain/dates/when.ts';
import { NO_PICKS, type Picks } from '../../domain/facets.ts';

/** Where the map looks: its zoom and centre, degrees. */
export interface Camera {
	readonly zoom: number;
	readonly lat: number;
	readonly lon: number;
}

/** Everything that a person chose and that a link restores. */
export interface Choices extends Asks {
	readonly event: string | null;
	readonly window: Window;
	readonly picks: Picks;
	/** Null: the opening view. */
	readonly camera: Camera | null;
}

/** What a reader sees first. */
export function openingChoices(opening: { readonly window: Window }): Choices {
	return { event: null, window: opening.window, picks: NO_PICKS, camera: null, ...NO_ASKS };
}

/** What a change belongs to: changes of one gesture make one entry of history. */
export type Gesture = 'event' | 'window' | 'pick' | 'query' | 'map' | 'lanes' | 'fold' | 'day' | 'known' | 'chain';
