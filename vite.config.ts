import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { dossierThemes } from './src/lib/server/themes.ts';
import { dossierReload } from './src/lib/server/watch.ts';

/** What explorer and stage share would else come in a dozen small pieces, which weigh more than they hold. */
function sharedChunks(): Plugin {
	// The first takes what it needs with it; the map's, asked for later, gets what is left.
	const first =
		/src\/lib\/(explorer|marks(?!\/facets)|chronicle(?!\/(Empty|Tokens)))\/|lib\/messages\/messages\.|lib\/page\/(turn|Head|Header|Later)\b|domain\/(?!map\/(?!camera)|search\/|standing|play)|node_modules\/(svelte|@sveltejs)/;
	const later = /src\/lib\/map\/(?!MapView|wanted)|domain\/map\/|node_modules\/leaflet/;
	const groups = [
		{ name: 'explorer', test: first, priority: 2 },
		{ name: 'map', test: later, priority: 1 }
	];
	return {
		name: 'chronocarte-shared-chunks',
		applyToEnvironment: ({ name }) => name === 'client',
		outputOptions: (options) => ({ ...options, codeSplitting: { groups } })
	};
}

export default defineConfig({
	plugins: [sveltekit(), dossierThemes(), dossierReload(), sharedChunks()],
	build: { target: 'es2022' },
	// The map fetches the basemap from data/, also while developing.
	server: { fs: { allow: ['data/basemap'] } },
	test: { include: ['src/**/*.test.ts'], expect: { requireAssertions: true } }
});
