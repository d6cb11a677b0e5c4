// Runs before the first paint on every page, also on those without other script:
// the look that was chosen, and the worker that makes the site ready offline.
(() => {
	const root = document.documentElement;
	const stored = () => {
		try {
			return localStorage.getItem('chronocarte:look');
		} catch {
			return null; // storage is refused: follow the system
		}
	};
	const chosen = stored();
	if (chosen === 'light' || chosen === 'dark') root.setAttribute('data-look', chosen);
	const dark = () =>
		(root.getAttribute('data-look') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) ===
		'dark';

	document.addEventListener('DOMContentLoaded', () => {
		const button = document.querySelector('[data-look-switch]');
		if (button instanceof HTMLElement) {
			button.hidden = false;
			button.addEventListener('click', () => {
				const look = dark() ? 'light' : 'dark';
				try {
					localStorage.setItem('chronocarte:look', look);
				} catch {
					// storage is refused: the look holds for this page
				}
				root.setAttribute('data-look', look);
			});
		}
		// At the front door, the browser's language chooses; the query goes along.
		const doors = [...document.querySelectorAll('[data-languages] a')];
		const spoken = navigator.languages.map((language) => language.slice(0, 2));
		const language = spoken.find((code) => doors.some((door) => door.getAttribute('hreflang') === code)) ?? 'fr';
		const door = doors.find((link) => link.getAttribute('hreflang') === language);
		if (door instanceof HTMLAnchorElement) location.replace(door.href + location.search + location.hash);

		// A page that awakes says itself when it answers; the others answer once they are read.
		if (!document.querySelector('[data-awakes]')) root.setAttribute('data-ready', '');
	});

	const here = document.currentScript;
	if ('serviceWorker' in navigator && here instanceof HTMLScriptElement) {
		addEventListener('load', () => {
			navigator.serviceWorker.register(new URL('service-worker.js', here.src)).catch(() => {
				// Refused (a private window, a plain address): the site works, but only with a network.
			});
		});
	}
})();
