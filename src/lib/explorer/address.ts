import { LONGEST_CHAIN } from '../../domain/asks.ts';
import { parseIso, toIso } from '../../domain/dates/day.ts';
import type { Window } from '../../domain/dates/when.ts';
import type { Dossier, Event } from '../../domain/dossier.ts';
import { type Facet, FACETS, SURENESS, withPick } from '../../domain/facets.ts';
import { SIDES, STANDINGS } from '../../domain/lists.ts';
import { type Grouping, GROUPINGS, NO_LANE } from '../../domain/timeline/grouping.ts';
import { type Camera, type Choices, openingChoices } from './choices.ts';
import { windowFor } from './window.ts';

/** What reading an address needs of the dossier. */
export type Known = Pick<Dossier, 'extent' | 'opening'> & {
	readonly events: readonly Pick<Event, 'id' | 'extent' | 'anchor'>[];
	readonly crowd?: boolean;
} & Readonly<Record<'places' | 'actors' | 'kinds' | 'themes' | 'articles', readonly { readonly id: string }[]>>;

/** A query of more characters is none. */
const LONGEST = 200;

/** What is not answered for a crowd. */
const OF_FEW = /^chain$/;

interface Key {
	/** What one value adds to the choices, or undefined where it cannot be read. */
	readonly read: (value: string, known: Known, choices: Choices) => Partial<Choices> | undefined;
	readonly write: (choices: Choices, known: Known) => readonly string[];
}

/** The table of our keys: what each reads and writes. Keys of others, and those of later views, are left as they are. */
const KEYS: Readonly<Record<string, Key>> = {
	event: {
		// Whether a crowd holds it is found later.
		read: (id, known) => (known.crowd || known.events.some((event) => event.id === id) ? { event: id } : undefined),
		write: ({ event }) => (event ? [event] : [])
	},
	from: {
		read: (text) => (parseIso(text) === null ? undefined : {}),
		write: (choices, known) => (hasOwnWindow(choices, known) ? [toIso(choices.window.from)] : [])
	},
	to: {
		read: (text) => (parseIso(text) === null ? undefined : {}),
		write: (choices, known) => (hasOwnWindow(choices, known) ? [toIso(choices.window.to - 1)] : [])
	},
	...Object.fromEntries(FACETS.map((facet) => [facet, facetKey(facet)])),
	q: {
		read: (text) => (text.trim() === '' || text.length > LONGEST ? undefined : { query: text }),
		write: ({ query }) => (query.trim() === '' ? [] : [query])
	},
	map: {
		read: (text) => {
			const camera = readCamera(text);
			return camera ? { camera } : undefined;
		},
		write: ({ camera }) => (camera ? [writeCamera(camera)] : [])
	},
	within: {
		read: (text) => (text === 'map' ? { onMap: true } : undefined),
		write: ({ onMap }) => (onMap ? ['map'] : [])
	},
	// By what the lanes are, then, each with a minus, those that are folded.
	lanes: {
		read: (text, known, { lanes, folded }) => {
			const grouping = GROUPINGS.find((grouping) => grouping === text);
			if (grouping) return { lanes: grouping };
			const value = text.slice(1);
			const folds = text.startsWith('-') && lanesOf(lanes, known).includes(value);
			return folds ? { folded: [...folded.filter((lane) => lane !== value), value] } : undefined;
		},
		write: ({ lanes, folded }) => [...(lanes === 'theme' ? [] : [lanes]), ...folded.map((lane) => `-${lane}`)]
	},
	// The switch, then, each with a minus, the first days of the stretches that were opened again.
	fold: {
		read: (text, { extent }, { folds }) => {
			if (text === 'quiet') return { folds: folds ?? [] };
			const day = text.startsWith('-') ? parseIso(text.slice(1)) : null;
			const inside = day !== null && day >= extent.from && day < extent.to;
			return folds && inside ? { folds: [...folds.filter((open) => open !== day), day] } : undefined;
		},
		write: ({ folds }) => (folds ? ['quiet', ...folds.map((day) => `-${toIso(day)}`)] : [])
	},
	// As EDTF has it: a leading .. is «up to here».
	day: {
		read: (text, { extent }) => {
			const until = text.startsWith('..');
			const day = parseIso(until ? text.slice(2) : text);
			return day !== null && day >= extent.from && day < extent.to ? { day, until } : undefined;
		},
		write: ({ day, until }) => (day === null ? [] : [`${until ? '..' : ''}${toIso(day)}`])
	},
	known: {
		read: (text) => {
			const day = parseIso(text);
			return day === null ? undefined : { known: day };
		},
		write: ({ known }) => (known === null ? [] : [toIso(known)])
	},
	chain: {
		read: (text, known, { event }) => {
			const steps = /^[1-9]$/.test(text) ? Number(text) : 0;
			return event && steps > 0 && steps <= LONGEST_CHAIN ? { chain: steps } : undefined;
		},
		write: ({ event, chain }) => (event && chain > 0 ? [String(chain)] : [])
	}
};

