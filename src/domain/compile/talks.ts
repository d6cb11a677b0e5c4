import { type Asks, NO_ASKS } from '../asks.ts';
import { parseIso } from '../dates/day.ts';
import type { Window } from '../dates/when.ts';
import { FACETS, NO_PICKS, type Picks } from '../facets.ts';
import type { Lang } from '../lists.ts';
import type { Filed, Records } from '../records/records.ts';
import type { TalkRecord } from '../records/talk.ts';
import type { Step, StepMap, Talk } from '../talk.ts';
import { wordsIn } from './words.ts';

/** The talks of records that passed every check, in one language, by their ids. */
export function compileTalks({ talks }: Records, lang: Lang): readonly Talk[] {
	return [...talks].sort((a, b) => (a.id < b.id ? -1 : 1)).map((talk) => compileTalk(talk, lang));
}

function compileTalk({ id, record: { title, audience, minutes, steps } }: Filed<TalkRecord>, lang: Lang): Talk {
	return {
		id,
		title: wordsIn(lang, title),
		audience: wordsIn(lang, audience),
		minutes,
		steps: steps.map((step) => compileStep(step, lang))
	};
}

function compileStep(step: TalkRecord['steps'][number], lang: Lang): Step {
	const { events = [], places = [], areas = [], channels = [], links = [] } = step.stress ?? {};
	return {
		headline: wordsIn(lang, step.headline),
		text: step.text ? wordsIn(lang, step.text) : null,
		events: step.events ?? [],
		picks: picksOf(step),
		asks: asksOf(step.ask),
		window: windowOf(step.window),
		map: mapOf(step.map),
		stress: { events, places, areas, channels, links },
		notes: step.notes ? wordsIn(lang, step.notes) : null,
		minutes: step.minutes
	};
}

function picksOf({ only, without }: TalkRecord['steps'][number]): Picks {
	const picked = (values: readonly string[] = [], not: boolean) => values.map((value) => ({ value, not }));
	return FACETS.reduce(
		(picks, facet) => ({ ...picks, [facet]: [...picked(only?.[facet], false), ...picked(without?.[facet], true)] }),
		NO_PICKS
	);
}

function asksOf(ask: TalkRecord['steps'][number]['ask'] = {}): Asks {
	const day = parseIso(ask.day ?? '');
	return {
		...NO_ASKS,
		query: ask.search ?? '',
		known: parseIso(ask.known ?? ''),
		day,
		until: day !== null && (ask.until ?? false),
		chain: ask.chain ?? 0,
		lanes: ask.lanes ?? NO_ASKS.lanes,
		folds: ask.fold ? [] : null,
		onMap: ask.within !== undefined
	};
}

function windowOf(window: TalkRecord['steps'][number]['window']): Window | null {
	const [from, to] = [parseIso(window?.from ?? ''), parseIso(window?.to ?? '')];
	return from === null || to === null ? null : { from, to: to + 1 };
}

function mapOf({ view, fit, zoom, lat, lon }: NonNullable<TalkRecord['steps'][number]['map']> = {}): StepMap | null {
	if (view !== undefined) return { view };
	if (fit !== undefined) return { fit };
	if (zoom !== undefined && lat !== undefined && lon !== undefined) return { camera: { zoom, lat, lon } };
	return null;
}
