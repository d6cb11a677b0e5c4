import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { dossierThemes } from './src/lib/server/themes.ts';
import { dossierReload } from './src/lib/server/watch.ts';

export default defineConfig({
	plugins: [sveltekit(), dossierThemes(), dossierReload()],
	build: { target: 'es2022' },
	// The map fetches the basemap from data/, also while developing.
	server: { fs: { allow: ['data/basemap'] } },
	test: { include: ['src/**/*.test.ts'], expect: { requireAssertions: true } }
});
