import { expect, test, type Page } from '@playwright/test';
import { phraseWhen } from '../src/lib/marks/dates.ts';
import { en } from '../src/lib/messages/en.ts';
import { fr } from '../src/lib/messages/fr.ts';
import { explore, fetchDossier, type Explorer } from './explorer.ts';
import { langs } from './pages.ts';

test.skip(({ isMobile }) => isMobile, 'a phone opens the timeline by its tab: phone.spec.ts');
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

const FIRST = 'unsc-resolution-2254';
const LAST = 'trilateral-summit-2019';

async function over(explorer: Explorer, share = 0.5) {
	const box = await explorer.marks.boundingBox();
	if (!box) throw new Error('The timeline is not on the screen.');
	// Beside the marks: between two lanes there is nothing to choose.
	const at = { x: box.x + box.width * share, y: box.y + box.height - 2 };
	await explorer.page.mouse.move(at.x, at.y);
	return { ...box, ...at };
}

async function middleOf(explorer: Explorer, event: string): Promise<number> {
	return (await explorer.spotOf(event)).x;
}

test.describe('moving through time', () => {
	test('the wheel scrolls the timeline, and map and chronicle follow', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-05-01&to=2016-09-30', { map: true });
		await expect(explorer.chronicle).toContainText('dans la fenêtre');
		const before = {
			entries: await explorer.entries(),
			places: await explorer.placeNames(),
			counts: await explorer.counts()
		};
		expect(before.entries).toContain('pentagon-refusal');
		expect(before.places).toContain('Raqqa, 2 événements');

		await over(explorer);
		for (let tick = 0; tick < 10; tick++) {
			await page.mouse.wheel(0, 400);
			await explorer.expectAllCounted();
		}
		await expect(explorer.entry('pentagon-refusal')).toHaveCount(0);
		await expect(explorer.mark('pentagon-refusal')).toHaveCount(0);
		expect(await explorer.counts()).not.toEqual(before.counts);
		await expect.poll(() => explorer.placeNames()).not.toContain('Raqqa, 2 événements');
		expect(await page.evaluate(() => scrollY)).toBe(0);

		for (let tick = 0; tick < 12; tick++) await page.mouse.wheel(0, -400);
		await expect(explorer.entry('pentagon-refusal')).toHaveCount(1);
		await expect.poll(() => explorer.placeNames()).toContain('Raqqa, 2 événements');
	});

	test('a drag takes the timeline along, and chooses nothing', async ({ page }) => {
		const explorer = await explore(page, '?from=2017-12-01&to=2018-05-31');
		const { x, y } = await over(explorer, 0.6);
		const before = await middleOf(explorer, 'su25-shootdown');
		await page.mouse.down();
		await page.mouse.move(x - 60, y, { steps: 4 });
		await page.mouse.move(x - 120, y, { steps: 4 });
		expect(await middleOf(explorer, 'su25-shootdown')).toBeCloseTo(before - 120, 0);
		await page.mouse.up();
		expect(await middleOf(explorer, 'su25-shootdown')).toBeCloseTo(before - 120, 0);
		await explorer.expectNothingCurrent();
		await explorer.expectAllCounted();
		await expect(page).toHaveURL(/from=2017-12-(1|2)\d&to=2018-06-\d\d/);
	});

	test('a drag that begins on a mark chooses nothing either', async ({ page }) => {
		const explorer = await explore(page, '?from=2017-12-01&to=2018-05-31');
		const before = await middleOf(explorer, 'su25-shootdown');
		await explorer.hoverMark('su25-shootdown');
		await page.mouse.down();
		await page.mouse.move(before - 80, 700, { steps: 4 });
		await page.mouse.up();
		expect(await middleOf(explorer, 'su25-shootdown')).toBeLessThan(before - 60);
		await explorer.expectNothingCurrent();
	});

	test('Ctrl and the wheel zoom about the pointer', async ({ page }) => {
		const explorer = await explore(page);
		const events = ['astana-zones-memorandum', 'sochi-congress', 'truce-2016-12-30'];
		for (const event of events) {
			const at = await middleOf(explorer, event);
			const other = events[(events.indexOf(event) + 1) % 3] ?? '';
			const apart = Math.abs((await middleOf(explorer, other)) - at);
			await page.mouse.move(Math.round(at), (await over(explorer)).y);
			await page.keyboard.down('Control');
			await page.mouse.wheel(0, -100);
			expect(Math.abs((await middleOf(explorer, event)) - at)).toBeLessThan(1);
			expect(Math.abs((await middleOf(explorer, other)) - at)).toBeGreaterThan(apart * 1.05);
			await page.mouse.wheel(0, 100);
			await page.keyboard.up('Control');
			expect(Math.abs((await middleOf(explorer, event)) - at)).toBeLessThan(1);
		}
		await explorer.expectAllCounted();
	});

	test('the wheel stops at the ends of the dossier, and the zoom at a week and at the whole', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-05-01&to=2016-09-30');
		await over(explorer);
		for (let tick = 0; tick < 8; tick++) await page.mouse.wheel(0, -2000);
		expect((await explorer.window())[0]).toMatch(/1er\sdécembre\s2015/);
		await page.keyboard.down('Control');
		for (let tick = 0; tick < 25; tick++) await page.mouse.wheel(0, -400);
		await page.keyboard.up('Control');
		const shown = () =>
			explorer
				.slider('window')
				.evaluate(
					(slider) =>
						Number(slider.parentElement?.querySelector('.to')?.getAttribute('aria-valuenow')) -
						Number(slider.getAttribute('aria-valuenow'))
				);
		expect(await shown()).toBeLessThanOrEqual(9);
		await explorer.expectAllCounted();
		await page.keyboard.down('Control');
		for (let tick = 0; tick < 40; tick++) await page.mouse.wheel(0, 400);
		await page.keyboard.up('Control');
		await expect.poll(() => explorer.counts()).toEqual({ shown: 40, away: 0 });
	});
});

