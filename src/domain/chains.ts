import type { Dossier, Link } from './dossier.ts';
import type { Relation } from './lists.ts';

/**
 * Whether the event that tells a link led to the other (`on`) or came of it (`from`). What lies inside another, stands
 * beside it, contradicts or only mentions it led to nothing: no chain goes by such links, the symmetric one among them.
 */
const LEADS: Readonly<Record<Relation, 'on' | 'from' | null>> = {
	produces: 'on',
	prompts: 'on',
	announces: 'on',
	precedes: 'on',
	answers: 'from',
	opposes: 'from',
	replaces: 'from',
	'builds-on': 'from',
	implements: 'from',
	'part-of': null,
	contradicts: null,
	'refers-to': null,
	'parallel-to': null
};

/** One step of a chain: an event, the link by which it was reached from the one before, and the steps after it. */
export interface Step {
	readonly event: string;
	/** As the event before it has it. */
	readonly link: Link;
	readonly then: readonly Step[];
}

export interface Chain {
	/** What led to the event. */
	readonly before: readonly Step[];
	/** What came of it. */
	readonly after: readonly Step[];
}

/** What led to an event and what came of it, up to so many steps; each event once a side, by its shortest path. */
export function chainOf(events: Dossier['events'], id: string, steps: number): Chain {
	const links = new Map(events.map((event) => [event.id, event.links]));
	const order = new Map(events.map((event, i) => [event.id, i]));
	return { before: side('before'), after: side('after') };

	function side(way: keyof Chain): readonly Step[] {
		const seen = new Set([id]);
		const root: Growing[] = [];
		// All of one length before any that is longer.
		let ends: { readonly of: string; readonly into: Growing[] }[] = [{ of: id, into: root }];
		for (let length = 0; length < steps; length++) {
			for (const { of, into } of ends)
				for (const link of links.get(of) ?? []) {
					if (wayOf(link) !== way || seen.has(link.to) || !links.has(link.to)) continue;
					seen.add(link.to);
					into.push({ event: link.to, link, then: [] });
				}
			for (const { into } of ends) into.sort((a, b) => (order.get(a.event) ?? 0) - (order.get(b.event) ?? 0));
			ends = ends.flatMap(({ into }) => into.map(({ event, then }) => ({ of: event, into: then })));
		}
		return root;
	}
}

interface Growing extends Step {
	readonly then: Growing[];
}

/** On which side of an event the other end of one of its links lies; null where the link leads nowhere. */
export function wayOf({ as, forward }: Link): keyof Chain | null {
	const leads = LEADS[as];
	if (leads === null) return null;
	return (leads === 'on') === forward ? 'after' : 'before';
}

/** All steps of a side, each with the event before it; the nearest first. */
export function stepsOf(
	side: readonly Step[],
	from: string
): readonly { readonly from: string; readonly step: Step }[] {
	return side.flatMap((step) => [{ from, step }, ...stepsOf(step.then, step.event)]);
}
