import type { Problem } from '../problem.ts';
import { faultAt, type Drafts } from '../read/draft.ts';

/** Places whose point is approximate and that do not say why. */
export function checkNotes(drafts: Drafts): Problem[] {
	return drafts.places
		.filter(({ value, whole }) => whole && value.precision === 'approximate' && value.note === undefined)
		.map((place) =>
			faultAt(place, ['precision'], 'An approximate point needs a note.', 'Say in «note» what it stands for.')
		);
}
