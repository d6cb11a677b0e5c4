import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { dossierFolder } from './folder.ts';
import { THEMES_MODULE } from './themes.ts';

const LOADER = fileURLToPath(new URL('./dossier.ts', import.meta.url));

/** In dev, a changed record makes the browser load the page again; a fault lies over it, as the command line prints it. */
export function dossierReload(dir = dossierFolder()): Plugin {
	return {
		name: 'chronocarte-dossier-reload',
		apply: 'serve',
		configureServer(server) {
			const folder = resolve(server.config.root, dir);
			server.watcher.add(folder);
			server.watcher.on('all', (_, path) => {
				if (!resolve(path).startsWith(folder + sep)) return;
				// With its module goes its cache, and with it every page that read it.
				const graph = server.environments['ssr']?.moduleGraph;
				for (const module of graph?.getModulesByFile(LOADER) ?? []) graph?.invalidateModule(module);
				for (const { moduleGraph } of Object.values(server.environments)) {
					const themes = moduleGraph.getModuleById(THEMES_MODULE);
					if (themes) moduleGraph.invalidateModule(themes);
				}
				server.ws.send({ type: 'full-reload' });
			});
			server.ws.on('connection', () => void showFaults(server));
		}
	};
}

async function showFaults(server: ViteDevServer): Promise<void> {
	// Read by way of the server, so that the pages and this share one copy and its cache.
	const { loadDossier } = await server.ssrLoadModule(LOADER);
	try {
		loadDossier();
	} catch (error) {
		server.ws.send({
			type: 'error',
			err: { message: error instanceof Error ? error.message : String(error), stack: '' }
		});
	}
}
