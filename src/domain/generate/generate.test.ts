import { describe, expect, it } from 'vitest';
import { checkFiles } from '../check/check.ts';
import { printProblem } from '../check/printProblem.ts';
import { compile } from '../compile/compile.ts';
import { generatedFiles, generatedTable } from './generate.ts';

function generated(count: number, seed: number, articles?: number) {
	const table = [...generatedTable(count, seed, articles)].join('\n');
	const files = new Map([...generatedFiles(articles), ['events.csv', table]]);
	return checkFiles([...files].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })));
}

describe('a made-up dossier', () => {
	it('is the same for the same seed, and another for another', () => {
		expect([...generatedTable(50, 7)]).toEqual([...generatedTable(50, 7)]);
		expect([...generatedTable(50, 7)]).not.toEqual([...generatedTable(50, 8)]);
		// A longer table begins as the shorter one does.
		expect([...generatedTable(60, 7)].slice(0, 51)).toEqual([...generatedTable(50, 7)]);
	});

	it('passes every check', () => {
		expect(generated(2000, 1).problems.map(printProblem)).toEqual([]);
	});

	it.each([0, 3])('tells by %i articles only what they can tell, and the rest by a source', (articles) => {
		const { records, problems } = generated(2000, 1, articles);
		expect(problems.map(printProblem)).toEqual([]);
		const dossier = records && compile(records, 'en');
		expect(dossier?.articles).toHaveLength(articles);
		expect(dossier?.events).toHaveLength(2000);
		expect(dossier?.events.filter((event) => event.articles.length > 0).length).toBeCloseTo(2000 * 0.08 * articles, -2);
	});

	it('is crowded in time and place, and unsure, as real events are', () => {
		const { records } = generated(2000, 1);
		const events = records ? compile(records, 'en').events : [];
		expect(events).toHaveLength(2000);
		const share = (has: (event: (typeof events)[number]) => boolean) => events.filter(has).length / events.length;
		expect(share(({ when }) => when.type === 'interval')).toBeCloseTo(0.15, 1);
		expect(share(({ when }) => when.type === 'date' && when.edtf.length !== 10)).toBeCloseTo(0.08, 1);
		expect(share(({ where }) => where.length === 0)).toBeCloseTo(0.04, 1);
		expect(share(({ when }) => when.type === 'before')).toBeCloseTo(0.016, 2);
		expect(share(({ articles }) => articles.length === 0)).toBeCloseTo(0.2, 1);
		expect(share(({ who }) => who.length > 1)).toBeGreaterThan(0.1);
		const months = new Map<number, number>();
		for (const { anchor } of events)
			months.set(Math.floor(anchor / 30), (months.get(Math.floor(anchor / 30)) ?? 0) + 1);
		// 122 months would hold 16 each.
		expect(Math.max(...months.values())).toBeGreaterThan(32);
	});
});
