import type { Asks } from './asks.ts';
import type { Window } from './dates/when.ts';
import type { Picks } from './facets.ts';
import type { Camera } from './map/camera.ts';

/** A presentation in one language: ordered steps, each a patch of the explorer's choices and words to go with it. */
export interface Talk {
	readonly id: string;
	readonly title: string;
	/** For whom it is. */
	readonly audience: string;
	readonly minutes: number;
	readonly steps: readonly Step[];
}

export interface Step {
	readonly headline: string;
	readonly text: string | null;
	/** The first is open, all are in sight. */
	readonly events: readonly string[];
	/** What of each facet is chosen or left out: what else is there is put away. */
	readonly picks: Picks;
	readonly asks: Asks;
	readonly window: Window | null;
	readonly map: StepMap | null;
	readonly stress: Stress;
	/** Markdown, for the speaker. */
	readonly notes: string | null;
	readonly minutes: number;
}

/** A named view, the places of the step's events, or an exact view. */
export type StepMap = { readonly view: string } | { readonly fit: 'events' } | { readonly camera: Camera };

/** What is drawn before the rest, by ids. */
export interface Stress {
	readonly events: readonly string[];
	readonly places: readonly string[];
	readonly areas: readonly string[];
	readonly channels: readonly string[];
	readonly links: readonly { readonly from: string; readonly to: string }[];
}
