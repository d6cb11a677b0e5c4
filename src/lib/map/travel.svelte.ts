import { untrack } from 'svelte';
import type { Camera } from '../../domain/map/camera.ts';
import { cameraToSee } from '../../domain/map/follow.ts';
import type { MountedMap } from './leaflet.ts';
import type { Sight } from './sight.svelte.ts';

/**
 * Moves the map where the explorer's choices want it. What a person did on the map itself is there already, and is compared away;
 * a change of the address goes to its camera; what was chosen in any view comes into sight, if it is not.
 */
export function followExplorer(sight: Sight, map: MountedMap) {
	const { explorer } = sight;
	let seen: { event: string | null; places: unknown } | null = null;
	/** Whether the map left its camera to show what was chosen. */
	let strayed = false;

	$effect(() => {
		const { selected: event, camera, change } = explorer;
		const { place: places } = explorer.picks;
		untrack(() => {
			const first = seen === null;
			const news = first || event !== seen?.event || places !== seen?.places;
			seen = { event, places };
			const called = first || change === null || change.gesture === 'map';
			const base = called ? (camera ?? sight.openingCamera) : sight.camera;
			// A camera that a link gives is what its sender saw.
			const away = news && !(called && camera) ? cameraToSeeChosen(sight, base) : null;
			if (called) strayed = false;
			if (away) strayed = true;
			if (away || called) map.go(away ?? base, first ? 'once' : 'ease');
		});
	});

	// The opening view fits its frame, whatever its size.
	$effect(() => {
		void sight.size;
		untrack(() => {
			if (!explorer.camera && !strayed) map.go(sight.openingCamera, 'once');
		});
	});
}

/** Null where all is in sight; a country is, where any other place is. */
function cameraToSeeChosen(sight: Sight, camera: Camera): Camera | null {
	const { explorer, ground, frame } = sight;
	const places = [...sight.currentPlaces].flatMap((id) => explorer.places.get(id) ?? []);
	const points = places.filter(({ kind }) => kind !== 'country');
	const all = places.map((place) =>
		place.kind === 'country' ? { ...place, ...ground.countryPoint(place.iso) } : place
	);
	const needed = points.length > 0 ? points : all;
	// What the lens draws large is in sight there.
	const away = needed.filter(({ id }) => !sight.inLens.has(id));
	return cameraToSee(away, camera, frame, sight.taken) && cameraToSee(all, camera, frame, sight.taken);
}
