/** The closed lists of a record's fields, in one place: schema, checks and messages are made from them. */

export const LANGUAGES = ['fr', 'en'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** How far it is agreed that it is so. */
export const STANDINGS = ['established', 'claimed', 'disputed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How it stands in time. */
export const PHASES = ['happened', 'ongoing', 'attested', 'planned'] as const;
export type Phase = (typeof PHASES)[number];

/** On what a date or a place rests. */
export const BASES = ['stated', 'inferred', 'outside'] as const;
export type Basis = (typeof BASES)[number];

/** What a place is to an event. */
export const PLACE_ROLES = ['venue', 'endpoint', 'subject'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** How an article gives a voice: in its words, in the article's, or as the article's own statement. */
export const MANNERS = ['quoted', 'reported', 'own'] as const;
export type Manner = (typeof MANNERS)[number];

/** Links are stored one way and read both ways; only parallel-to is its own inverse. */
export const RELATIONS = [
	'part-of',
	'produces',
	'prompts',
	'announces',
	'answers',
	'opposes',
	'contradicts',
	'replaces',
	'builds-on',
	'implements',
	'refers-to',
	'precedes',
	'parallel-to'
] as const;
export type Relation = (typeof RELATIONS)[number];

/** The shapes that a kind may take; drawn in src/lib/marks/shapes.ts. */
export const SHAPES = [
	'disc',
	'split-disc',
	'diamond',
	'square',
	'triangle',
	'pennant',
	'cross',
	'two-bars',
	'dumbbell',
	'star'
] as const;
export type Shape = (typeof SHAPES)[number];

/** `spot` is a point that is nothing more: a row of a table gives it. */
export const PLACE_KINDS = ['city', 'town', 'village', 'base', 'governorate', 'region', 'country', 'spot'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How well a place's point is known; `label` is only where its name is written (regions, countries). */
export const PRECISIONS = ['exact', 'approximate', 'label'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const ACTOR_KINDS = ['person', 'state', 'organisation', 'group'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const SIDES = [
	'russia',
	'turkey',
	'iran',
	'united-states',
	'syrian-government',
	'opposition',
	'kurds',
	'jihadist',
	'un',
	'multilateral',
	'press',
	'civilians'
] as const;
export type Side = (typeof SIDES)[number];

/** How sure the project is of a source, an outline or an outlet. */
export const CERTAINTIES = ['high', 'medium', 'low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const AREA_FORMS = ['zone', 'band', 'sector'] as const;
export type AreaForm = (typeof AREA_FORMS)[number];