/** Reads the choices of an address; what cannot be read is left at its opening value and named. */
export function readAddress(search: string, known: Known): { choices: Choices; unread: readonly string[] } {
	const query = new URLSearchParams(search);
	const unread: string[] = [];
	let choices = openingChoices(known.opening);
	for (const [name, key] of Object.entries(KEYS)) {
		for (const value of query.getAll(name)) {
			const read = known.crowd && OF_FEW.test(name) ? undefined : key.read(value, known, choices);
			if (read) choices = { ...choices, ...read };
			else unread.push(`${name}=${value}`);
		}
	}
	const opening = openingWindow(choices, known);
	const days = { from: parseIso(query.get('from') ?? ''), to: parseIso(query.get('to') ?? '') };
	const window = readWindow(days, opening, known.extent);
	if (!window)
		for (const [name, day] of Object.entries(days)) if (day !== null) unread.push(`${name}=${query.get(name)}`);
	return { choices: { ...choices, window: window ?? opening }, unread };
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

/** What an address without days shows: the opening window, or where that shows nothing of the event, one that does. */
function openingWindow({ event: id }: Choices, { events, opening, extent }: Known): Window {
	const event = events.find((event) => event.id === id);
	return event ? windowFor(event, opening.window, extent) : opening.window;
}

function hasOwnWindow(choices: Choices, known: Known): boolean {
	return !sameWindow(choices.window, openingWindow(choices, known));
}

/** Days are written both included; null where they run backwards or miss the dossier altogether. */
function readWindow(
	{ from, to }: { readonly from: number | null; readonly to: number | null },
	otherwise: Window,
	extent: Window
): Window | null {
	if (from !== null && to !== null && from > to) return null;
	const window = {
		from: Math.max(from ?? otherwise.from, extent.from),
		to: Math.min(to === null ? otherwise.to : to + 1, extent.to)
	};
	return window.from < window.to ? window : null;
}

/** A leading minus leaves the value out. */
function facetKey(facet: Facet): Key {
	return {
		read: (text, known, { picks }) => {
			const not = text.startsWith('-');
			const value = not ? text.slice(1) : text;
			return namesOf(facet, known).includes(value)
				? { picks: withPick(picks, facet, value, not ? 'out' : 'in') }
				: undefined;
		},
		write: ({ picks }) => picks[facet].map(({ value, not }) => (not ? `-${value}` : value))
	};
}

function namesOf(facet: Facet, known: Known): readonly string[] {
	if (facet === 'standing') return STANDINGS;
	if (facet === 'sure') return SURENESS;
	return known[`${facet}s`].map(({ id }) => id);
}

/** The values by which the lanes of a grouping are named; `none` holds what has none. */
function lanesOf(lanes: Grouping, known: Known): readonly string[] {
	return [...(lanes === 'side' ? SIDES : known[`${lanes}s`].map(({ id }) => id)), NO_LANE];
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
