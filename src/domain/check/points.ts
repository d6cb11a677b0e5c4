import type { Problem } from '../problem.ts';
import { faultAt, type Draft, type Drafts } from '../read/draft.ts';
import type { PlaceRecord } from '../records/place.ts';
import { isInside, type Box } from './countries.ts';

/** Points off the globe, with latitude and longitude swapped, or outside the country that they are said to lie in. */
export function checkPoints(drafts: Drafts, boxes: ReadonlyMap<string, Box>): Problem[] {
	return drafts.places.flatMap((place) => {
		const { lat, lon } = place.value.point ?? {};
		if (lat === undefined || lon === undefined) return [];
		return pointFaults(place, lat, lon, boxes.get(place.value.country ?? ''));
	});
}

function pointFaults(place: Draft<PlaceRecord>, lat: number, lon: number, box: Box | undefined): Problem[] {
	const swapped = `Write { lat: ${lon}, lon: ${lat} }.`;
	const isSwapped = box ? isInside(box, lon, lat) : Math.abs(lat) > 90 && Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
	if (isSwapped && !(box && isInside(box, lat, lon)))
		return [faultAt(place, ['point', 'lat'], 'Latitude and longitude are swapped.', swapped)];
	const problems: Problem[] = [];
	if (!(Math.abs(lat) <= 90))
		problems.push(faultAt(place, ['point', 'lat'], `There is no latitude ${lat}.`, 'Write one from -90 to 90.'));
	if (!(Math.abs(lon) <= 180))
		problems.push(faultAt(place, ['point', 'lon'], `There is no longitude ${lon}.`, 'Write one from -180 to 180.'));
	if (problems.length > 0 || !box || isInside(box, lat, lon)) return problems;
	const { country = '' } = place.value;
	return [
		faultAt(place, ['point'], `The point lies outside ${country}.`, `Correct the point, or «country: ${country}».`)
	];
}