test.describe('the keys', () => {
	test('arrows go from event to event in order of time, also beyond the window; Home and End to the ends', async ({
		page
	}) => {
		const explorer = await explore(page);
		const order = (await fetchDossier(page)).events.map(({ id }) => id);
		const active = async () => (await explorer.marks.getAttribute('aria-activedescendant'))?.slice(2);
		await explorer.marks.focus();
		await page.keyboard.press('Home');
		await expect.poll(active).toBe(FIRST);
		await expect(explorer.mark(FIRST)).toHaveCount(1);
		expect(order[0]).toBe(FIRST);
		for (const next of order.slice(1, 6)) {
			await page.keyboard.press('ArrowRight');
			await expect.poll(active).toBe(next);
			await expect(explorer.entry(next)).toHaveCount(1);
		}
		await page.keyboard.press('ArrowLeft');
		await expect.poll(active).toBe(order[4]);
		await page.keyboard.press('End');
		await expect.poll(active).toBe(order.at(-1));
		await expect(explorer.mark(LAST)).toHaveCount(1);
		await explorer.expectNothingCurrent();
		await explorer.expectAllCounted();
	});

	test('Enter chooses, Escape steps back', async ({ page }) => {
		const explorer = await explore(page);
		await explorer.marks.focus();
		await page.keyboard.press('End');
		await page.keyboard.press('Enter');
		await explorer.expectCurrent(LAST);
		await expect(explorer.mark(LAST)).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Escape');
		await expect(explorer.marks).toHaveAttribute('aria-activedescendant', `t-${LAST}`);
		await explorer.expectCurrent(LAST);
		await page.keyboard.press('Escape');
		await explorer.expectNothingCurrent();
		await expect(explorer.marks).toBeFocused();
	});

	test('+ and − zoom, Shift with arrows pans, 0 goes back to the opening', async ({ page }) => {
		const explorer = await explore(page);
		const opening = await explorer.window();
		const length = async () => {
			const [from, to] = await Promise.all(
				(['from', 'to'] as const).map(async (end) => Number(await explorer.slider(end).getAttribute('aria-valuenow')))
			);
			return (to ?? 0) - (from ?? 0);
		};
		const whole = await length();
		await explorer.marks.focus();
		await page.keyboard.press('+');
		await expect.poll(length).toBeLessThan(whole * 0.7);
		const near = await length();
		await page.keyboard.press('Shift+ArrowRight');
		await expect.poll(() => explorer.window()).not.toEqual(opening);
		expect(await length()).toBe(near);
		await page.keyboard.press('-');
		await expect.poll(length).toBeGreaterThan(near * 1.4);
		await page.keyboard.press('0');
		await expect.poll(() => explorer.window()).toEqual(opening);
		await explorer.expectAllCounted();
	});
});

