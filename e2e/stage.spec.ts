import { expect, test, type Page } from '@playwright/test';
import { STAGE_KEYS } from '../src/lib/presentation/keys.ts';
import { open } from './pages.ts';

// The worker would fetch the whole site at each visit.
test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });

const TALK = '/fr/present/offers-to-withdrawal/';
const STEPS = 11;

/** The stage as the room sees it. */
class Stage {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get headline() {
		return this.page.locator('.frame .headline').first();
	}

	get said() {
		return this.page.locator('.stage > [role=status]');
	}

	/** The address tells the step: the title is 0. */
	async step(): Promise<number> {
		return Number(new URL(this.page.url()).searchParams.get('step') ?? 0);
	}

	async expectStep(step: number) {
		await expect.poll(() => this.step()).toBe(step);
		if (step > 0 && step <= STEPS)
			await expect(this.page.locator('.frame .count').first()).toHaveText(`${step} / ${STEPS}`);
	}
}

async function openStage(page: Page, query = '', talk = TALK): Promise<Stage> {
	await open(page, `${talk}${query}`);
	const stage = new Stage(page);
	await expect(stage.headline).toBeVisible();
	return stage;
}

test.describe('keys and clickers', () => {
	test.skip(({ isMobile }) => isMobile, 'a phone has no keys');

	const keysOf = (deed: string) => STAGE_KEYS.find(([, does]) => does === deed)?.[0] ?? [];

	for (const key of keysOf('next'))
		test(`«${key}» goes on`, async ({ page }) => {
			const stage = await openStage(page, '?step=2');
			await page.keyboard.press(key);
			await stage.expectStep(3);
		});
	for (const key of keysOf('back'))
		test(`«${key}» goes back`, async ({ page }) => {
			const stage = await openStage(page, '?step=2');
			await page.keyboard.press(key);
			await stage.expectStep(1);
		});

	test('Home, End, and digits with Enter', async ({ page }) => {
		const stage = await openStage(page);
		await page.keyboard.press('End');
		await stage.expectStep(STEPS + 1);
		await page.keyboard.press('ArrowRight');
		await stage.expectStep(STEPS + 1);
		await page.keyboard.press('Home');
		await stage.expectStep(0);
		await page.keyboard.press('ArrowLeft');
		await stage.expectStep(0);
		await page.keyboard.type('10');
		await expect(page.getByText('Aller à l’étape 10')).toBeVisible();
		await page.keyboard.press('Enter');
		await stage.expectStep(10);
		await page.keyboard.type('99');
		await page.keyboard.press('Enter');
		await stage.expectStep(STEPS + 1);
	});

	test('B and the full stop make the screen black, W white, and moving lights it', async ({ page }) => {
		const stage = await openStage(page, '?step=1');
		for (const key of ['b', '.']) {
			await page.keyboard.press(key);
			await expect(page.locator('.blank.black')).toBeVisible();
			await expect(stage.said).toHaveText('Écran noir');
			await page.keyboard.press(key);
			await expect(page.locator('.blank')).toHaveCount(0);
		}
		await page.keyboard.press('w');
		await expect(page.locator('.blank.white')).toBeVisible();
		await page.keyboard.press('PageDown');
		await expect(page.locator('.blank')).toHaveCount(0);
		await stage.expectStep(2);
	});

	test('holding a key does not race', async ({ page }) => {
		const stage = await openStage(page);
		await page.keyboard.down('ArrowRight');
		for (let i = 0; i < 20; i++) await page.keyboard.down('ArrowRight'); // as a held key repeats
		await page.keyboard.up('ArrowRight');
		await stage.expectStep(1);
	});

	test('O shows all steps as small pictures; arrows and Enter choose one', async ({ page }) => {
		const stage = await openStage(page, '?step=1');
		await page.keyboard.press('o');
		const overview = page.getByRole('dialog', { name: 'toutes les étapes en petit' });
		await expect(overview.getByRole('button')).toHaveCount(STEPS + 2);
		await expect(overview.locator('.frame')).toHaveCount(STEPS + 2);
		await expect(overview.getByRole('button', { name: 'Mai 2016' })).toHaveCount(1);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await expect(overview).toHaveCount(0);
		await stage.expectStep(3);
		await page.keyboard.press('o');
		await expect(overview).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(overview).toHaveCount(0);
		await stage.expectStep(3);
	});

	test('? lists the keys of the table, and the clicks can be turned off there', async ({ page }) => {
		const stage = await openStage(page, '?step=1');
		await page.keyboard.press('?');
		const list = page.getByRole('dialog', { name: 'Touches' });
		// One row for each deed, and one for digits.
		await expect(list.getByRole('definition')).toHaveCount(STAGE_KEYS.length + 1);
		await list.getByRole('checkbox').uncheck();
		await page.keyboard.press('Escape');
		await expect(list).toHaveCount(0);
		await page.mouse.click(1000, 300);
		await stage.expectStep(1);
		await page.reload();
		await expect(stage.headline).toBeVisible();
		await page.mouse.click(1000, 300);
		await stage.expectStep(1);
	});

	test('a click at the right goes on, at the left back', async ({ page }) => {
		const stage = await openStage(page, '?step=1');
		await page.mouse.click(1000, 300);
		await stage.expectStep(2);
		await page.mouse.click(100, 300);
		await stage.expectStep(1);
	});

	test('Z enlarges under the pointer, L lights around it, T changes the room, Escape undoes and leaves', async ({
		page
	}) => {
		await openStage(page, '?step=1');
		const picture = page.locator('.show');
		const wide = async () => (await picture.boundingBox())?.width;
		await page.mouse.move(900, 300);
		await page.keyboard.press('z');
		await expect.poll(wide).toBe(2 * 1440);
		await page.keyboard.press('l');
		await expect(page.locator('.spot')).toBeVisible();
		const theme = page.locator('.stage');
		for (const next of ['dark', 'print', 'lit']) {
			await page.keyboard.press('t');
			await expect(theme).toHaveAttribute('data-stage', next);
		}
		// Where the browser does not keep the screen awake the stage says so, and that is closed first.
		await expect(async () => {
			await page.keyboard.press('Escape');
			await expect.poll(wide, { timeout: 2000 }).toBe(1440);
		}).toPass();
		await page.keyboard.press('Escape');
		await expect(page.locator('.spot')).toHaveCount(0);
		await page.keyboard.press('Escape');
		await page.waitForURL('**/fr/about/#talks');
	});

	test('F asks for the full screen', async ({ page }) => {
		await openStage(page);
		await page.keyboard.press('f');
		const outcome = () =>
			page.evaluate(
				() => document.fullscreenElement !== null || document.body.innerText.includes('plein écran a été refusé')
			);
		await expect.poll(outcome).toBe(true);
	});
});

