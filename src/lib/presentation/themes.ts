import type { StageTheme } from '../messages/stage.ts';

const STAGE_THEMES: readonly StageTheme[] = ['lit', 'dark', 'print'];

const STORED = 'chronocarte:stage';

export function storedTheme(): StageTheme {
	try {
		return STAGE_THEMES.find((theme) => theme === localStorage.getItem(STORED)) ?? 'lit';
	} catch {
		return 'lit'; // storage is refused
	}
}

/** The theme that comes after this one, kept in this browser. */
export function nextTheme(theme: StageTheme): StageTheme {
	const next = STAGE_THEMES[(STAGE_THEMES.indexOf(theme) + 1) % STAGE_THEMES.length] ?? 'lit';
	try {
		localStorage.setItem(STORED, next);
	} catch {
		// Storage is refused: the next talk begins lit.
	}
	return next;
}
