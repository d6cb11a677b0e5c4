import { expect, type Locator, type Page } from '@playwright/test';
import type { Dossier } from '../src/domain/dossier.ts';
import { open, type Lang } from './pages.ts';

const words = {
	fr: { timeline: 'Frise chronologique', map: 'Carte', chronicle: 'Chronique', tokens: 'Vos choix' },
	en: { timeline: 'Timeline', map: 'Map', chronicle: 'Chronicle', tokens: 'Your choices' }
};
const sliders = { window: 'Fenêtre', from: 'Début de la fenêtre', to: 'Fin de la fenêtre' } as const;

/** The three views of the explorer, as a reader finds them. */
export class Explorer {
	readonly page: Page;
	readonly timeline: Locator;
	readonly map: Locator;
	readonly chronicle: Locator;
	/** The marks of the timeline, and those of the map: one Tab stop each. */
	readonly marks: Locator;
	readonly places: Locator;
	readonly tokens: Locator;
	/** What was chosen, without the button that drops all. */
	readonly chosen: Locator;

	constructor(page: Page, lang: Lang = 'fr') {
		const region = (name: string) => page.getByRole('region', { name, exact: true });
		this.page = page;
		this.timeline = region(words[lang].timeline);
		this.map = region(words[lang].map);
		this.chronicle = region(words[lang].chronicle);
		this.marks = this.timeline.getByRole('listbox');
		this.places = this.map.getByRole('listbox');
		this.tokens = this.chronicle.getByRole('list', { name: words[lang].tokens });
		this.chosen = this.tokens
			.getByRole('listitem')
			.filter({ has: page.getByRole('button', { name: /^(Ne plus (choisir|écarter)|Stop (choosing|leaving out)) / }) });
	}

	mark(event: string): Locator {
		return this.marks.locator(`[data-event="${event}"]`);
	}

	/** What is drawn of an event besides its mark: its time, its signs, its ring. */
	drawn(event: string, part: string): Locator {
		return this.marks.locator(`[data-of="${event}"]`).locator(part);
	}

	/** The mark that is lit, open or under the keys, above all others. */
	meant(event: string): Locator {
		return this.marks.locator(`.meant[data-of="${event}"]`);
	}

	/** Where an event's sign stands on the screen. Signs crowd: the nearest to the pointer is meant. */
	async spotOf(event: string): Promise<{ readonly x: number; readonly y: number }> {
		const box = await this.mark(event).boundingBox();
		if (!box) throw new Error(`The timeline does not draw ${event}.`);
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}

	async clickMark(event: string) {
		const { x, y } = await this.spotOf(event);
		await this.page.mouse.click(x, y);
	}

	async hoverMark(event: string) {
		const { x, y } = await this.spotOf(event);
		await this.page.mouse.move(x, y);
	}

	entry(event: string): Locator {
		return this.chronicle.locator(`[data-event="${event}"]`);
	}

	slider(name: keyof typeof sliders): Locator {
		return this.timeline.getByRole('slider', { name: sliders[name], exact: true });
	}

	/** The ids of the entries, from top to bottom. */
	entries(): Promise<readonly string[]> {
		return this.chronicle
			.locator('[data-event]')
			.evaluateAll((found) => found.map((entry) => entry.getAttribute('data-event') ?? ''));
	}

	/** What the chronicle's head counts; shown and put away are always all. */
	async counts(): Promise<{ shown: number; away: number }> {
		const text = await this.chronicle.getByText(/dans la fenêtre|in the window/).textContent();
		const [shown = NaN, ...away] = (text?.match(/\d+/g) ?? []).map(Number);
		return { shown, away: away.reduce((sum, n) => sum + n, 0) };
	}

	async expectAllCounted() {
		await expect(async () => {
			const { shown, away } = await this.counts();
			expect(shown + away).toBe(40);
			expect(await this.entries()).toHaveLength(shown);
		}).toPass({ timeout: 5000 });
	}

	/** The names of everything on the map: they hold the counts. */
	placeNames(): Promise<readonly string[]> {
		return this.places
			.getByRole('option')
			.evaluateAll((found) => found.map((option) => option.getAttribute('aria-label') ?? ''));
	}

	/** The first and the last day of the window, as the overview tells them. */
	async window(): Promise<readonly [from: string | null, to: string | null]> {
		return [
			await this.slider('from').getAttribute('aria-valuetext'),
			await this.slider('to').getAttribute('aria-valuetext')
		];
	}

	/** Current in the timeline and in the chronicle, and alone so. */
	async expectCurrent(event: string) {
		await expect(this.chronicle.locator('[aria-current=true]')).toHaveAttribute('data-event', event);
		await expect(this.marks.locator('[aria-current=true]')).toHaveAttribute('data-event', event);
	}

	async expectNothingCurrent() {
		await expect(this.chronicle.locator('[aria-current]')).toHaveCount(0);
		await expect(this.marks.locator('[aria-current]')).toHaveCount(0);
	}
}

/** Opens the explorer, and waits for the map where it is asked for. */
export async function explore(
	page: Page,
	query = '',
	{ lang = 'fr', map = false }: { lang?: Lang; map?: boolean } = {}
) {
	const explorer = new Explorer(page, lang);
	await open(page, `/${lang}/${query}`);
	if (map) await expect(explorer.places.getByRole('option').first()).toBeAttached();
	return explorer;
}

/** The dossier as the site gives it. */
export async function fetchDossier(page: Page): Promise<Dossier> {
	return (await page.request.get('/fr/dossier.json')).json() as Promise<Dossier>;
}

/** A point of the screen at which a pointer meets this very thing: a line's middle may be beside it, or covered. */
export async function spotOn(thing: Locator): Promise<{ x: number; y: number }> {
	const find = (element: Element) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		for (const step of [8, 3])
			for (let y = step / 2; y < height; y += step)
				for (let x = step / 2; x < width; x += step) {
					const at = document.elementFromPoint(left + x, top + y);
					if (at && element.contains(at)) return { x: left + x, y: top + y };
				}
		return null;
	};
	await expect(async () => expect(await thing.evaluate(find)).not.toBeNull()).toPass({ timeout: 5000 });
	const spot = await thing.evaluate(find);
	if (!spot) throw new Error('It was there, and then nothing of it could be pointed at.');
	return spot;
}
