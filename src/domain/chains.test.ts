import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadDossier } from '../lib/server/dossier.ts';
import { chainOf, type Step, stepsOf, wayOf } from './chains.ts';
import type { Dossier, Event, Link } from './dossier.ts';
import { RELATIONS, type Relation } from './lists.ts';

const { events: real } = loadDossier().dossiers.fr;

/** Events with these links, told by their first; in the order of their names. */
function eventsWith(stored: readonly (readonly [from: string, as: Relation, to: string])[]): Dossier['events'] {
	const ids = [...new Set(stored.flatMap(([from, , to]) => [from, to]))].sort();
	return ids.map((id) => {
		const links: Link[] = [
			...stored.flatMap(([from, as, to]) => (from === id ? [{ to, as, forward: true }] : [])),
			...stored.flatMap(([from, as, to]) => (to === id ? [{ to: from, as, forward: false }] : []))
		];
		return { id, links } as unknown as Event;
	});
}

/** `b(c d) e`: what is nested stands in brackets. */
function written(steps: readonly Step[]): string {
	return steps.map(({ event, then }) => (then.length > 0 ? `${event}(${written(then)})` : event)).join(' ');
}

describe('a chain', () => {
	it.each<[string, [string, Relation, string][], number, before: string, after: string]>([
		['nothing', [['a', 'part-of', 'b']], 3, '', ''],
		['no step', [['a', 'prompts', 'b']], 0, '', ''],
		['what it prompts', [['a', 'prompts', 'b'], ['b', 'produces', 'c']], 3, '', 'b(c)'], // prettier-ignore
		['one step alone', [['a', 'prompts', 'b'], ['b', 'produces', 'c']], 1, '', 'b'], // prettier-ignore
		['what it answers', [['a', 'answers', 'b'], ['b', 'builds-on', 'c']], 3, 'b(c)', ''], // prettier-ignore
		['a link told by the other', [['b', 'builds-on', 'a'], ['c', 'announces', 'a']], 3, 'c', 'b'], // prettier-ignore
		['three steps of four', [['a', 'precedes', 'b'], ['b', 'precedes', 'c'], ['c', 'precedes', 'd'], ['d', 'precedes', 'e']], 3, '', 'b(c(d))'], // prettier-ignore
		['the shortest path', [['a', 'precedes', 'b'], ['b', 'precedes', 'c'], ['a', 'prompts', 'c']], 3, '', 'b c'], // prettier-ignore
		['a circle', [['a', 'prompts', 'b'], ['b', 'prompts', 'a']], 3, 'b', 'b'], // prettier-ignore
		['what leads nowhere', [['a', 'parallel-to', 'b'], ['a', 'contradicts', 'c'], ['a', 'refers-to', 'd']], 3, '', ''], // prettier-ignore
		['in order of time', [['a', 'prompts', 'c'], ['a', 'prompts', 'b']], 3, '', 'b c'] // prettier-ignore
	])('%s', (_, links, steps, before, after) => {
		const chain = chainOf(eventsWith(links), 'a', steps);
		expect([written(chain.before), written(chain.after)]).toEqual([before, after]);
	});

	it('goes one way along a link from one end, the other way from the other', () => {
		for (const as of RELATIONS) {
			const [on, back] = [wayOf({ to: 'x', as, forward: true }), wayOf({ to: 'x', as, forward: false })];
			expect(new Set([on, back])).toEqual(on === null ? new Set([null]) : new Set(['before', 'after']));
		}
	});
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const dossiers = fc
	.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...RELATIONS), fc.constantFrom(...ids)), { minLength: 1 })
	.map((links) => eventsWith(links.filter(([from, , to]) => from !== to)))
	.filter((events) => events.length > 0);
const lengths = fc.integer({ min: 0, max: 3 });

describe('of any links', () => {
	const depth = (steps: readonly Step[]): number => Math.max(0, ...steps.map(({ then }) => 1 + depth(then)));

	test('no more steps than asked for, no event twice on a side, every step is a link of the dossier', () => {
		fc.assert(
			fc.property(dossiers, lengths, (events, most) => {
				for (const { id } of events) {
					const chain = chainOf(events, id, most);
					for (const way of ['before', 'after'] as const) {
						expect(depth(chain[way])).toBeLessThanOrEqual(most);
						const steps = stepsOf(chain[way], id);
						const reached = [id, ...steps.map(({ step }) => step.event)];
						expect(new Set(reached).size).toBe(reached.length);
						for (const { from, step } of steps) {
							expect(step.link.to).toBe(step.event);
							expect(wayOf(step.link)).toBe(way);
							expect(events.find((event) => event.id === from)?.links).toContainEqual(step.link);
						}
					}
				}
			})
		);
	});

	test('b is in what came of a exactly where a is in what led to b', () => {
		fc.assert(
			fc.property(dossiers, lengths, (events, most) => {
				const reached = (id: string, way: 'before' | 'after') =>
					new Set(stepsOf(chainOf(events, id, most)[way], id).map(({ step }) => step.event));
				for (const a of events)
					for (const b of events) expect(reached(a.id, 'after').has(b.id)).toBe(reached(b.id, 'before').has(a.id));
			})
		);
	});
});

test('in the dossier, nothing came of what happened later', () => {
	const starts = new Map(real.map(({ id, extent }) => [id, extent.from]));
	let steps = 0;
	for (const { id } of real)
		for (const { from, step } of stepsOf(chainOf(real, id, 3).after, id)) {
			expect([from, step.event, (starts.get(step.event) ?? 0) >= (starts.get(from) ?? 0)]).toEqual([
				from,
				step.event,
				true
			]);
			steps++;
		}
	expect(steps).toBeGreaterThan(20);
});
