import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { open } from './pages.ts';

test.use({ reducedMotion: 'reduce' });
test.skip(({ isMobile }) => isMobile, 'the two windows are those of a desk');

const TALK = '/fr/present/offers-to-withdrawal/';

const headlineOf = (stage: Page) => stage.locator('.show .headline');
const stepOf = (speaker: Page) => speaker.getByRole('region', { name: 'À l’écran' }).locator('.right');
const at = (step: number) => `étape ${step} sur 11`;
const expectStage = async (stage: Page, step: number) =>
	expect(stage.locator('.show .count')).toHaveText(`${step} / 11`);

async function openBoth(context: BrowserContext, query = ''): Promise<{ stage: Page; speaker: Page }> {
	const stage = await context.newPage();
	await open(stage, `${TALK}${query}`);
	await expect(headlineOf(stage)).toBeVisible();
	const speaker = await context.newPage();
	await open(speaker, `${TALK}speaker/`);
	await expect(speaker.getByText('scène reliée')).toBeVisible();
	return { stage, speaker };
}

test.describe('without the worker', () => {
	test.use({ serviceWorkers: 'block' });

	test('each leads and follows the other', async ({ context }) => {
		const { stage, speaker } = await openBoth(context, '?step=3');
		await expect(stepOf(speaker)).toHaveText(at(3));
		await speaker.keyboard.press('ArrowRight');
		await expectStage(stage, 4);
		await speaker
			.getByRole('navigation', { name: 'Étapes' })
			.getByRole('button', { name: /Sotchi/ })
			.click();
		await expectStage(stage, 7);
		await stage.bringToFront();
		await stage.keyboard.press('ArrowLeft');
		await expect(stepOf(speaker)).toHaveText(at(6));
		await stage.keyboard.press('b');
		await expect(speaker.getByText('La salle voit un écran noir.')).toBeVisible();
	});

	test('notes, next step and the plan are those of the step', async ({ context }) => {
		const { speaker } = await openBoth(context, '?step=1');
		const notes = speaker.getByRole('region', { name: 'Notes' });
		await expect(notes.locator('strong')).toHaveText('presse');
		await expect(notes.locator('em')).toHaveText(['affirmé', 'prévu']);
		await expect(speaker.getByRole('region', { name: 'Ensuite' })).toContainText(
			'Mai 2016 : Moscou offre d’agir ensemble'
		);
		await expect(speaker.getByText('sur 24 min prévues')).toBeVisible();
		const text = notes.locator('.text');
		const size = () => text.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
		const before = await size();
		await speaker.keyboard.press('+');
		await expect.poll(size).toBeGreaterThan(before);
		await speaker.keyboard.press('-');
		await expect.poll(size).toBe(before);
	});

	test('the clock runs from the first step, tells the pace, and can be set to zero', async ({ context }) => {
		const { speaker } = await openBoth(context);
		const elapsed = speaker.locator('.time dd').first();
		await expect(elapsed).toHaveText('00:00');
		await speaker.keyboard.press('ArrowRight');
		await expect(elapsed).toHaveText(/00:0[1-9]/);
		await expect(speaker.getByText('dans le temps prévu')).toBeVisible();
		await speaker.keyboard.type('6');
		await speaker.keyboard.press('Enter');
		await expect(speaker.getByText(/ d’avance/)).toBeVisible();
		await speaker.getByRole('button', { name: 'Remettre à zéro' }).click();
		await expect(elapsed).toHaveText('00:00');
	});

	test('frozen, the room keeps its step while the speaker looks ahead; then it follows', async ({ context }) => {
		const { stage, speaker } = await openBoth(context, '?step=2');
		await speaker.keyboard.press('g');
		await speaker.keyboard.press('ArrowRight');
		await speaker.keyboard.press('ArrowRight');
		await expect(stepOf(speaker)).toHaveText(at(4));
		await expect(speaker.getByText('la salle voit encore l’étape 2')).toBeVisible();
		await stage.waitForTimeout(400);
		await expectStage(stage, 2);
		await speaker.keyboard.press('b');
		await expect(stage.locator('.blank.black')).toBeVisible();
		await speaker.keyboard.press('b');
		await expect(stage.locator('.blank')).toHaveCount(0);
		await expectStage(stage, 2);
		await speaker.keyboard.press('g');
		await expectStage(stage, 4);
	});

	test('while the room is black, V shows the step to the speaker alone', async ({ context }) => {
		const { stage, speaker } = await openBoth(context, '?step=2');
		const cover = speaker.locator('.screen .blank');
		await speaker.keyboard.press('b');
		await expect(stage.locator('.blank.black')).toBeVisible();
		await expect(cover).toBeVisible();
		await speaker.keyboard.press('v');
		await expect(cover).toHaveCount(0);
		await expect(stage.locator('.blank.black')).toBeVisible();
	});

	test('either can be closed, opened again or reloaded, and takes up the state', async ({ context }) => {
		const { stage, speaker } = await openBoth(context, '?step=2');
		await speaker.keyboard.press('ArrowRight');
		await expectStage(stage, 3);

		await speaker.close();
		await stage.keyboard.press('ArrowRight');
		const again = await context.newPage();
		await open(again, `${TALK}speaker/`);
		await expect(stepOf(again)).toHaveText(at(4));
		await again.reload();
		await expect(stepOf(again)).toHaveText(at(4));

		await stage.close();
		await expect(again.getByText('scène absente')).toBeVisible();
		await again.keyboard.press('ArrowRight');
		const other = await context.newPage();
		await open(other, TALK);
		await expectStage(other, 5);
		await expect(again.getByText('scène reliée')).toBeVisible();
		await other.reload();
		await expectStage(other, 5);
		await expect(stepOf(again)).toHaveText(at(5));
	});

	test('two talks open at once do not mix, and a malformed message is ignored', async ({ context }) => {
		const { stage, speaker } = await openBoth(context, '?step=2');
		const other = await context.newPage();
		await open(other, '/fr/present/five-articles-differ/?step=1');
		await expect(headlineOf(other)).toBeVisible();
		const words = await headlineOf(other).textContent();
		await speaker.keyboard.press('End');
		await expect(stage.locator('.show .sources')).toBeVisible();
		await expect(headlineOf(other)).toHaveText(words ?? '');

		await other.evaluate(() => {
			const channel = new BroadcastChannel('chronocarte / present offers-to-withdrawal');
			for (const message of [
				null,
				'next',
				{ kind: 'standing', from: 'speaker' },
				{ kind: 'standing', from: 'speaker', standing: { step: 999, told: 0, screen: 'on', hidden: null, began: null } }
			])
				channel.postMessage(message);
		});
		await stage.waitForTimeout(300);
		await expect(stage.locator('.show .sources')).toBeVisible();
	});

	test('S opens the speaker’s window, and the speaker’s opens the stage and says what to do by hand', async ({
		page,
		context
	}) => {
		await open(page, `${TALK}?step=2`);
		await expect(headlineOf(page)).toBeVisible();
		const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
		await expect(stepOf(speaker)).toHaveText(at(2));
		await speaker.evaluate(() => Object.assign(window, { getScreenDetails: undefined }));
		const [stage] = await Promise.all([
			context.waitForEvent('page'),
			speaker.getByRole('button', { name: 'Ouvrir la scène' }).click()
		]);
		await expectStage(stage, 2);
		await expect(speaker.getByText('Ce navigateur ne place pas les fenêtres')).toBeVisible();
	});
});

test('after one visit, stage and speaker’s window work with the network off', async ({ context }) => {
	test.setTimeout(90_000);
	const page = await context.newPage();
	await open(page, '/fr/');
	await expect(page.getByText('Prêt hors connexion.')).toBeVisible({ timeout: 60_000 });
	await context.setOffline(true);
	const { stage, speaker } = await openBoth(context);
	await speaker.keyboard.type('9');
	await speaker.keyboard.press('Enter');
	await expectStage(stage, 9);
	await expect(stage.locator('.show .land').first()).toBeVisible();
	await stage.reload();
	await expectStage(stage, 9);
	await expect(stage.getByRole('alert')).toBeHidden();
});
