import { parseIso, toIso } from '../../domain/dates/day.ts';
import type { Window } from '../../domain/dates/when.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Camera, Choices, PlaceChoice } from './choices.ts';

/** What reading an address needs of the dossier. */
export type Known = Pick<Dossier, 'extent' | 'opening'> & {
	readonly events: readonly { readonly id: string }[];
	readonly places: readonly { readonly id: string }[];
};

interface Key {
	/** The value that the address gives, or undefined where it cannot be read. */
	readonly read: (values: readonly string[], known: Known) => Partial<Choices> | undefined;
	readonly write: (choices: Choices, known: Known) => readonly string[];
}

/** The table of our keys: what each reads and writes. Keys of others, and those of later views, are left as they are. */
const KEYS: Readonly<Record<string, Key>> = {
	event: {
		read: ([id], known) => (known.events.some((event) => event.id === id) && id ? { event: id } : undefined),
		write: ({ event }) => (event ? [event] : [])
	},
	from: {
		read: ([text = '']) => (parseIso(text) === null ? undefined : {}),
		write: ({ window }, known) => (sameWindow(window, known.opening.window) ? [] : [toIso(window.from)])
	},
	to: {
		read: ([text = '']) => (parseIso(text) === null ? undefined : {}),
		write: ({ window }, known) => (sameWindow(window, known.opening.window) ? [] : [toIso(window.to - 1)])
	},
	place: {
		read: (values, known) => {
			const places = values.map(readPlace);
			return places.every(({ place }) => known.places.some(({ id }) => id === place)) ? { places } : undefined;
		},
		write: ({ places }) => places.map(({ place, not }) => (not ? `-${place}` : place))
	},
	map: {
		read: ([text = '']) => {
			const camera = readCamera(text);
			return camera ? { camera } : undefined;
		},
		write: ({ camera }) => (camera ? [writeCamera(camera)] : [])
	}
};

/** Reads the choices of an address; what cannot be read is left at its opening value and named. */
export function readAddress(search: string, known: Known): { choices: Choices; unread: readonly string[] } {
	const query = new URLSearchParams(search);
	const unread: string[] = [];
	let choices: Choices = { event: null, window: known.opening.window, places: [], camera: null };
	for (const [name, key] of Object.entries(KEYS)) {
		const values = query.getAll(name);
		if (values.length === 0) continue;
		const read = key.read(values, known);
		if (read) choices = { ...choices, ...read };
		else unread.push(`${name}=${values.join(',')}`);
	}
	const window = readWindow(query.get('from'), query.get('to'), known);
	if (window) return { choices: { ...choices, window }, unread };
	return { choices, unread: [...unread, `from=${query.get('from')}&to=${query.get('to')}`] };
}

/** The address's query with our keys brought up to date; the keys of others stay, in their order. */
export function writeAddress(choices: Choices, known: Known, search: string): string {
	const query = new URLSearchParams(search);
	for (const [name, key] of Object.entries(KEYS)) {
		query.delete(name);
		for (const value of key.write(choices, known)) query.append(name, value);
	}
	const text = query.toString().replaceAll('%2F', '/');
	return text && `?${text}`;
}

export function sameWindow(a: Window, b: Window): boolean {
	return a.from === b.from && a.to === b.to;
}

/** Days are written both included; null where they run backwards or miss the dossier altogether. */
function readWindow(from: string | null, to: string | null, known: Known): Window | null {
	const { opening, extent } = known;
	const first = parseIso(from ?? '');
	const last = parseIso(to ?? '');
	const window = {
		from: Math.max(first ?? opening.window.from, extent.from),
		to: Math.min(last === null ? opening.window.to : last + 1, extent.to)
	};
	return window.from < window.to ? window : null;
}

function readPlace(value: string): PlaceChoice {
	return value.startsWith('-') ? { place: value.slice(1), not: true } : { place: value, not: false };
}

function readCamera(text: string): Camera | null {
	const parts = text.split('/');
	const [zoom = NaN, lat = NaN, lon = NaN] = parts.map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
	const fits = parts.length === 3 && zoom >= 0 && zoom <= 18 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
	return fits ? { zoom, lat, lon } : null;
}

/** Two decimals of zoom and four of degrees: some ten metres, more than the basemap knows. */
function writeCamera({ zoom, lat, lon }: Camera): string {
	return `${Number(zoom.toFixed(2))}/${Number(lat.toFixed(4))}/${Number(lon.toFixed(4))}`;
}
