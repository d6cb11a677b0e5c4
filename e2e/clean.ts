import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing to find; in the dark only colours differ. */
export async function expectClean(page: Page) {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const axe = new AxeBuilder({ page }).setLegacyMode().options({
			// The selectors of all that is well would take most of the time.
			resultTypes: ['violations'],
			preload: false,
			rules: { 'target-size': { enabled: true } }
		});
		if (colorScheme === 'light') axe.withTags(tags);
		else axe.withRules(['color-contrast', 'link-in-text-block']);
		const { violations, passes } = await axe.analyze();
		const found = violations.flatMap(({ id, help, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${colorScheme}, ${id} (${help}): ${html} ${failureSummary}`)
		);
		expect(found).toEqual([]);
		expect(passes.length).toBeGreaterThan(0);
	}
}
