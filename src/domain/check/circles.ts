import type { Problem } from '../problem.ts';
import { faultAt, type Drafts } from '../read/draft.ts';

/** Events that are part of themselves by way of others. */
export function checkCircles(drafts: Drafts): Problem[] {
	const wholes = new Map(
		drafts.events.map((event) => [
			event.id,
			(event.value.links ?? []).flatMap((link) => (link?.as === 'part-of' && link.to !== undefined ? [link.to] : []))
		])
	);
	const reported = new Set<string>();
	return drafts.events.flatMap((event) =>
		(event.value.links ?? []).flatMap((link, i) => {
			if (link?.as !== 'part-of' || link.to === undefined || link.to === event.id) return [];
			const way = wayFrom(link.to, event.id, wholes);
			const circle = way && [...way].sort().join(' ');
			if (!way || circle === null || reported.has(circle)) return [];
			reported.add(circle);
			const message = `This makes a circle: ${[event.id, ...way].join(' is part of ')}.`;
			return [faultAt(event, ['links', i, 'to'], message, 'Take one of these links out.')];
		})
	);
}

/** The shortest way from one event up to another, both included; null where there is none. */
function wayFrom(from: string, to: string, wholes: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
	const ways: (readonly string[])[] = [[from]];
	const seen = new Set([from]);
	for (const way of ways) {
		const last = way[way.length - 1] ?? from;
		if (last === to) return way;
		for (const next of wholes.get(last) ?? []) {
			if (seen.has(next)) continue;
			seen.add(next);
			ways.push([...way, next]);
		}
	}
	return null;
}
