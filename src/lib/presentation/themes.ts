import type { StageTheme } from '../messages/stage.ts';

export const STAGE_THEMES: readonly StageTheme[] = ['lit', 'dark', 'print'];

const STORED = 'chronocarte:stage';

export function storedTheme(): StageTheme {
	try {
		return STAGE_THEMES.find((theme) => theme === localStorage.getItem(STORED)) ?? 'lit';
	} catch {
		return 'lit'; // storage is refused
	}
}

export function storeTheme(theme: StageTheme) {
	try {
		localStorage.setItem(STORED, theme);
	} catch {
		// Storage is refused: the next talk begins lit.
	}
}
