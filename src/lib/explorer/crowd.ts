import type { Day, Window } from '../../domain/dates/when.ts';
import type { Dossier, Event, Place } from '../../domain/dossier.ts';
import type { Facet } from '../../domain/facets.ts';
import type { Bounds, Camera } from '../../domain/map/camera.ts';
import type { Arrangement, StandingState } from '../../domain/standing.ts';
import type { PlaceMark } from '../../domain/map/places.ts';
import type { Grouping } from '../../domain/timeline/grouping.ts';
import type { Hit } from '../../domain/search/search.ts';
import type { Explorer } from './explorer.svelte.ts';

/** The views of a large dossier; each has at hand only the events that it shows. */
export type View = 'page' | 'chronicle' | 'timeline' | 'search';

/** How many events touch each stretch of `step` days, the first of which begins on `from`. */
export interface Density {
	readonly from: number;
	readonly step: number;
	readonly counts: ArrayLike<number>;
}

/** A stretch of a lane. */
export interface Bucket extends Window {
	readonly lane: string;
	readonly count: number;
}

/** A lane of a large dossier. */
export interface CrowdLane {
	readonly id: string;
	/** By what all lanes are: it follows what was chosen. */
	readonly by: Grouping;
	readonly together?: number | undefined;
	/** Null where each of its events that touch these days has a mark. */
	readonly density: Density | null;
	/** Those that have a mark. */
	readonly events: readonly Event[];
}

export interface CrowdCounts {
	readonly shown: number;
	readonly before: number;
	readonly after: number;
	readonly otherwise: number;
	readonly later: number;
	readonly untold: number;
}

/** Events that the map cannot tell apart, as one mark; its name is their number. */
export interface CrowdCell extends PlaceMark, Bounds {}

/** What answers a query. */
export interface CrowdFound {
	readonly query: string;
	/** How many events do. */
	readonly count: number;
	/** The best of them, the best first. */
	readonly hits: readonly CrowdHit[];
}

export interface CrowdHit extends Hit {
	readonly event: Event;
	/** Its places that the dossier does not list. */
	readonly places: readonly Place[];
}

/** What lasts and had begun by the day that is followed. */
export interface CrowdStanding {
	readonly counts: ReadonlyMap<StandingState, number>;
	/** Of each state those that matter most. */
	readonly entries: readonly Arrangement[];
}

/** Where an entry of the chronicle stands. */
export interface EntryAt {
	/** px */
	readonly top: number;
	/** From 1. */
	readonly position: number;
	readonly of: number;
}

/** px */
interface Size {
	readonly width: number;
	readonly height: number;
}

/**
 * The events of a dossier that has too many to hold: each view has a few at hand, and asks for numbers. What it
 * answers is of those that have come so far.
 */
export interface Crowd {
	/** All events of the dossier. */
	readonly size: number;
	readonly lanes: readonly CrowdLane[];
	/** Of each lane the events of the window that all choices leave. */
	readonly laneCounts: ReadonlyMap<string, number>;
	readonly counts: CrowdCounts;
	/** The first and the last of all that the choices leave, whatever the window; none where they leave nothing. */
	readonly edges: readonly Event[];
	/** Of the whole dossier, each theme's. */
	readonly overview: ReadonlyMap<string, Density>;
	readonly cells: readonly CrowdCell[];
	/** Null where nothing is asked, and until it is answered. */
	readonly found: CrowdFound | null;
	/** The stretches in which nothing happens. */
	readonly quiet: readonly Window[];
	/** For each day of the dossier, how many of what the choices leave begin on it. */
	readonly begins: ArrayLike<number>;
	/** Null where no day is followed. */
	readonly standing: CrowdStanding | null;
	/** The dossier with the events that a view has at hand, as it was known by the end of a day. */
	dossierOf(view: View, known: Day | null): Dossier;
	/** The same with its texts, and the open event with its own; null until they have come, false where they could not be fetched. */
	wholeOf(texts: Dossier, known: Day | null, open: string | null): Dossier | null | false;
	/** All that can be chosen. */
	readonly values: Readonly<Record<Facet, readonly string[]>>;
	/** How many events each value of a facet would show. */
	countsOf(facet: Facet): ReadonlyMap<string, number>;
	/** The first of what is shown, so many at most, with their texts and places; null where those could not be fetched. */
	gather(texts: Dossier, most: number): Promise<Dossier | null>;
	/** Prints the first of what is shown; false where their texts could not be fetched. */
	print(texts: Dossier): Promise<boolean>;
	/** The timeline shows these days, in as many lanes as there is room for. */
	seeDays(window: Window, lanes: number): void;
	/** The map looks so, in a frame of this size, px. */
	seeEarth(camera: Camera, frame: Size): void;
	/** Goes nearer to what some of its cells stand for, or chooses it; whether they are cells of it. */
	openCells(
		map: { readonly explorer: Explorer; readonly camera: Camera; readonly frame: Size },
		ids: readonly string[]
	): boolean;
	/** What a screen reader hears of a cell. */
	nameCell(cell: PlaceMark): string;
}
