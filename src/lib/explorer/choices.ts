import type { Window } from '../../domain/dates/when.ts';

/** Where the map looks: its zoom and centre, degrees. */
export interface Camera {
	readonly zoom: number;
	readonly lat: number;
	readonly lon: number;
}

/** A place that was chosen, or left out with a leading minus. */
export interface PlaceChoice {
	readonly place: string;
	readonly not: boolean;
}

/** Everything that a person chose and that a link restores. */
export interface Choices {
	readonly event: string | null;
	readonly window: Window;
	readonly places: readonly PlaceChoice[];
	/** Null: the opening view. */
	readonly camera: Camera | null;
}

/** What a change belongs to: changes of one gesture make one entry of history. */
export type Gesture = 'event' | 'window' | 'place' | 'map';
