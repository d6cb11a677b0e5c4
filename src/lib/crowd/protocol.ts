import type { Day, When, Window } from '../../domain/dates/when.ts';
import type { BlockFault } from '../../domain/columns/block.ts';
import type { Manifest } from '../../domain/columns/manifest.ts';
import type { Event, Place } from '../../domain/dossier.ts';
import type { Facet, Picks } from '../../domain/facets.ts';
import type { Lang, Side } from '../../domain/lists.ts';
import type { Bounds } from '../../domain/map/camera.ts';
import type { Grouping } from '../../domain/timeline/grouping.ts';
import type { CrowdCell, CrowdCounts, CrowdFound, CrowdLane, CrowdStanding, Density } from '../explorer/crowd.ts';

/** The part of the earth that the map shows, degrees, and its zoom. */
export interface Earth extends Bounds {
	readonly zoom: number;
}

/** What the page shows. The worker answers for the newest alone. */
export interface Shown {
	readonly picks: Picks;
	/** What is searched for; empty for nothing. */
	readonly query: string;
	/** Only what an article tells that had appeared by the end of this day. */
	readonly known: Day | null;
	/** Only what has begun by this day. */
	readonly until: Day | null;
	/** The day that is followed. */
	readonly day: Day | null;
	readonly window: Window;
	readonly lanes: Grouping;
	/** Only what stands in the part of the earth that the map shows. */
	readonly onMap: boolean;
	/** As many lanes have room. */
	readonly most: number;
	/** The event that is open. */
	readonly opened: string | null;
	/** What the timeline draws: the window and what is near it. */
	readonly days: Window;
	readonly earth: Earth | null;
	/** Which of the chronicle's entries are near: their positions. */
	readonly list: Window;
	/** Whether the values of the facets are counted. */
	readonly counted: boolean;
}

export interface Opening {
	readonly manifest: Manifest;
	/** Where the manifest's folder lies, and the texts of this language in it. */
	readonly folder: string;
	readonly texts: string;
	/** Those of the other language. */
	readonly others: string;
	readonly lang: Lang;
	/** What is summed up already: it stands until all has come. */
	readonly opened: Shown | null;
	/** Of the actors. */
	readonly sides: ReadonlyMap<string, Side | null>;
	/** Of the places and of the actors: every spelling. */
	readonly spellings: Readonly<Record<'place' | 'actor', ReadonlyMap<string, readonly string[]>>>;
	/** Of the articles. */
	readonly published: ReadonlyMap<string, When>;
}

export type Order =
	| { readonly open: Opening }
	| { readonly show: Shown }
	| { readonly retry: true }
	/** The texts of the first of what is shown, so many at most. */
	| { readonly gather: number };

/** An event with the places of its own that the dossier does not list. */
export interface Told {
	readonly event: Event;
	readonly places: readonly Place[];
	/** Its texts are there. */
	readonly whole: boolean;
}

export interface Listed {
	/** The position of the first. */
	readonly from: number;
	readonly told: readonly Told[];
	/** Where the open event stands among all that are shown; -1 where it does not. */
	readonly opened: number;
}

/** What could not be fetched, and why. */
export interface Failure {
	readonly what: 'columns' | 'texts' | 'search';
	readonly why: BlockFault | 'network';
}

/** What the worker tells; each as soon as it is known. */
export type Answer =
	| { readonly came: number }
	/** Null where they could not be fetched. */
	| { readonly gathered: readonly Told[] | null }
	| { readonly failed: Failure }
	| { readonly counts: CrowdCounts }
	| { readonly lanes: readonly CrowdLane[] }
	| { readonly laneCounts: ReadonlyMap<string, number> }
	| { readonly edges: readonly Event[] }
	| { readonly overview: ReadonlyMap<string, Density> }
	| { readonly cells: readonly CrowdCell[] }
	| { readonly listed: Listed }
	| { readonly opened: Told | null }
	| { readonly found: CrowdFound | null }
	| { readonly quiet: readonly Window[] }
	| { readonly begins: Uint32Array }
	| { readonly standing: CrowdStanding | null }
	/** All that was asked is answered. */
	| { readonly rested: true }
	| { readonly facets: ReadonlyMap<Facet, ReadonlyMap<string, number>> };
