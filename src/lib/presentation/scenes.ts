import { type Asks, NO_ASKS } from '../../domain/asks.ts';
import type { Window } from '../../domain/dates/when.ts';
import type { Article, Dossier, Event } from '../../domain/dossier.ts';
import { knownBy } from '../../domain/known.ts';
import { NO_PICKS, type Picks } from '../../domain/facets.ts';
import { type Bounds, boundsOf, type Camera, fitBounds } from '../../domain/map/camera.ts';
import type { Step, StepMap, Stress, Talk } from '../../domain/talk.ts';
import { phraseWhen } from '../marks/dates.ts';
import type { Messages } from '../messages/messages.ts';

/** A talk as the stage shows it, without the speaker's notes. */
export type ShownTalk = Omit<Talk, 'steps'> & { readonly steps: readonly Omit<Step, 'notes'>[] };

/** One picture of a talk: its title, a step, or its sources. */
export interface Scene {
	readonly kind: 'title' | 'step' | 'end';
	readonly headline: string;
	/** One point a line. */
	readonly points: readonly string[];
	/** The events that it shows, the one that it is about first; none for a step about the whole. */
	readonly events: readonly Event[];
	readonly window: Window;
	readonly map: StepMap | null;
	readonly picks: Picks;
	readonly asks: Asks;
	readonly stress: Stress;
	/** The articles that the talk rests on: at its end only. */
	readonly sources: readonly Article[];
	readonly minutes: number;
}

const NONE: Stress = { events: [], places: [], areas: [], channels: [], links: [] };

/** The title, the steps, and the sources: the step numbered n is scenes[n]. */
export function scenesOf(talk: ShownTalk, dossier: Dossier, sources: string): readonly Scene[] {
	const whole = {
		window: dossier.extent,
		map: { view: dossier.opening.view },
		picks: NO_PICKS,
		asks: NO_ASKS,
		stress: NONE,
		minutes: 0
	};
	const events = dossier.events.filter(({ id }) => talk.steps.some((step) => step.events.includes(id)));
	const cited = new Set(events.flatMap(({ articles }) => articles));
	return [
		{ ...whole, kind: 'title', headline: talk.title, points: [dossier.title], events, sources: [] },
		...talk.steps.map(({ headline, text, events, window, map, picks, asks, stress, minutes }): Scene => ({
			...{ kind: 'step', headline, map, picks, asks, stress, minutes, sources: [] },
			points: text?.split('\n').filter((line) => line.trim() !== '') ?? [],
			events: shownIn(events, stress).flatMap((id) => eventsThen(dossier, asks).get(id) ?? []),
			window: inside(window ?? dossier.extent, dossier.extent)
		})),
		{
			...{ ...whole, kind: 'end', headline: sources, points: [], events },
			sources: dossier.articles.filter(({ id }) => cited.has(id))
		}
	];
}

/** The dossier as a scene tells it: as it was known on its day, and up to its day. */
export function dossierThen(dossier: Dossier, { known, day, until }: Asks): Dossier {
	const then = known === null ? dossier : knownBy(dossier, known);
	return until && day !== null ? { ...then, events: then.events.filter(({ extent }) => extent.from <= day) } : then;
}

function eventsThen(dossier: Dossier, asks: Asks): ReadonlyMap<string, Event> {
	return new Map(dossierThen(dossier, asks).events.map((event) => [event.id, event]));
}

/** When the event happened that a step is about; empty for any other scene. */
export function dateOf(scene: Scene | undefined, m: Messages): string {
	const event = scene?.kind === 'step' ? scene.events[0] : undefined;
	return event ? phraseWhen(event.when, event.phase, m, 'short') : '';
}

/** What is stressed is shown, also where the step does not name it. */
function shownIn(events: readonly string[], { events: stressed, channels, links }: Stress): readonly string[] {
	const ends = links.flatMap(({ from, to }) => [from, to]);
	return events.length === 0 ? [] : [...new Set([...events, ...stressed, ...channels, ...ends])];
}

function inside(window: Window, extent: Window): Window {
	return { from: Math.max(window.from, extent.from), to: Math.min(window.to, extent.to) };
}

/** The width of the map for which exact views are given, px. */
export const NOMINAL = 800;
/** What is fitted keeps this share of the frame free on each side, and comes no nearer than this zoom. */
const SPARE = 0.16;
const NEAREST = 8;

/**
 * Where the map looks at a scene, in a frame of this size, px. A scene that says nothing of the map looks as the
 * dossier opens.
 * @param pointOf where a country is named: it has no point of its own
 */
export function cameraOf(
	{ map, events }: Pick<Scene, 'map' | 'events'>,
	dossier: Pick<Dossier, 'views' | 'opening' | 'places'>,
	frame: { readonly width: number; readonly height: number },
	pointOf: (iso: string | null) => { readonly lat: number; readonly lon: number } | null = () => null
): Camera {
	if (map && 'camera' in map)
		return { ...map.camera, zoom: map.camera.zoom + Math.log2(Math.max(frame.width, 1) / NOMINAL) };
	if (map && 'fit' in map) {
		const bounds = boundsOfEvents(events, dossier, pointOf);
		if (bounds) return fitBounds(bounds, frame, Math.min(frame.width, frame.height) * SPARE, NEAREST);
	}
	const wanted = map && 'view' in map ? map.view : dossier.opening.view;
	const view = dossier.views.find(({ id }) => id === wanted) ?? dossier.views[0];
	return view ? fitBounds(view, frame, 0) : { zoom: 3, lat: 35, lon: 38 };
}

function boundsOfEvents(
	events: readonly Event[],
	{ places }: Pick<Dossier, 'places'>,
	pointOf: (iso: string | null) => { readonly lat: number; readonly lon: number } | null
): Bounds | null {
	const ids = new Set(events.flatMap(({ where }) => where.map(({ place }) => place)));
	const named = places.filter(({ id }) => ids.has(id));
	const points = named.filter(({ kind }) => kind !== 'country');
	return boundsOf(points.length > 0 ? points : named.map((place) => pointOf(place.iso) ?? place));
}
