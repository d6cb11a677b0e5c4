import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { checkFiles } from '../src/domain/check/check.ts';
import { readDossierFiles } from '../src/lib/server/files.ts';
import { explore } from './explorer.ts';
import { open } from './pages.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });
test.skip(({ isMobile }) => isMobile, 'a talk is made at a desk');

test('what the screen shows becomes a step; the draft is ordered, tried on the stage, kept and taken away as a record', async ({
	page
}) => {
	const explorer = await explore(page, '?event=hmeimim-amman-channel&from=2016-05-01&to=2016-06-30', { map: true });
	await page.getByRole('button', { name: 'Ajouter à un exposé' }).click();
	await expect(page.getByText('Étape 1 ajoutée : Liaison permanente Hmeimim–Amman')).toBeVisible();

	await explorer.chronicle.getByRole('link', { name: 'Appel Lavrov–Kerry sur la Syrie' }).click();
	await explorer.map.getByRole('button', { name: 'Syrie', exact: true }).click();
	await page.waitForTimeout(900);
	await page.getByRole('button', { name: 'Ajouter à un exposé' }).click();
	await expect(page.getByText('Étape 2 ajoutée : Appel Lavrov–Kerry sur la Syrie')).toBeVisible();

	await page.getByRole('link', { name: 'Voir l’exposé' }).click();
	const headline = (step: number) => page.getByLabel(`Titre de l’étape ${step}`, { exact: true });
	await expect(headline(1)).toHaveValue('Liaison permanente Hmeimim–Amman');
	await expect(page.getByLabel('Titre de l’étape 1, en anglais')).toHaveValue(/Hmeimim–Amman/);
	await page.getByRole('button', { name: 'Descendre l’étape 1' }).click();
	await expect(headline(1)).toHaveValue('Appel Lavrov–Kerry sur la Syrie');
	await headline(2).fill('La liaison d’Amman');
	await headline(2).press('Enter');
	await page.getByLabel('Minutes de l’étape 2').fill('3');
	await page.getByLabel('Minutes de l’étape 2').press('Tab');

	await page.reload();
	await expect(headline(2)).toHaveValue('La liaison d’Amman');

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Télécharger la fiche (YAML)' }).click()
	]);
	const bytes = readFileSync(await download.path());
	const { records, problems } = checkFiles([...readDossierFiles(), { path: 'talks/my-talk.yaml', bytes }], 'data');
	expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
	const talk = records?.talks.find(({ id }) => id === 'my-talk')?.record;
	expect(talk?.steps.map(({ headline, events, minutes }) => [headline.fr, events, minutes])).toEqual([
		['Appel Lavrov–Kerry sur la Syrie', ['lavrov-kerry-call-2016-05-29'], 2],
		['La liaison d’Amman', ['hmeimim-amman-channel'], 3]
	]);
	expect(talk?.steps[0]?.map?.zoom).toBeGreaterThan(4);

	await page.getByRole('link', { name: 'Essayer sur la scène' }).click();
	await expect(page.locator('.show .headline')).toHaveText('Mon exposé');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('.show .headline')).toHaveText('Appel Lavrov–Kerry sur la Syrie');
	// Where the browser does not keep the screen awake the stage says so, and that is closed first.
	await expect(async () => {
		await page.keyboard.press('Escape');
		await expect(headline(1)).toHaveValue('Appel Lavrov–Kerry sur la Syrie', { timeout: 2000 });
	}).toPass();
	await page.getByRole('button', { name: 'Retirer l’étape 1' }).click();
	await expect(headline(1)).toHaveValue('La liaison d’Amman');
});

test('an empty draft says how to begin', async ({ page }) => {
	await open(page, '/en/present/draft/');
	await expect(page.getByText('No step yet.')).toBeVisible();
	await page.getByRole('link', { name: 'Go to the explorer' }).click();
	await page.waitForURL('**/en/');
});