test.describe('the overview', () => {
	const grip = (page: Page, name: string) => page.locator(`#timeline rect.grip[data-grip=${name}]`);
	async function drag(page: Page, from: { x: number; y: number }, by: number) {
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(from.x + by / 2, from.y, { steps: 3 });
		await page.mouse.move(from.x + by, from.y, { steps: 3 });
		await page.mouse.up();
	}
	const centre = async (page: Page, name: string) => {
		const box = await grip(page, name).boundingBox();
		if (!box) throw new Error(`The grip ${name} is not on the screen.`);
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};

	test('each end of its window is dragged alone, and the window as a whole', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-10-01&to=2017-09-30');
		const [from, to] = await explorer.window();
		await drag(page, await centre(page, 'to'), 80);
		const [same, later] = await explorer.window();
		expect(same).toBe(from);
		expect(later).toMatch(/2018$/);
		await drag(page, await centre(page, 'from'), -60);
		const [earlier, still] = await explorer.window();
		expect(earlier).not.toBe(from);
		expect(still).toBe(later);
		expect(to).not.toBe(later);
		const [left, right] = [await centre(page, 'from'), await centre(page, 'to')];
		await drag(page, { x: (left.x + right.x) / 2, y: left.y }, 40);
		const moved = await explorer.window();
		expect(moved[0]).not.toBe(earlier);
		expect(moved[1]).not.toBe(later);
		expect((await centre(page, 'to')).x - (await centre(page, 'from')).x).toBeCloseTo(right.x - left.x, 0);
		await explorer.expectAllCounted();
	});

	test('its ends never pass each other', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-10-01&to=2017-09-30');
		await drag(page, await centre(page, 'from'), 400);
		expect((await centre(page, 'to')).x).toBeGreaterThan((await centre(page, 'from')).x);
		await explorer.expectAllCounted();
	});

	test('a click beside the window brings it there', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-05-01&to=2016-09-30');
		await expect(explorer.entry('su25-shootdown')).toHaveCount(0);
		const track = await page.locator('#timeline .track').boundingBox();
		if (!track) throw new Error('The overview is not on the screen.');
		const { events, extent } = await fetchDossier(page);
		const event = events[20];
		if (!event) throw new Error('The dossier has fewer events.');
		const share = (event.anchor - extent.from) / (extent.to - extent.from);
		await page.mouse.click(track.x + share * track.width, track.y + 10);
		await expect(explorer.entry(event.id)).toHaveCount(1);
		await explorer.expectAllCounted();
	});

	test('the keys move its three sliders, which tell their days', async ({ page }) => {
		const explorer = await explore(page, '?from=2016-10-01&to=2017-09-30');
		await explorer.slider('from').focus();
		await page.keyboard.press('ArrowRight');
		expect((await explorer.window())[0]).toMatch(/^8\soctobre\s2016$/);
		await page.keyboard.press('Shift+ArrowLeft');
		expect((await explorer.window())[0]).toMatch(/^8\sseptembre\s2016$/);
		await page.keyboard.press('Home');
		expect((await explorer.window())[0]).toMatch(/^1er\sdécembre\s2015$/);
		await page.keyboard.press('Tab');
		await expect(explorer.slider('to')).toBeFocused();
		await page.keyboard.press('End');
		await expect.poll(() => explorer.counts()).toEqual({ shown: 40, away: 0 });
		await page.keyboard.press('PageDown');
		await expect(explorer.slider('to')).not.toHaveAttribute(
			'aria-valuenow',
			(await explorer.slider('to').getAttribute('aria-valuemax')) ?? ''
		);
		await explorer.slider('window').focus();
		await page.keyboard.press('Home');
		await expect(explorer.slider('window')).toHaveAttribute('aria-valuetext', /^du 1er\sdécembre\s2015 au /);
		await explorer.expectAllCounted();
	});
});

