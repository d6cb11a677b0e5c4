/** By what the timeline's lanes are made. */
export const GROUPINGS = ['theme', 'side', 'place', 'article', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The lane of events that have no value of the grouping. */
export const NO_LANE = 'none';
