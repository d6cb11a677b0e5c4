import type { Window } from '../../domain/dates/when.ts';
import type { Picks } from '../../domain/facets.ts';

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
}

/** What a change belongs to: changes of one gesture make one entry of history. */
export type Gesture = 'event' | 'window' | 'pick' | 'query' | 'map';
