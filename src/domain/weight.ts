import type { Event } from './dossier.ts';

/** What a byte holds. */
export const MOST_WEIGHT = 255;

/**
 * How much an event matters, from 0 to 255: of many, the heaviest have a mark and a label. As its table has it; else what
 * more articles tell, or tell differently, or what more links lead to.
 */
export function weightOf({
	weight,
	articles,
	disagreements,
	links
}: Pick<Event, 'weight' | 'articles' | 'disagreements' | 'links'>): number {
	return weight ?? Math.min(MOST_WEIGHT, articles.length * 2 + disagreements.length * 3 + links.length);
}