test.describe('the marks', () => {
	for (const lang of langs)
		test(`each event of the window has its mark, whose name tells its date as sure as it is, ${lang}`, async ({
			page
		}) => {
			const explorer = await explore(page, '?from=2015-12-01&to=2019-09-30', { lang });
			const { events } = (await (await page.request.get(`/${lang}/dossier.json`)).json()) as Awaited<
				ReturnType<typeof fetchDossier>
			>;
			await expect(explorer.marks.getByRole('option')).toHaveCount(40);
			const plain = (text: string) => text.replace(/\s/gu, ' ');
			for (const { id, title, when, phase } of events) {
				const name = plain((await explorer.mark(id).getAttribute('aria-label')) ?? '');
				expect(name).toContain(`${plain(phraseWhen(when, phase, lang === 'fr' ? fr : en))}, ${plain(title)}, `);
			}
		});

	test('the sureness of dates is in the names', async ({ page }) => {
		const explorer = await explore(page, '?from=2015-12-01&to=2019-09-30');
		for (const [id, name] of [
			['isis-still-present', /^vers décembre\s2018, /],
			['peskov-announces-talks', /^28\sdécembre\s2018\s\?, /],
			['us-promise-separate-rebels', /^au plus tard le 29\smai\s2016, .*affirmé/],
			['hmeimim-amman-channel', /^attesté le 24\smai\s2016, .*affirmé/],
			['truce-2016-12-30', /^depuis le 30\sdécembre\s2016, /],
			['geneva-response-centre', /^depuis mai\s2016\senviron, /],
			['sochi-congress', /^29–30\sjanvier\s2018, /],
			['trilateral-summit-2019', /^vers janvier\s2019, .*prévu/]
		] as const)
			await expect(explorer.mark(id), id).toHaveAccessibleName(name);
	});

	test('each sureness has its drawing', async ({ page }) => {
		const explorer = await explore(page, '?from=2015-12-01&to=2019-09-30');
		const drawn = (event: string, part: string) => expect(explorer.drawn(event, part), `${event} ${part}`);
		const looks = (event: string, look: string) =>
			expect(explorer.mark(event), event).toHaveAttribute('href', new RegExp(`^#mark-.*-${look}$`));
		await looks('su25-shootdown', 'solid');
		await drawn('su25-shootdown', '.bar, .dots').toHaveCount(0);
		await looks('info-to-coordination-shift', 'claimed');
		await looks('trilateral-summit-2019', 'planned');
		await drawn('trilateral-summit-2019', '.bar.soft').toHaveCount(2);
		await drawn('isis-still-present', '.bar.soft').toHaveCount(1);
		await drawn('sochi-congress', '.bar:not(.soft)').toHaveCount(1);
		await drawn('truce-2016-12-30', '.bar:not(.soft)').toHaveCount(1);
		await drawn('truce-2016-12-30', '.dots:not(.plain)').toHaveCount(1);
		await drawn('truce-2016-12-30', '[fill^="url(#fade-out"]').toHaveCount(1);
		await drawn('us-promise-separate-rebels', '[fill^="url(#fade-in"]').toHaveCount(1);
		await drawn('hmeimim-amman-channel', '.dots.plain').toHaveCount(1);
		await drawn('peskov-announces-talks', '.doubt').toHaveText('?');
		await drawn('peskov-announces-talks', '[fill^="url(#fade-"]').toHaveCount(2);
		await drawn('moscow-talks-2018-12-29', '.differs').toHaveCount(1);
		await drawn('sochi-congress', '.differs').toHaveCount(0);
	});

	test('what began before the window stands at its left edge, and what lasts longer has an arrowhead', async ({
		page
	}) => {
		const explorer = await explore(page, '?from=2018-03-01&to=2018-07-31');
		const plot = await explorer.marks.boundingBox();
		const at = await middleOf(explorer, 'constitutional-committee');
		expect(at - (plot?.x ?? 0)).toBeLessThan(24);
		await expect(explorer.drawn('constitutional-committee', 'path.bar')).toHaveCount(2);
	});

	test('a click chooses an event, its mark or its label, and another click leaves it', async ({ page }) => {
		const explorer = await explore(page);
		await explorer.clickMark('idlib-dmz-memorandum');
		await explorer.expectCurrent('idlib-dmz-memorandum');
		await explorer.clickMark('idlib-dmz-memorandum');
		await explorer.expectNothingCurrent();
		const label = await explorer.marks.locator('.labels text', { hasText: 'zone démilitarisée' }).boundingBox();
		if (!label) throw new Error('The label is not drawn.');
		await page.mouse.click(label.x + label.width / 2, label.y + label.height / 2);
		await explorer.expectCurrent('idlib-dmz-memorandum');
	});

	test('the links of the chosen event are drawn, each with its arrowhead', async ({ page }) => {
		const explorer = await explore(page, '?from=2015-12-01&to=2019-09-30');
		const { events } = await fetchDossier(page);
		await expect(explorer.marks.locator('path.arc')).toHaveCount(0);
		for (const id of ['idlib-dmz-memorandum', 'moscow-talks-2018-12-29', 'unsc-resolution-2254']) {
			const links = events.find((event) => event.id === id)?.links ?? [];
			await explorer.clickMark(id);
			await explorer.expectCurrent(id);
			const arcs = new Set(links.map(({ to }) => to)).size;
			expect(arcs).toBeGreaterThan(0);
			await expect(explorer.marks.locator('path.arc')).toHaveCount(arcs);
			await expect(explorer.marks.locator('path.head')).toHaveCount(arcs);
		}
	});

	test('an event under the pointer is lit in the chronicle and its label is written', async ({ page }) => {
		const explorer = await explore(page);
		const title = explorer.entry('us-withdrawal').getByRole('link');
		await expect(title).toHaveCSS('text-decoration-line', 'none');
		await explorer.hoverMark('us-withdrawal');
		await expect(title).toHaveCSS('text-decoration-line', 'underline');
		await expect(explorer.marks.locator('.labels text.lit')).toHaveText('Retrait des troupes américaines de Syrie');
		await over(explorer);
		await expect(title).toHaveCSS('text-decoration-line', 'none');
	});
});

