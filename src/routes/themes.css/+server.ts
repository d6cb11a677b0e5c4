import { loadDossier } from '../../lib/server/dossier.ts';

export const prerender = true;

/** A theme's colour is the dossier's, not the code's: one class a theme sets --theme. */
export function GET() {
	const rules = loadDossier().dossiers.fr.themes.map(
		({ id, light, dark }) => `.theme-${id}{--theme:light-dark(${light},${dark})}`
	);
	return new Response(rules.join('\n') + '\n', { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
