/** Runs in a task of its own once the next picture is on its way; at once where nobody looks. */
export function afterPaint(run: () => void) {
	if (document.hidden) run();
	else requestAnimationFrame(() => setTimeout(run));
}
