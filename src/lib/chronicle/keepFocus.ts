import type { Explorer } from '../explorer/explorer.svelte.ts';

/** A button that goes with what it changes hands the focus on: to the next token, else to the chronicle. */
export async function keepFocus(explorer: Explorer, button: HTMLElement, change: () => void) {
	const view = button.closest<HTMLElement>('[data-scroller]');
	change();
	await explorer.settled();
	if (document.activeElement === document.body)
		(view?.querySelector<HTMLElement>('.tokens button') ?? view)?.focus({ preventScroll: true });
}
