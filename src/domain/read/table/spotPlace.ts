import type { Fault } from '../../records/leaf.ts';
import type { PlaceRecord } from '../../records/place.ts';

const LIMITS = { lat: 90, lon: 180 } as const;

/** The place that a row gives by its latitude and longitude: its record is made of them. Null where it gives none. */
export function spotPlace(cells: ReadonlyMap<string, string>): {
	readonly place: PlaceRecord | null;
	readonly faults: readonly (Fault & { readonly column: string })[];
} {
	const written = { lat: cells.get('lat'), lon: cells.get('lon') };
	if (written.lat === undefined && written.lon === undefined) return { place: null, faults: [] };
	const faults = [degreeFault('lat', written.lat), degreeFault('lon', written.lon)].filter((fault) => fault !== null);
	if (faults.length > 0) return { place: null, faults };
	const point = { lat: Number(written.lat), lon: Number(written.lon) };
	const [lat, lon] = [String(Math.abs(point.lat)), String(Math.abs(point.lon))];
	const [north, east] = [point.lat >= 0, point.lon >= 0];
	const name = cells.get('place_name');
	const about = name ? slug(name) : 'at';
	// An id holds no points: 36.2021 as 36-2021n.
	const at = `${lat.replace('.', '-')}${north ? 'n' : 's'}-${lon.replace('.', '-')}${east ? 'e' : 'w'}`;
	const place: PlaceRecord = {
		id: about === '' ? at : `${about}-${at}`,
		name: {
			fr: name ?? `${lat.replace('.', ',')}° ${north ? 'N' : 'S'}, ${lon.replace('.', ',')}° ${east ? 'E' : 'O'}`,
			en: name ?? `${lat}° ${north ? 'N' : 'S'}, ${lon}° ${east ? 'E' : 'W'}`
		},
		kind: 'spot',
		point,
		precision: 'exact'
	};
	return { place, faults: [] };
}

function degreeFault(column: 'lat' | 'lon', cell: string | undefined): (Fault & { column: string }) | null {
	const other = column === 'lat' ? 'lon' : 'lat';
	if (cell === undefined)
		return { column, message: `There is a «${other}» without a «${column}».`, hint: 'Write both, or neither.' };
	if (!/^[-+]?\d+(\.\d+)?$/.test(cell)) {
		const better = cell.replace(',', '.');
		const hint = /^[-+]?\d+\.\d+$/.test(better) ? `Write ${better}.` : 'Write degrees as a number, such as 36.2021.';
		return { column, message: `«${cell}» is not a number of degrees.`, hint };
	}
	const limit = LIMITS[column];
	if (Math.abs(Number(cell)) <= limit) return null;
	return { column, message: `«${cell}» lies off the globe.`, hint: `Write a number from -${limit} to ${limit}.` };
}

function slug(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}
