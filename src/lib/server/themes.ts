import type { Plugin } from 'vite';
import { loadDossier } from './dossier.ts';

export const THEMES_MODULE = '\0virtual:themes.css';

/** A theme's colour is the dossier's, not the code's: one class a theme sets --theme, in the style of every page. */
export function dossierThemes(): Plugin {
	return {
		name: 'chronocarte-dossier-themes',
		resolveId: (id) => (id === 'virtual:themes.css' ? THEMES_MODULE : undefined),
		load(id) {
			if (id !== THEMES_MODULE) return;
			return loadDossier({ fresh: true })
				.dossiers.fr.themes.map(({ id, light, dark }) => `.theme-${id}{--theme:light-dark(${light},${dark})}`)
				.join('\n');
		}
	};
}
