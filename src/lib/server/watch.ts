import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** In dev, a changed record makes the browser load the page again, with the dossier read afresh. */
export function dossierReload(dir = 'data'): Plugin {
	return {
		name: 'chronocarte-dossier-reload',
		apply: 'serve',
		configureServer(server) {
			const folder = resolve(server.config.root, dir);
			server.watcher.add(folder);
			server.watcher.on('all', (_, path) => {
				if (!resolve(path).startsWith(folder + sep)) return;
				// The pages keep their own copy of loadDossier and its cache: what is invalidated is read again.
				server.environments['ssr']?.moduleGraph.invalidateAll();
				server.environments['client']?.hot.send({ type: 'full-reload' });
			});
		}
	};
}
