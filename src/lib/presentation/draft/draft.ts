import { type Asks, LONGEST_CHAIN, NO_ASKS } from '../../../domain/asks.ts';
import { parseIso, toIso } from '../../../domain/dates/day.ts';
import type { Window } from '../../../domain/dates/when.ts';
import { FACETS, type Picked, type Picks } from '../../../domain/facets.ts';
import { LANGUAGES, type Lang } from '../../../domain/lists.ts';
import type { StepMap } from '../../../domain/talk.ts';
import { GROUPINGS } from '../../../domain/timeline/grouping.ts';
import type { ShownTalk } from '../scenes.ts';

type Words = Readonly<Record<Lang, string>>;

/** A step as it was taken from the explorer. */
export interface DraftStep {
	readonly headline: Words;
	readonly event: string | null;
	/** ISO days, both included. */
	readonly from: string;
	readonly to: string;
	readonly map: StepMap;
	readonly picks: Picks;
	readonly asks: Asks;
	readonly minutes: number;
}

/** A talk that is being made, kept in the browser. */
export interface Draft {
	readonly title: Words;
	readonly steps: readonly DraftStep[];
}

export const EMPTY: Draft = { title: { fr: 'Mon exposé', en: 'My talk' }, steps: [] };
/** The address at which a draft is made: no talk may bear it. */
export const DRAFT = 'draft';
/** As many characters as a headline has room for. */
export const HEADLINE = 60;

const AUDIENCE: Words = { fr: 'À préciser.', en: 'To be said.' };

/** As the stage shows it. */
export function talkOf({ title, steps }: Draft, lang: Lang): ShownTalk {
	return {
		id: DRAFT,
		title: title[lang],
		audience: AUDIENCE[lang],
		minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
		steps: steps.map(({ headline, event, from, to, map, picks, asks, minutes }) => ({
			headline: headline[lang],
			text: null,
			events: event ? [event] : [],
			picks,
			asks,
			window: windowOf(from, to),
			map,
			stress: { events: [], places: [], areas: [], channels: [], links: [] },
			minutes
		}))
	};
}

function windowOf(from: string, to: string): Window | null {
	const [first, last] = [parseIso(from), parseIso(to)];
	return first === null || last === null ? null : { from: first, to: last + 1 };
}

/** The window's days as a record has them. */
export function daysOf({ from, to }: Window): { from: string; to: string } {
	const first = Math.floor(from);
	return { from: toIso(first), to: toIso(Math.max(first, Math.ceil(to) - 1)) };
}

/** The record of a talk, as data/talks/ holds it: it passes the check once its names are those of the dossier. */
export function writeTalk({ title, steps }: Draft): string {
	const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
	return [
		'# yaml-language-server: $schema=../schema/talk.json',
		`title: ${flow(title)}`,
		`audience: ${flow(AUDIENCE)}`,
		`minutes: ${minutes}`,
		'steps:',
		...steps.flatMap(({ headline, event, from, to, map, picks, asks, minutes }) => [
			`  - headline: ${flow(headline)}`,
			...(event ? [`    events: [${event}]`] : []),
			...filterLines('only', picks, false),
			...filterLines('without', picks, true),
			...askLines(asks),
			`    window: { from: ${from}, to: ${to} }`,
			`    map: ${mapText(map)}`,
			`    minutes: ${minutes}`
		]),
		''
	].join('\n');
}

function filterLines(name: 'only' | 'without', picks: Picks, not: boolean): readonly string[] {
	const facets = FACETS.flatMap((facet) => {
		const values = picks[facet].filter((picked) => picked.not === not).map(({ value }) => value);
		return values.length > 0 ? [`${facet}: [${values.join(', ')}]`] : [];
	});
	return facets.length > 0 ? [`    ${name}: { ${facets.join(', ')} }`] : [];
}

function askLines({ query, known, day, until, chain, lanes, folds, onMap }: Asks): readonly string[] {
	const fields = [
		...(query === '' ? [] : [`search: ${JSON.stringify(query)}`]),
		...(known === null ? [] : [`known: ${toIso(known)}`]),
		...(day === null ? [] : [`day: ${toIso(day)}`, ...(until ? ['until: true'] : [])]),
		...(chain === 0 ? [] : [`chain: ${chain}`]),
		...(lanes === NO_ASKS.lanes ? [] : [`lanes: ${lanes}`]),
		...(folds ? ['fold: quiet'] : []),
		...(onMap ? ['within: map'] : [])
	];
	return fields.length > 0 ? [`    ask: { ${fields.join(', ')} }`] : [];
}

