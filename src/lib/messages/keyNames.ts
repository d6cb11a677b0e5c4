import type { Lang } from '../../domain/lists.ts';

const SIGNS: Readonly<Record<string, string>> = {
	ArrowLeft: '←',
	ArrowRight: '→',
	ArrowUp: '↑',
	ArrowDown: '↓',
	'-': '−'
};

const NAMES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
	fr: {
		Home: 'Début',
		End: 'Fin',
		PageUp: 'Page préc.',
		PageDown: 'Page suiv.',
		Enter: 'Entrée',
		Escape: 'Échap',
		Backspace: 'Retour arrière',
		Delete: 'Suppr',
		' ': 'Espace'
	},
	en: {
		Home: 'Home',
		End: 'End',
		PageUp: 'Page Up',
		PageDown: 'Page Down',
		Enter: 'Enter',
		Escape: 'Esc',
		Backspace: 'Backspace',
		Delete: 'Delete',
		' ': 'Space'
	}
};

/** What a key, as `KeyboardEvent.key` says it, is called in lists of keys. */
export function keyName(key: string, lang: Lang): string {
	return NAMES[lang][key] ?? SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
