import { expect, test, type Page } from '@playwright/test';
import { open } from './pages.ts';

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' });
test.skip(({ isMobile }) => isMobile, 'a projector is no phone');

const SCREENS = [
	[1024, 768],
	[1280, 720],
	[1440, 900],
	[1600, 1200],
	[1920, 1080],
	[3840, 2160]
] as const;
const TALKS = { 'fr/present/offers-to-withdrawal': 13, 'en/present/five-articles-differ': 7 } as const;

/** What the room could not read: type under 1/36 of the height, text that is cut, that meets other text, or in the outer 3 %. */
function findUnreadable(): string[] {
	const found: string[] = [];
	const frame = document.querySelector<HTMLElement>('.show .frame');
	if (!frame) return ['there is no picture'];
	const [wide, high] = [innerWidth, innerHeight];
	const scale = frame.getBoundingClientRect().width / frame.offsetWidth;
	const words = frame.querySelector<HTMLElement>('.words');
	if (words && words.scrollHeight > words.clientHeight + 1)
		found.push(`the words need ${words.scrollHeight} px and have ${words.clientHeight}`);
	const boxes: { name: string; box: DOMRect }[] = [];
	for (const element of frame.querySelectorAll<HTMLElement | SVGElement>('*')) {
		const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
		if (own.length === 0) continue;
		const name = `«${own.map((node) => node.textContent?.trim()).join(' ')}»`;
		const size = parseFloat(getComputedStyle(element).fontSize) * scale;
		if (size < high / 36 - 0.01)
			found.push(`${name} is ${size.toFixed(1)} px high, less than ${(high / 36).toFixed(1)}`);
		for (const node of own) {
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const box of range.getClientRects()) {
				if (box.width === 0) continue;
				const [x, y] = [wide * 0.03, high * 0.03];
				// Of a line's box, the ink is the middle.
				const [top, bottom] = [box.top + box.height * 0.2, box.bottom - box.height * 0.2];
				if (box.left < x - 1 || box.right > wide - x + 1 || top < y - 1 || bottom > high - y + 1)
					found.push(
						`${name} stands in the outer 3 %: ${[box.left, top, box.right, bottom].map(Math.round).join(' ')}`
					);
				boxes.push({ name, box: new DOMRect(box.left, top, box.width, bottom - top) });
			}
		}
	}
	for (const [i, a] of boxes.entries())
		for (const b of boxes.slice(i + 1)) {
			const meet =
				Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
				Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1;
			if (meet && a.name !== b.name) found.push(`${a.name} meets ${b.name}`);
		}
	return found;
}

async function settle(page: Page) {
	await page.evaluate(() => document.fonts.ready);
	await expect(page.locator('.show .frame .words .headline')).toBeVisible();
	// The map's names come with its ground.
	await page.waitForFunction(
		() => !document.querySelector('.show .place') || document.querySelector('.show .place .land')
	);
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

for (const [width, height] of SCREENS)
	for (const [talk, scenes] of Object.entries(TALKS))
		test(`every step of ${talk} reads from afar at ${width}×${height}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await open(page, `/${talk}/`);
			const found: string[] = [];
			for (let step = 0; step < scenes; step++) {
				await settle(page);
				found.push(...(await page.evaluate(findUnreadable)).map((fault) => `step ${step}: ${fault}`));
				await page.keyboard.press('PageDown');
			}
			expect(found).toEqual([]);
		});

/** The least contrast of each text that is drawn with each ground that it may stand on, by the colours as they are rendered. */
function leastContrasts(): { name: string; contrast: number }[] {
	const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return [];
	const channels = (colour: string) => {
		context.clearRect(0, 0, 1, 1);
		context.fillStyle = colour;
		context.fillRect(0, 0, 1, 1);
		return [...context.getImageData(0, 0, 1, 1).data];
	};
	const luminance = (colour: string) => {
		const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
			const share = value / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	const frame = document.querySelector('.show .frame');
	if (!frame) return [];
	const fill = (selector: string) => {
		const element = frame.querySelector(selector);
		return element ? [getComputedStyle(element).fill] : [];
	};
	const ground = [getComputedStyle(frame).backgroundColor];
	const map = [...fill('.land'), ...fill('.land.focus'), ...fill('.water')];
	return [...frame.querySelectorAll('*')].flatMap((element) => {
		const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
		if (!text) return [];
		const style = getComputedStyle(element);
		const colour = element instanceof SVGElement ? style.fill : style.color;
		const tag = element.closest('.tag')?.querySelector('.box');
		const under = tag ? [getComputedStyle(tag).fill] : element.closest('.map') ? map : ground;
		const own = luminance(colour);
		return [
			{
				name: `${element.textContent?.trim()} ${colour} on ${under.join(', ')}`,
				contrast: Math.min(...under.map((each) => ratio(own, luminance(each))))
			}
		];
	});
}

for (const theme of ['lit', 'dark', 'print'])
	test(`all text has a contrast of 7 at least, ${theme}`, async ({ page }) => {
		await page.addInitScript((stored) => localStorage.setItem('chronocarte:stage', stored), theme);
		for (const step of [0, 2, 6, 9, 12]) {
			await open(page, `/fr/present/offers-to-withdrawal/?step=${step}`);
			await settle(page);
			await expect(page.locator('.stage')).toHaveAttribute('data-stage', theme);
			const contrasts = await page.evaluate(leastContrasts);
			expect(contrasts.length).toBeGreaterThan(5);
			expect(contrasts.filter(({ contrast }) => !(contrast >= 7))).toEqual([]);
		}
	});
