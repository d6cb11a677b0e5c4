import { expect, type Page } from '@playwright/test';
import { Explorer } from './explorer.ts';

/** The first number of a text, whatever parts its thousands. */
export const numberIn = (text: string | null | undefined) =>
	Number(/\d[\d\s\u202f\u00a0]*/.exec(text ?? '')?.[0].replace(/\D/g, ''));

/** Opens it, and waits until all events have come. */
export async function openCrowd(page: Page, query = ''): Promise<Explorer> {
	const explorer = new Explorer(page);
	await page.goto(`/fr/${query}`);
	await expect(explorer.chronicle.getByText(/dans la fenêtre/)).toBeVisible();
	// What is drawn at once does not answer yet.
	await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 30_000 });
	await expect(explorer.marks.getByRole('option').first()).toBeAttached({ timeout: 30_000 });
	await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
	return explorer;
}

/** How many events the chronicle counts. */
export const shown = async ({ chronicle }: Explorer) =>
	numberIn(
		await chronicle
			.getByText(/dans la fenêtre/)
			.first()
			.textContent()
	);