test('the step is in the address: a reload returns to it, and Back leaves the stage', async ({ page }) => {
	await page.goto('/fr/about/');
	const stage = await openStage(page);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await stage.expectStep(2);
	const headline = await stage.headline.textContent();
	await page.reload();
	await expect(stage.headline).toHaveText(headline ?? '');
	await page.goBack();
	await page.waitForURL('**/fr/about/');
});

test('each step is announced once, headline first', async ({ page }) => {
	const stage = await openStage(page);
	await page.evaluate(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		const status = document.querySelector('.stage > [role=status]');
		if (status)
			new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
				childList: true,
				characterData: true,
				subtree: true
			});
	});
	await page.keyboard.press('ArrowRight');
	await stage.expectStep(1);
	await page.keyboard.press('ArrowRight');
	await stage.expectStep(2);
	await page.waitForTimeout(300);
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said).toHaveLength(2);
	expect(said[0]).toMatch(/^Qui parlait à qui en Syrie\s\? .*étape 1 sur 11\.$/);
	expect(said[1]).toMatch(/^Mai\s2016\s: Moscou offre d’agir ensemble\. .*20\smai\s2016.*étape 2 sur 11\.$/);
});

test('what is hidden is told one by one by the next key, and announced', async ({ page }) => {
	const stage = await openStage(page, '?step=2&hide=dates');
	const words = page.locator('.frame .words').first();
	await expect(stage.headline).toHaveText('… : Moscou offre d’agir ensemble');
	await expect(words).not.toContainText('2016');
	await expect(page.locator('.frame .strip')).toHaveCount(0);
	await page.keyboard.press('ArrowRight');
	await stage.expectStep(2);
	await expect(stage.said).toContainText('20\u00a0mai\u00a02016');
	await expect(words.locator('strong')).toHaveText(['20\u00a0mai\u00a02016', '?']);
	await page.keyboard.press('ArrowRight');
	await expect(stage.headline).toHaveText('Mai 2016 : Moscou offre d’agir ensemble');
	await expect(page.locator('.frame .strip').first()).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await stage.expectStep(3);
	await expect(page.locator('.frame .words').first()).not.toContainText('2016');
});

