import { describe, expect, test } from 'vitest';
import { loadDossier } from '../lib/server/dossier.ts';
import { compareArticles } from './compare.ts';

const dossier = loadDossier().dossiers.fr;
const rows = compareArticles(dossier);
const cell = (event: string, article: string) =>
	rows.find((row) => row.event.id === event)?.cells.find((cell) => cell.article.id === article);

describe('articles against events', () => {
	test('one row an event and one cell an article, both in order of time', () => {
		expect(rows.map(({ event }) => event.id)).toEqual(dossier.events.map(({ id }) => id));
		for (const { cells } of rows)
			expect(cells.map(({ article }) => article.id)).toEqual(dossier.articles.map(({ id }) => id));
	});

	test.each([
		['hmeimim-amman-channel', 'raqqa-2016-05', 'told', [7]],
		['constitutional-committee', 'closer-coordination-2018-02', 'differs', [3]],
		['constitutional-committee', 'ground-coordination-2018-12', 'differs', [1, 5, 6]],
		['constitutional-committee', 'joined-forces-2018-12', 'silent', []],
		['constitutional-committee', 'raqqa-2016-05', 'later', []],
		['moscow-talks-2018-12-29', 'joint-operations-2016-05', 'later', []]
	])('%s in %s: %s', (event, article, telling, paragraphs) => {
		expect(cell(event, article)).toMatchObject({ telling });
		if (telling !== 'differs') expect(cell(event, article)?.paragraphs).toEqual(paragraphs);
	});

	test('the sums at the edges are those of the records', () => {
		for (const { event, cells, told } of rows) {
			expect(told).toBe(event.articles.length);
			expect(cells.filter(({ telling }) => telling === 'told' || telling === 'differs')).toHaveLength(told);
		}
		for (const [i, article] of dossier.articles.entries())
			expect(rows.filter(({ cells }) => ['told', 'differs'].includes(cells[i]?.telling ?? '')).length).toBe(
				article.events.length
			);
	});

	test('only what an article tells can be told with a difference, and each disagreement shows', () => {
		for (const { event, cells } of rows) {
			const differing = cells.filter(({ telling }) => telling === 'differs');
			expect(differing.length > 0, event.id).toBe(
				dossier.disagreements.some(({ positions }) =>
					positions.some((position) => position.event === event.id && event.articles.includes(position.article))
				)
			);
			for (const { paragraphs } of differing) expect(paragraphs.length).toBeGreaterThan(0);
		}
	});
});
