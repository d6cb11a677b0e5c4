import { describe, expect, test } from 'vitest';
import { lookup } from '../../domain/lookup.ts';
import { loadDossier } from '../server/dossier.ts';
import { groupAccounts, listParagraphs } from './group.ts';

describe('accounts', () => {
	const dossier = loadDossier().dossiers.fr;
	const find = lookup(dossier);

	test('every account of every event stands once, under the article that it is from', () => {
		for (const event of dossier.events) {
			const tellings = groupAccounts(event, find);
			for (const { article, accounts } of tellings) {
				expect(accounts.length).toBeGreaterThan(0);
				expect(accounts.every((account) => account.article === article.id)).toBe(true);
			}
			expect(new Set(tellings.flatMap(({ accounts }) => accounts))).toEqual(new Set(event.accounts));
		}
	});

	test('articles are in order of publication, each once', () => {
		const order = dossier.articles.map(({ id }) => id);
		for (const event of dossier.events) {
			const places = groupAccounts(event, find).map(({ article }) => order.indexOf(article.id));
			expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
		}
	});
});

describe('paragraphs', () => {
	test.each([
		[[7], '7'],
		[[1, 2], '1, 2'],
		[[4, 5, 6], '4–6'],
		[[6, 2, 5, 4], '2, 4–6'],
		[[1, 2, 3, 5, 8, 9, 10], '1–3, 5, 8–10'],
		[[], '']
	])('%j are written %s', (paragraphs, text) => {
		expect(listParagraphs(paragraphs)).toBe(text);
	});
});
