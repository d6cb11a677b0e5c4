import type { Place } from '../../domain/dossier.ts';

/** About 40 km. */
const NEAR = 0.36;

/** The place of the dossier that is nearest to a point, where one is near. */
export function nearestTown({ lat, lon }: Pick<Place, 'lat' | 'lon'>, places: readonly Place[]): Place | null {
	const narrow = Math.cos((lat * Math.PI) / 180);
	let nearest: Place | null = null;
	let least = NEAR;
	for (const place of places) {
		const distance = Math.hypot(place.lat - lat, (place.lon - lon) * narrow);
		if (distance < least) [nearest, least] = [place, distance];
	}
	return nearest;
}
