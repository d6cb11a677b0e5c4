import { expect, test } from '@playwright/test';
import { loadDossier } from '../src/lib/server/dossier.ts';
import { open } from './pages.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });

const dossier = loadDossier().dossiers.fr;

test('the matrix reads as a table: articles in columns, events in rows, and the sums at its edges', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no room for the sums of the rows');
	await open(page, '/fr/compare/');
	const table = page.getByRole('table', { name: /^Ce que chaque article raconte/ });
	await expect(table.getByRole('columnheader')).toHaveCount(dossier.articles.length + 2);
	await expect(table.getByRole('rowheader')).toHaveCount(dossier.events.length + 1);

	const committee = table.getByRole('row', { name: /Formation du comité constitutionnel syrien/ });
	await expect(committee.getByRole('cell')).toHaveText([
		'postérieur à l’article',
		'postérieur à l’article',
		/^raconté autrement, paragraphe 3/,
		/^raconté autrement, paragraphe 1, 5, 6/,
		/^n’en parle pas/,
		'2'
	]);
	const sums = table.getByRole('row').last().getByRole('cell');
	for (const [i, { events }] of dossier.articles.entries()) await expect(sums.nth(i)).toHaveText(String(events.length));
	const told = await table.locator('tbody td.sum').allTextContents();
	expect(told.map(Number).reduce((sum, n) => sum + n, 0)).toBe(
		dossier.articles.reduce((sum, { events }) => sum + events.length, 0)
	);
});

test('a cell opens the accounts side by side with what is known from outside; Back closes them', async ({ page }) => {
	await open(page, '/fr/compare/');
	const card = page.getByRole('article').filter({ hasText: 'Formation du comité constitutionnel syrien' });
	await expect(card).toHaveCount(0);
	await page
		.getByRole('row', { name: /Formation du comité constitutionnel syrien/ })
		.getByRole('link', { name: /^raconté autrement, paragraphe 3/ })
		.click();
	await expect(card).toBeVisible();
	await expect(card.getByText('Le comité constitutionnel : formé, ou encore à former ?')).toBeVisible();
	await expect(card.getByRole('link', { name: 'Red’Action' }).first()).toBeVisible();
	await expect(card.getByRole('link', { name: 'Sputnik France' }).first()).toBeVisible();
	await expect(card.getByText('Un article se tait : Média non identifié.')).toBeVisible();
	await expect(card.getByText('Parus avant l’événement : Sputnik et Alahed.')).toBeVisible();
	await page.goBack();
	await expect(card).toHaveCount(0);
});

test('it prints on one page', async ({ page, isMobile }) => {
	test.skip(isMobile, 'paper is the same for all');
	await open(page, '/fr/compare/');
	for (const format of ['A4', 'Letter'] as const) {
		const pdf = await page.pdf({ format, margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } });
		expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
	}
});
