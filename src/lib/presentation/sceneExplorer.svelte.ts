import type { Event } from '../../domain/dossier.ts';
import { openingChoices } from '../explorer/choices.ts';
import { Explorer } from '../explorer/explorer.svelte.ts';
import type { Scene } from './scenes.ts';

/** The explorer's choices as a scene makes them: where it names its events, these are shown and no others. */
export class SceneExplorer extends Explorer {
	#named = $state.raw<ReadonlySet<string> | null>(null);

	show({ kind, events, window, picks, asks }: Scene) {
		this.#named = events.length > 0 ? new Set(events.map(({ id }) => id)) : null;
		this.restore({
			...openingChoices({ window }),
			...asks,
			event: kind === 'step' ? (events[0]?.id ?? null) : null,
			picks
		});
	}

	override inWindow(event: Event): boolean {
		return this.#named ? this.#named.has(event.id) : super.inWindow(event);
	}
}
