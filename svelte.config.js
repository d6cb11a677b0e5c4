import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import adapter from '@sveltejs/adapter-static';
import graceful from 'graceful-fs';

// All files are compressed at once, of a large dossier more than a system lets one program open: they wait in a queue.
graceful.gracefulify(fs);
syncBuiltinESMExports();

const build = process.env.BUILD_DIR ?? 'build';
const site = process.env.SITE_URL;
if (!site && process.argv.includes('build'))
	console.log('SITE_URL is not set: canonical addresses, the sitemap and the social picture are left out.');

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		// What nobody reads need not be fetched: the version, and long names of classes.
		discloseVersion: false,
		cssHash: ({ css, hash }) => `s${hash(css).slice(0, 5)}`
	},
	kit: {
		// Without SITE_URL the sitemap is not prerendered, which a strict adapter takes for a mistake.
		adapter: adapter({ pages: build, assets: build, precompress: true, strict: Boolean(site) }),
		// Absolute paths, so that 404.html finds its assets from any depth.
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: false },
		prerender: {
			origin: site ?? 'http://sveltekit-prerender',
			// A dossier may have no talks, or no articles.
			handleUnseenRoutes: 'ignore'
		},
		// Registered by static/site.js, so that pages without other script are offline too.
		serviceWorker: { register: false },
		// A page's style comes with it: one way to the server less before the text can be read.
		inlineStyleThreshold: 20_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// SvelteKit's live announcer writes this one style attribute.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		}
	}
};