test.describe('the labels', () => {
	/** Labels that meet another label or a mark that is not their own, and those that the timeline's edge cuts. */
	function findFaults(plot: Element): string[] {
		const frame = plot.getBoundingClientRect();
		const labels = [...plot.querySelectorAll<SVGTextElement>('.labels text')].map((label) => {
			const { left, right } = label.getBoundingClientRect();
			const baseline = frame.top + Number(label.getAttribute('y'));
			const em = parseFloat(getComputedStyle(label).fontSize);
			// As tall as its ink.
			return { text: label.textContent ?? '', left, right, top: baseline - 0.72 * em, bottom: baseline + 0.22 * em };
		});
		// A mark answers in a wider circle than it is drawn in.
		const marks = [...plot.querySelectorAll('[data-event]')].map((mark) => {
			const box = mark.getBoundingClientRect();
			const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
			const text = mark.getAttribute('data-event') ?? '';
			return { text, left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
		});
		const meet = (a: (typeof labels)[number], b: (typeof labels)[number]) =>
			a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
		return labels.flatMap((label, i) => [
			...labels
				.slice(i + 1)
				.filter((other) => meet(label, other))
				.map((other) => `«${label.text}» meets «${other.text}»`),
			...marks.filter((mark) => meet(label, mark)).map((mark) => `«${label.text}» covers ${mark.text}`),
			...(label.left < frame.left - 1 ||
			label.right > frame.right + 1 ||
			label.bottom > frame.bottom + 1 ||
			label.top < frame.top - 1
				? [`«${label.text}» is cut`]
				: [])
		]);
	}

	const screens = [
		[1920, 1080],
		[1440, 900],
		[1024, 768],
		[768, 1024]
	] as const;
	for (const query of [
		'',
		'?from=2015-12-01&to=2019-09-30',
		'?from=2016-05-15&to=2016-06-05&event=lavrov-kerry-call-2016-05-29',
		'?from=2018-12-15&to=2018-12-31&event=moscow-talks-2018-12-29',
		'?from=2018-01-15&to=2018-03-15',
		'?event=idlib-dmz-memorandum'
	])
		test(`on no screen a label meets another, covers a mark or is cut, in the window ${query || 'of the opening'}`, async ({
			page
		}) => {
			const explorer = await explore(page, query);
			for (const [width, height] of screens) {
				await page.setViewportSize({ width, height });
				await expect.poll(() => explorer.marks.locator('.labels text').count()).toBeGreaterThan(2);
				// The layout follows the size within a frame or two.
				await expect.poll(() => explorer.marks.evaluate(findFaults), `at ${width}×${height}`).toEqual([]);
			}
		});

	test('the chosen event’s label is written at any zoom', async ({ page }) => {
		for (const event of [
			'lavrov-kerry-call-2016-05-29',
			'moscow-talks-2018-12-29',
			'white-house-withdrawal-statement'
		]) {
			const explorer = await explore(page, `?event=${event}&from=2015-12-01&to=2019-09-30`);
			await expect(explorer.marks.locator('.labels text.selected'), event).toHaveCount(1);
		}
	});
});