for (const [hide, secret] of [
	['places', /Amman/],
	['voices', /Lavrov/]
] as const)
	test(`${hide} are nowhere on the screen until they are told`, async ({ page }) => {
		const stage = await openStage(page, `?step=3&hide=${hide}`);
		await expect(stage.headline).toBeVisible();
		await page.waitForTimeout(500);
		expect(await page.locator('.frame').first().innerText()).not.toMatch(secret);
		await expect(stage.said).not.toHaveText(secret);
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('.frame').first()).toContainText(secret);
		await expect(stage.said).toHaveText(secret);
	});

test('a kiosk runs by itself, stops when touched, and goes on a minute later', async ({ page }) => {
	await page.clock.install();
	const stage = await openStage(page, '?auto=10');
	await page.clock.runFor(10_500);
	await stage.expectStep(1);
	await page.clock.runFor(10_000);
	await stage.expectStep(2);
	await page.mouse.click(100, 300);
	await stage.expectStep(1);
	await page.clock.runFor(45_000);
	await stage.expectStep(1);
	await page.clock.runFor(16_000);
	await stage.expectStep(2);
	await page.keyboard.press('End');
	await page.clock.runFor(61_000);
	await stage.expectStep(0);
});

test('what the browser refuses is told in a line and hinders nothing: sleep, full screen, windows', async ({
	page
}) => {
	await page.addInitScript(() => {
		const refuse = () => Promise.reject(new DOMException('refused on purpose', 'NotAllowedError'));
		Object.defineProperty(navigator, 'wakeLock', { value: { request: refuse } });
		Element.prototype.requestFullscreen = refuse;
		window.open = () => null;
	});
	const stage = await openStage(page, '?step=1');
	const notice = page.getByRole('alert');
	await expect(notice).toContainText('Le navigateur ne promet pas de garder l’écran allumé');
	await page.keyboard.press('f');
	await expect(notice).toContainText('Le plein écran a été refusé');
	await page.keyboard.press('s');
	await expect(notice).toContainText('/fr/present/offers-to-withdrawal/speaker/');
	await page.keyboard.press('ArrowRight');
	await stage.expectStep(2);
});

test('a map that breaks leaves the words, the timeline and the keys', async ({ page }) => {
	await page.addInitScript(() => {
		CanvasRenderingContext2D.prototype.measureText = () => {
			throw new Error('broken on purpose');
		};
	});
	const stage = await openStage(page, '?step=2');
	await expect(page.getByText('La carte s’est arrêtée. Le reste continue.')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await stage.expectStep(3);
	await expect(page.locator('.frame .strip circle').first()).toBeVisible();
});

test('without its ground the map still shows the places, and says so', async ({ page }) => {
	await page.route('**/world*.json', (route) => route.abort());
	await openStage(page, '?step=4');
	await expect(page.getByRole('alert')).toHaveText(
		'Le fond de carte n’a pas pu être lu ; les lieux restent à leur place.'
	);
	await expect(page.locator('.frame [data-place]').first()).toBeVisible();
});

test.describe('by touch', () => {
	test.skip(({ isMobile }) => !isMobile, 'a desk has no touch');

	test('a swipe goes on or back', async ({ page }) => {
		const stage = await openStage(page, '?step=1');
		const cdp = await page.context().newCDPSession(page);
		const swipe = async (from: number, to: number) => {
			await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y: 300 }] });
			for (let i = 1; i <= 4; i++)
				await cdp.send('Input.dispatchTouchEvent', {
					type: 'touchMove',
					touchPoints: [{ x: from + ((to - from) * i) / 4, y: 300 }]
				});
			await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		};
		await swipe(320, 120);
		await stage.expectStep(2);
		await swipe(120, 320);
		await stage.expectStep(1);
	});

	test('a tap at the right goes on', async ({ page }) => {
		const stage = await openStage(page, '?step=1');
		await page.touchscreen.tap(340, 300);
		await stage.expectStep(2);
	});
});
