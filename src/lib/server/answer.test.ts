import { expect, test } from 'vitest';
import { NO_ASKS } from '../../domain/asks.ts';
import { NO_PICKS } from '../../domain/facets.ts';
import type { Step } from '../../domain/talk.ts';
import { answerAsks } from './answer.ts';
import { loadDossier } from './dossier.ts';

const { dossiers } = loadDossier();
const step: Step = {
	...{ headline: 'A step', text: null, events: [], picks: NO_PICKS, asks: NO_ASKS, window: null, map: null },
	stress: { events: ['filipov-death'], places: [], areas: [], channels: [], links: [] },
	...{ notes: null, minutes: 1 }
};
const talk = (more: Partial<Step>) => ({
	id: 'x',
	title: 'X',
	audience: '',
	minutes: 1,
	steps: [{ ...step, ...more }]
});
const stressOf = (more: Partial<Step>) => answerAsks({ fr: [talk(more)], en: [] }, dossiers).fr[0]?.steps[0]?.stress;

test('a step that asks nothing stays as it is', () => expect(stressOf({})).toEqual(step.stress));

test('what answers a search is stressed, beside what the record stresses', () => {
	const { events = [] } = stressOf({ asks: { ...NO_ASKS, query: 'Filipov' } }) ?? {};
	expect(events.filter((id) => id === 'filipov-death')).toHaveLength(1);
	expect(stressOf({ asks: { ...NO_ASKS, query: 'réfugiés' } })?.events).toContain('refugee-return-plan');
});

test('a chain stresses its links, each as its event tells it', () => {
	const asked = stressOf({ events: ['moscow-talks-2018-12-29'], asks: { ...NO_ASKS, chain: 1 } });
	expect(asked?.links.length).toBeGreaterThan(0);
	for (const { from, to } of asked?.links ?? []) {
		const told = dossiers.fr.events.find(({ id }) => id === from)?.links ?? [];
		expect(told.some((link) => link.to === to && link.forward)).toBe(true);
	}
});
