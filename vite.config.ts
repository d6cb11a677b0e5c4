import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { crowdFiles } from './src/lib/server/crowdFiles.ts';
import { dossierThemes } from './src/lib/server/themes.ts';
import { dossierReload } from './src/lib/server/watch.ts';

/** What explorer and stage share would else come in a dozen small pieces, which weigh more than they hold. */
function sharedChunks(): Plugin {
	// The first takes what it needs with it; the map's, asked for later, gets what is left.
	const first =
		/src\/lib\/(explorer|marks(?!\/facets)|chronicle(?!\/(Empty|Tokens|narrowings)))\/|lib\/messages\/messages\.|lib\/page\/(turn|Head|Held|Header|Later)\b|domain\/(?!map\/(?!camera)|(?:search|cite|download|columns)\/|timeline\/(?:folds|groups)\b|(?:chains|excerpt|standing|play)\b)|node_modules\/(svelte|@sveltejs)/;
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

/**
 * Zooming at once needs of d3-transition that it interrupts what is under way, and of d3-interpolate nothing; both, with
 * the colours that they bring, weigh more than the timeline. Nothing here ever starts a transition. Of a selection it
 * asks who listens and what is noted of it: what draws by it is left out too.
 */
function zoomAlone(): Plugin {
	const drawing =
		/^ {2}(selectAll|selectChild|selectChildren|data|enter|exit|join|merge|order|sort|attr|classed|text|html|raise|lower|append|insert|remove|clone|dispatch): selection_\w+,\n/gm;
	const instead: Readonly<Record<string, string>> = {
		'\0no-transition': `import { selection } from 'd3-selection';
			selection.prototype.interrupt = function () { return this; };
			export function interrupt() {}`,
		'\0no-interpolate': "export function interpolateZoom() { throw new Error('The timeline is zoomed at once.'); }"
	};
	return {
		name: 'chronocarte-zoom-alone',
		applyToEnvironment: ({ name }) => name === 'client',
		enforce: 'pre',
		resolveId: (source, importer) => {
			if (source === 'd3-transition') return '\0no-transition';
			return source === 'd3-interpolate' && importer?.includes('d3-zoom') ? '\0no-interpolate' : null;
		},
		load: (id) => instead[id],
		transform: (code, id) => (id.includes('/d3-selection/') ? code.replace(drawing, '') : null)
	};
}

export default defineConfig({
	plugins: [
		sveltekit(),
		dossierThemes(),
		dossierReload(),
		crowdFiles(process.env['BUILD_DIR'] ?? 'build'),
		sharedChunks(),
		zoomAlone()
	],
	build: { target: 'es2022' },
	// The map fetches the basemap from data/, also while developing.
	server: { fs: { allow: ['data/basemap'] } },
	// A property is tried many times, and a machine may be busy: a limit of time tells nothing of the code.
	test: { include: ['src/**/*.test.ts'], expect: { requireAssertions: true }, testTimeout: 60_000 }
});
