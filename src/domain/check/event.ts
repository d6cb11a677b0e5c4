import type { Problem } from '../problem.ts';
import type { Draft, Drafts } from '../read/draft.ts';
import type { EventRecord } from '../records/event.ts';
import { checkCited, lengthsOf } from './paragraphs.ts';
import { checkPlaces } from './places.ts';
import { checkReferences, type Known, referencesIn } from './references.ts';
import { appearedIn, checkSupport } from './support.ts';
import type { Named } from './unused.ts';

/** All that is asked of one event alone, beside records that are known; what it names is noted. Its `spot` is its own. */
export function eventCheck(
	drafts: Drafts,
	known: Known,
	named: Named
): (event: Draft<EventRecord>, spot?: string | null) => Problem[] {
	const [lengths, appeared] = [lengthsOf(drafts), appearedIn(drafts)];
	return (event, spot = null) => {
		const references = referencesIn(event).filter(({ target, name }) => target !== 'place' || name !== spot);
		references.forEach((reference) => named.add(reference));
		return [
			...checkReferences(references, known),
			...checkPlaces(event),
			...checkCited(event, lengths),
			...checkSupport(event, appeared)
		];
	};
}
