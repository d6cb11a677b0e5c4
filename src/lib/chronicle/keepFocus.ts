import { flushSync } from 'svelte';

/** A button that goes with what it changes hands the focus on: to the next token, else to the chronicle. */
export function keepFocus(button: HTMLElement, change: () => void) {
	const view = button.closest<HTMLElement>('[data-scroller]');
	flushSync(change);
	if (document.activeElement === document.body)
		(view?.querySelector<HTMLElement>('.tokens button') ?? view)?.focus({ preventScroll: true });
}