/** JSON's text in quotes is YAML's too. */
function flow(words: Words): string {
	return `{ ${LANGUAGES.map((lang) => `${lang}: ${JSON.stringify(words[lang])}`).join(', ')} }`;
}

function mapText(map: StepMap): string {
	if ('view' in map) return `{ view: ${map.view} }`;
	if ('fit' in map) return '{ fit: events }';
	const { zoom, lat, lon } = map.camera;
	// The map is not told apart more finely: a hundredth of a zoom, some hundred metres.
	return `{ zoom: ${Number(zoom.toFixed(2))}, lat: ${Number(lat.toFixed(3))}, lon: ${Number(lon.toFixed(3))} }`;
}

/** Put `by` places further; where it cannot go, all stay. */
export function moveStep(draft: Draft, at: number, by: 1 | -1): Draft {
	const steps = [...draft.steps];
	const [step] = steps.splice(at, 1);
	if (!step || at + by < 0 || at + by > steps.length) return draft;
	steps.splice(at + by, 0, step);
	return { ...draft, steps };
}

const STORED = 'chronocarte:draft';

/** The draft that this browser keeps; one that cannot be read is an empty one. */
export function readDraft(base: string): Draft {
	try {
		return parseDraft(localStorage.getItem(`${STORED} ${base || '/'}`));
	} catch {
		return EMPTY; // storage is refused
	}
}

/** Whether it could be kept. */
export function keepDraft(base: string, draft: Draft): boolean {
	try {
		localStorage.setItem(`${STORED} ${base || '/'}`, JSON.stringify(draft));
		return true;
	} catch {
		return false;
	}
}

export function parseDraft(text: string | null): Draft {
	try {
		const data = JSON.parse(text ?? 'null') as Partial<Draft> | null;
		if (!isWords(data?.title) || !Array.isArray(data.steps)) return EMPTY;
		return {
			title: data.title,
			steps: data.steps.filter(isStep).map((step) => ({ ...step, asks: readAsks(step.asks) }))
		};
	} catch {
		return EMPTY;
	}
}

function isStep(step: Partial<DraftStep> | null): step is DraftStep {
	return (
		typeof step === 'object' &&
		isWords(step?.headline) &&
		(step.event === null || typeof step.event === 'string') &&
		parseIso(String(step.from)) !== null &&
		parseIso(String(step.to)) !== null &&
		typeof step.map === 'object' &&
		isPicks(step.picks) &&
		typeof step.minutes === 'number'
	);
}

/** What cannot be read is not asked. */
function readAsks(asks: Partial<Asks> | undefined): Asks {
	const day = (value: unknown) => (Number.isInteger(value) ? (value as number) : null);
	const { query, chain, lanes } = asks ?? {};
	return {
		...NO_ASKS,
		query: typeof query === 'string' ? query : '',
		known: day(asks?.known),
		day: day(asks?.day),
		until: asks?.until === true && day(asks.day) !== null,
		chain: typeof chain === 'number' && chain >= 0 && chain <= LONGEST_CHAIN ? chain : 0,
		lanes: GROUPINGS.find((grouping) => grouping === lanes) ?? NO_ASKS.lanes,
		folds: Array.isArray(asks?.folds) ? [] : null,
		onMap: asks?.onMap === true
	};
}

function isPicks(picks: unknown): picks is Picks {
	if (typeof picks !== 'object' || picks === null) return false;
	return FACETS.every((facet) => {
		const list: unknown = (picks as Record<string, unknown>)[facet];
		return (
			Array.isArray(list) &&
			list.every((each: Partial<Picked> | null) => typeof each?.value === 'string' && typeof each.not === 'boolean')
		);
	});
}

function isWords(words: unknown): words is Words {
	return (
		typeof words === 'object' &&
		words !== null &&
		LANGUAGES.every((lang) => typeof (words as Record<string, unknown>)[lang] === 'string')
	);
}
