import type { Window } from '../../domain/dates/when.ts';
import { quietStretches } from '../../domain/timeline/folds.ts';
import type { Explorer } from '../explorer/explorer.svelte.ts';

/** The quiet stretches of the dossier, as it is known or was known then. */
export function quietOf({ crowd, dossier }: Explorer): readonly Window[] {
	return crowd?.quiet ?? quietStretches(dossier.events, dossier.extent);
}
