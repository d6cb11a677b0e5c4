import type { Dossier } from '../../domain/dossier.ts';
import { fitBounds } from '../../domain/map/camera.ts';
import type { Step } from '../../domain/talk.ts';
import { type Choices, openingChoices } from './choices.ts';
import { windowFor } from './window.ts';

/** The map's size for which a named view is fitted when no screen is known, px. */
const NOMINAL = { width: 800, height: 380 };

/**
 * The explorer's choices that show a step. A map that is to fit the step's events is left to the explorer, which goes
 * to the open event by itself.
 */
export function choicesOf(
	{ events, picks, asks, window, map }: Pick<Step, 'events' | 'picks' | 'asks' | 'window' | 'map'>,
	dossier: Pick<Dossier, 'events' | 'extent' | 'opening' | 'views'>
): Choices {
	const [id] = events;
	const open = dossier.events.find((event) => event.id === id);
	const view = map && 'view' in map ? dossier.views.find(({ id }) => id === map.view) : undefined;
	const { opening, extent } = dossier;
	return {
		...openingChoices(opening),
		...asks,
		event: open?.id ?? null,
		window: window ? inside(window, extent) : open ? windowFor(open, opening.window, extent) : opening.window,
		picks,
		camera: map && 'camera' in map ? map.camera : view ? fitBounds(view, NOMINAL, 0) : null
	};
}

function inside(window: Choices['window'], extent: Choices['window']): Choices['window'] {
	return { from: Math.max(window.from, extent.from), to: Math.min(window.to, extent.to) };
}
