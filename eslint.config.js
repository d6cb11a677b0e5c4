import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const apart =
	'Views never know each other: what both need goes to src/lib/explorer (state) or src/lib/marks (drawing).';

/**
 * What may not be imported, as a pattern on the written path; what to do instead; whether its types may be.
 * @typedef {readonly [pattern: RegExp, instead: string, types?: boolean]} Ban
 * @satisfies {Record<string, Ban>}
 */
const ban = {
	routes: [
		/(^|\/)routes\//,
		'Nobody imports routes: move what you need into src/domain or src/lib, and let the page import it.'
	],
	kitAliases: [
		/^\$/,
		'This also runs outside SvelteKit: import by relative path, and take what $app or $env give as an argument.'
	],
	packagesInDomain: [
		/^[^.]/,
		'src/domain is pure and runs anywhere: imports stay within src/domain. Reading and checking (src/domain/records, read, check) may use yaml, papaparse and zod.'
	],
	packagesInRecords: [
		/^(?!yaml$|papaparse$|zod$)[^.]/,
		'Of packages, reading and checking use yaml, papaparse and zod only.'
	],
	packagesInGenerate: [/^(?!d3$)[^.]/, 'Of packages, what makes events up uses the random numbers of d3 only.'],
	packagesInSearch: [
		/^(?!minisearch$|@orama\/stemmers\/)[^.]/,
		'Of packages, the search uses minisearch and the stemmers only.'
	],
	outsideDomain: [/(^|\/)(lib|cli)\//, 'src/domain knows nobody: take it as an argument, or move it into src/domain.'],
	packagesInServer: [
		/^(?!node:|vite$|qrcode$|micromark$)[^.]/,
		'src/lib/server joins Node and src/domain, and makes with qrcode and micromark what pages show as it is: other packages belong to src/domain (pure) or to a view (browser).'
	],
	libInServer: [
		/^\.\.\/(?!.*domain\/)/,
		'src/lib/server imports src/domain and Node only: views and messages come to its data, not it to them.'
	],
	server: [
		/(^|\/)server\//,
		'This runs in the browser, where there is no data/: let load in +page.server.ts read it, and take it as data.'
	],
	reading: [
		/(^|\/)domain\/(records|read|check)(\/|\.ts$)/,
		'This would bring zod and yaml to the browser: records are read at build time. Its types may be imported (import type).',
		true
	],
	heavy: [/^(yaml|zod|edtf)$/, 'Too heavy for the browser: records are read at build time, and pages get plain data.'],
	node: [/^node:/, 'This runs in the browser: work with Node belongs in src/lib/server.'],
	views: [
		/^(?!.*domain\/).*(^|\/)(timeline|map|chronicle|facets|compare|presentation)\//,
		'Views stand on this, not it on them: turn the arrow round.'
	],
	timeline: [/^(?!.*domain\/).*(^|\/)timeline\//, apart],
	map: [/^(?!.*domain\/).*(^|\/)map\//, apart],
	chronicle: [/^(?!.*domain\/).*(^|\/)chronicle\//, apart],
	leaflet: [/^leaflet($|\/)/, 'Only src/lib/map/leaflet.ts imports leaflet: add what you need to what it offers.'],
	d3Dom: [
		/^d3-(selection|zoom|drag|brush|transition)$/,
		'Import names from d3; those that touch the DOM in src/lib/timeline/zoom.ts only.'
	]
};

/** @type {Ban[]} */
const browser = [ban.routes, ban.server, ban.reading, ban.heavy, ban.node, ban.leaflet, ban.d3Dom];
/** @type {Ban[]} */
const anywhere = [ban.routes, ban.leaflet, ban.d3Dom];

/** Names of d3 that touch the DOM. */
const d3Dom = [
	'select',
	'selectAll',
	'pointer',
	'pointers',
	'zoom',
	'zoomIdentity',
	'zoomTransform',
	'drag',
	'brush',
	'brushX',
	'brushY',
	'transition'
];

/**
 * One rule per folder; of two that fit a file, ESLint takes the later one whole.
 * @param {string[]} files
 * @param {readonly Ban[]} bans
 * @param {{ d3?: boolean, ignores?: string[] }} [options]
 * @returns {import('eslint').Linter.Config}
 */
function imports(files, bans, { d3 = false, ignores = [] } = {}) {
	const patterns = bans.map(([regex, message, allowTypeImports = false]) => ({
		regex: regex.source,
		message,
		allowTypeImports
	}));
	const message = 'D3 is maths here, Svelte is markup: only src/lib/timeline/zoom.ts touches the DOM with it.';
	const paths = d3 ? [] : [{ name: 'd3', importNames: d3Dom, message }];
	return { files, ignores, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns, paths }] } };
}

const tests = ['**/*.test.ts'];

export default defineConfig(
	{ ignores: ['.svelte-kit/', 'build/', 'test-results/', 'playwright-report/', 'src/lib/fonts/generated/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs['flat/recommended'],
	...svelte.configs['flat/prettier'],
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript knows the names, of the DOM and of Node too.
			'no-undef': 'off',
			eqeqeq: 'error',
			'object-shorthand': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// The collection is never proxied: plain maps and sets of it are meant.
			'svelte/prefer-svelte-reactivity': 'off',
			// {' '} keeps a space that the formatter would take.
			'svelte/no-useless-mustaches': 'off',
			// Links are made by one function, which resolves; the browser tests follow each of them under a base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},

	imports(['**/*.{ts,js,mjs}'], anywhere),
	imports(['src/cli/**'], [...anywhere, ban.kitAliases]),

	imports(['src/domain/**/*.ts'], [...anywhere, ban.packagesInDomain, ban.outsideDomain], { ignores: tests }),
	imports(
		['src/domain/{records,read,check}/**/*.ts', 'src/domain/{read,check}.ts'],
		[...anywhere, ban.packagesInRecords, ban.outsideDomain],
		{ ignores: tests }
	),

	imports(['src/domain/search/**/*.ts'], [...anywhere, ban.packagesInSearch, ban.outsideDomain], { ignores: tests }),

	imports(['src/domain/generate/**/*.ts'], [...anywhere, ban.packagesInGenerate, ban.outsideDomain], {
		ignores: tests
	}),

	imports(['src/lib/**/*.{ts,svelte}'], browser, { ignores: [...tests, 'src/lib/server/**'] }),
	imports(['src/lib/{explorer,marks,messages}/**/*.{ts,svelte}'], [...browser, ban.views], { ignores: tests }),
	imports(['src/lib/timeline/**/*.{ts,svelte}'], [...browser, ban.map, ban.chronicle], { ignores: tests }),
	imports(['src/lib/timeline/zoom.ts'], [...browser, ban.map, ban.chronicle], { d3: true }),
	imports(['src/lib/map/**/*.{ts,svelte}'], [...browser, ban.timeline, ban.chronicle], { ignores: tests }),
	imports(
		['src/lib/map/leaflet.ts', 'src/lib/map/leafletParts.d.ts'],
		[...browser, ban.timeline, ban.chronicle].filter((each) => each !== ban.leaflet)
	),
	imports(['src/lib/chronicle/**/*.{ts,svelte}'], [...browser, ban.timeline, ban.map], { ignores: tests }),
	imports(['src/lib/facets/**/*.{ts,svelte}'], [...browser, ban.timeline, ban.map, ban.chronicle], { ignores: tests }),
	imports(['src/lib/server/**/*.ts'], [...anywhere, ban.kitAliases, ban.packagesInServer, ban.libInServer], {
		ignores: tests
	}),
	imports(['src/routes/**/*.{ts,svelte}', 'src/service-worker.ts'], browser, {
		ignores: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts']
	}),

	{
		files: ['src/domain/**/*.ts'],
		ignores: tests,
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
					message: 'No output depends on the clock: take the moment as an argument.'
				},
				{
					selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
					message:
						'Two builds of one commit are the same bytes: take the number as an argument, or derive it from the data.'
				}
			]
		}
	}
);
