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
	const faults = (['lat', 'lon'] as const).flatMap((column) => degreeFault(column, written[column]));
	if (faults.length > 0) return { place: null, faults };
	const point = { lat: Number(written.lat), lon: Number(written.lon) };
	const name = cells.get('place_name');
	const place: PlaceRecord = {
		id: [name ? slug(name) : 'at', code(point.lat, 'n', 's'), code(point.lon, 'e', 'w')].filter(Boolean).join('-'),
		name: name ? { fr: name, en: name } : { fr: coordinates(point, ',', 'O'), en: coordinates(point, '.', 'W') },
		kind: 'spot',
		point,
		precision: 'exact'
	};
	return { place, faults: [] };
}

function degreeFault(column: 'lat' | 'lon', cell: string | undefined): (Fault & { column: string })[] {
	const other = column === 'lat' ? 'lon' : 'lat';
	if (cell === undefined)
		return [{ column, message: `There is a «${other}» without a «${column}».`, hint: 'Write both, or neither.' }];
	if (!/^[-+]?\d+(\.\d+)?$/.test(cell)) {
		const better = cell.replace(',', '.');
		const hint = /^[-+]?\d+\.\d+$/.test(better) ? `Write ${better}.` : 'Write degrees as a number, such as 36.2021.';
		return [{ column, message: `«${cell}» is not a number of degrees.`, hint }];
	}
	const limit = LIMITS[column];
	if (Math.abs(Number(cell)) <= limit) return [];
	return [{ column, message: `«${cell}» lies off the globe.`, hint: `Write a number from -${limit} to ${limit}.` }];
}

/** 36.2021 as 36-2021n: an id holds no points. */
function code(degrees: number, positive: string, negative: string): string {
	return `${String(Math.abs(degrees)).replace('.', '-')}${degrees < 0 ? negative : positive}`;
}

function slug(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

function coordinates({ lat, lon }: PlaceRecord['point'], mark: string, west: string): string {
	const part = (degrees: number, letters: readonly [string, string]) =>
		`${String(Math.abs(degrees)).replace('.', mark)}° ${letters[degrees < 0 ? 1 : 0]}`;
	return `${part(lat, ['N', 'S'])}, ${part(lon, ['E', west])}`;
}
