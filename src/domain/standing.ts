import type { Bound, Day, When } from './dates/when.ts';
import type { Area, Event } from './dossier.ts';

/** An arrangement on a day: in force as told, last told before and not known since, or ended. */
export type StandingState = 'in-force' | 'last-told' | 'ended';

export interface Arrangement {
	/** Of the area, or of the event. */
	readonly id: string;
	readonly event: Event;
	/** Null where the event itself is what lasts. */
	readonly area: Area | null;
	readonly state: StandingState;
	/** The last day on which it is attested; null where no article tells it. */
	readonly told: Day | null;
	/** How it ends, as sure as that is known; only where that day may be past. */
	readonly end: End | null;
}

interface End {
	readonly bound: Bound;
	/** The event that took its place; null where its own date ends. */
	readonly by: Event | null;
}

/** Kinds that last, whatever their phase says. */
export const LASTING: readonly string[] = ['truce', 'channel'];

/**
 * The areas, truces, channels and processes that had certainly begun by a day, each with what is known of it that day.
 * Nothing is in force because nobody said that it ended: only to the last day on which an article attests it.
 * `events` and `areas` are those that count, such as those known by some day; in their order.
 */
export function standingOn(day: Day, events: readonly Event[], areas: readonly Area[]): Arrangement[] {
	const found = new Map(events.map((event) => [event.id, event]));
	const lasting = events
		.filter(({ phase, kind }) => phase !== 'planned' && (LASTING.includes(kind) || isUnderWay(phase)))
		.map((event) => ({ id: event.id, event, area: null, when: event.when, open: isUnderWay(event.phase) }));
	const zones = areas.flatMap((area) => {
		const event = found.get(area.event);
		// A sector is where something happened: nobody arranged it.
		return event && area.form !== 'sector' ? [{ id: area.id, event, area, when: area.life, open: false }] : [];
	});
	return [...zones, ...lasting].flatMap(({ id, event, area, when, open }) => {
		const begun = begunBy(when, event.told);
		if (day < begun) return [];
		const end = endOf(event, open && when.type !== 'interval' ? null : when.end, found);
		return [{ id, event, area, ...stateOn(day, begun, event.told, end) }];
	});
}

/** There on the day that the record names, and nothing says until when. */
function isUnderWay(phase: Event['phase']): boolean {
	return phase === 'ongoing' || phase === 'attested';
}

/** The first day on which it certainly had begun: the last that its start may mean, or the day that attests it. */
function begunBy({ start, end }: When, told: Day | null): Day {
	const bound = start ?? end;
	if (!bound) return Infinity;
	const last = bound.to - 1;
	return told === null ? last : Math.min(last, Math.max(bound.from, told));
}

/** The earliest of its own end and of the events that replace it. */
function endOf({ links }: Event, own: Bound | null, events: ReadonlyMap<string, Event>): End | null {
	const ends: End[] = own ? [{ bound: own, by: null }] : [];
	for (const { to, as, forward } of links) {
		const by = as === 'replaces' && !forward ? events.get(to) : undefined;
		const bound = by && by.phase !== 'planned' && (by.when.start ?? by.when.end);
		if (bound) ends.push({ bound, by });
	}
	return ends.sort((a, b) => pastOn(a) - pastOn(b))[0] ?? null;
}

/** The first day on which it has ended: the day after its own last, or the last on which its successor may have begun. */
function pastOn({ bound, by }: End): Day {
	return by ? bound.to - 1 : bound.to;
}

function stateOn(day: Day, begun: Day, told: Day | null, end: End | null): Pick<Arrangement, 'state' | 'told' | 'end'> {
	if (end && day >= pastOn(end)) return { state: 'ended', told, end };
	// Where the end is no certain day, what was attested is so to the day before it may have come.
	const attested =
		told !== null && end && isVague(end.bound) ? Math.min(told, Math.max(begun, end.bound.from - 1)) : told;
	const near = end && isVague(end.bound) && day >= end.bound.from ? end : null;
	return { state: attested !== null && day <= attested ? 'in-force' : 'last-told', told, end: near };
}

function isVague({ precision, approximate, doubtful }: Bound): boolean {
	return precision !== 'day' || approximate || doubtful;
}
