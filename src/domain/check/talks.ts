import { LONGEST_CHAIN } from '../asks.ts';
import { extentOf } from '../dates/extent.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { toIso, parseIso } from '../dates/day.ts';
import type { Window } from '../dates/when.ts';
import type { Problem } from '../problem.ts';
import { faultAt, warningAt, type Draft, type Drafts, type Partly } from '../read/draft.ts';
import type { Path } from '../read/spots.ts';
import type { TalkRecord } from '../records/talk.ts';

/** present/draft/ is where a reader makes a talk of their own. */
const RESERVED = 'draft';

type Step = Partly<TalkRecord['steps'][number]>;

/**
 * Talks without steps, steps that show nothing, windows outside the dossier, views off the earth, minutes that do not add
 * up. `others` are the days of the events that are not held.
 */
export function checkTalks(drafts: Drafts, others: Window | null): Problem[] {
	const days = daysOf(drafts, others);
	return drafts.talks.flatMap((talk) => {
		const { steps, minutes } = talk.value;
		if (talk.id === RESERVED)
			return [
				faultAt(
					talk,
					[],
					`No talk can be called «${RESERVED}»: readers make theirs at that address.`,
					'Rename the file.'
				)
			];
		if (steps?.length === 0) return [faultAt(talk, ['steps'], 'The talk has no steps.', 'Write one, or delete it.')];
		const problems = (steps ?? []).flatMap((step, i) =>
			step ? stepFaults(talk, step, ['steps', i], days, drafts) : []
		);
		const sum = (steps ?? []).reduce((total, step) => total + (step?.minutes ?? 0), 0);
		const timed = (steps ?? []).every((step) => (step?.minutes ?? 0) > 0);
		if (minutes !== undefined && talk.whole && timed && Math.abs(sum - minutes) > 0.5)
			problems.push(
				warningAt(talk, ['minutes'], `The steps take ${sum} minutes, the talk ${minutes}.`, `Write minutes: ${sum}.`)
			);
		return problems;
	});
}

function stepFaults(talk: Draft<TalkRecord>, step: Step, at: Path, days: Window | null, drafts: Drafts): Problem[] {
	const problems: Problem[] = [];
	const fault = (path: Path, message: string, hint: string) =>
		problems.push(faultAt(talk, [...at, ...path], message, hint));
	const shows =
		step.text ??
		step.window ??
		step.map ??
		step.only ??
		step.ask ??
		step.without ??
		(step.events?.length ? step.events : undefined);
	if (shows === undefined && talk.whole)
		fault([], 'The step shows nothing.', 'Give it a text, an event, a window or a map view, or delete it.');

	if (step.minutes !== undefined && !(step.minutes > 0))
		fault(['minutes'], 'A step takes some time.', 'Write its minutes, such as 2 or 0.5.');

	const [from, to] = [parseIso(step.window?.from ?? ''), parseIso(step.window?.to ?? '')];
	if (from !== null && to !== null) {
		if (from > to)
			fault(['window', 'from'], 'The window runs backwards.', `Write { from: ${toIso(to)}, to: ${toIso(from)} }.`);
		else if (days && (to < days.from || from >= days.to))
			fault(
				['window'],
				'The window lies outside the dossier: no event is in it.',
				`Its events run from ${toIso(days.from)} to ${toIso(days.to - 1)}.`
			);
	}

	const { ask } = step;
	if (ask?.chain !== undefined && !(Number.isInteger(ask.chain) && ask.chain >= 1 && ask.chain <= LONGEST_CHAIN))
		fault(['ask', 'chain'], `A chain has no ${ask.chain} steps.`, `Write 1 to ${LONGEST_CHAIN}.`);
	if (ask?.chain !== undefined && (step.events ?? []).length === 0 && talk.whole)
		fault(['ask', 'chain'], 'There is no event whose links could be followed.', 'Name it first in events.');
	if (ask?.until && ask.day === undefined && talk.whole)
		fault(['ask', 'until'], 'Nothing says up to which day.', 'Write the day beside it, as in day: 2018-12-30.');

	const { view, fit, zoom, lat, lon } = step.map ?? {};
	const exact = [zoom, lat, lon].filter((value) => value !== undefined).length;
	const ways = [view, fit, exact > 0 ? exact : undefined].filter((way) => way !== undefined).length;
	if (step.map && talk.whole && ways !== 1)
		fault(['map'], `The map view is given in ${ways} ways.`, 'Keep one of view, fit, or zoom with lat and lon.');
	if (exact > 0 && exact < 3 && talk.whole) fault(['map'], 'An exact view lacks a figure.', 'Write zoom, lat and lon.');
	if (lat !== undefined && !(Math.abs(lat) <= 85))
		fault(['map', 'lat'], `The map shows no latitude ${lat}.`, 'Write one from -85 to 85.');
	if (lon !== undefined && !(Math.abs(lon) <= 180))
		fault(['map', 'lon'], `There is no longitude ${lon}.`, 'Write one from -180 to 180.');
	if (zoom !== undefined && !(zoom >= 1 && zoom <= 10))
		fault(['map', 'zoom'], `The map does not zoom to ${zoom}.`, 'Write one from 1 to 10.');
	if (fit && (step.events ?? []).length === 0 && talk.whole)
		fault(['map', 'fit'], 'There are no events to fit the map to.', 'Name events in the step, or choose a view.');

	step.stress?.links?.forEach((link, i) => {
		const [a, b] = [link?.from, link?.to].map((id) => drafts.events.find((event) => event.id === id));
		if (!a || !b || !a.whole || !b.whole) return;
		const tells = (one: typeof a, other: typeof a) => one.value.links?.some((told) => told?.to === other.id);
		if (!tells(a, b) && !tells(b, a))
			fault(
				['stress', 'links', i],
				`No link joins «${a.id}» and «${b.id}».`,
				'Add it to one of the two events, or take it out here.'
			);
	});
	return problems;
}

/** From the first event to the last, as far as they can be read. */
function daysOf({ events }: Drafts, others: Window | null): Window | null {
	const extents = events.flatMap(({ value }) => {
		const parsed = value.when === undefined ? null : parseEdtf(String(value.when));
		return parsed?.ok ? [extentOf(parsed.when, null)] : [];
	});
	if (others) extents.push(others);
	if (extents.length === 0) return null;
	return extents.reduce((all, { from, to }) => ({ from: Math.min(all.from, from), to: Math.max(all.to, to) }));
}
