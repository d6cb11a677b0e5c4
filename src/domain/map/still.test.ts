import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countryNames, stillMap, type StillOptions } from './still.ts';
import type { WorldTopology } from './stillGround.ts';
import type { StillPlace } from './stillNames.ts';

const file = new URL('../../../data/basemap/world.json', import.meta.url);
const topology = JSON.parse(readFileSync(file, 'utf8')) as WorldTopology;

const towns: [string, number, number, StillPlace['role'], number][] = [
	['Moscou', 55.7541, 37.6136, 'venue', 11],
	['Genève', 46.21, 6.14, 'venue', 3],
	['Sotchi', 43.59, 39.73, 'venue', 4],
	['Ankara', 39.9292, 32.8624, 'venue', 2],
	['Istanbul', 41.1069, 29.0081, 'subject', 1],
	['Voronej', 51.7319, 39.268, 'subject', 1],
	['Amman', 31.952, 35.9314, 'venue', 3],
	['Mossoul', 36.3469, 43.1431, 'subject', 1],
	['Astana', 51.1811, 71.4278, 'venue', 2],
	['Damas', 33.502, 36.2981, 'subject', 3],
	['Alep', 36.2012, 37.1612, 'subject', 4],
	['Téhéran', 35.6739, 51.4224, 'venue', 1]
];
const places = towns.map(([name, lat, lon, role, count]) => ({ name, lat, lon, role, count }));
const washington: StillPlace = { name: 'Washington', lat: 38.9, lon: -77, role: 'venue', count: 5 };
const opening = { south: 29.5, west: -2, north: 58, east: 72 };
const draw = (options: Partial<StillOptions> = {}) => stillMap({ topology, bounds: opening, places, ...options });

describe('stillMap', () => {
	test.each<[string, Partial<StillOptions>]>([
		['the opening view', {}],
		['with names', { names: countryNames(topology, 'fr') }],
		['a phone', { width: 390, height: 178 }],
		['Syria', { bounds: { south: 32, west: 35, north: 37.5, east: 42.5 } }],
		['the whole world', { bounds: { south: -55, west: -180, north: 75, east: 180 } }]
	])('weighs at most 12 kB: %s', (_, options) => {
		const svg = draw(options);
		expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(12_000);
		expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
	});

	test('weighs no more with a crowd of places, none of which is lost', () => {
		// A golden angle apart: spread evenly, none where another is.
		const crowd = Array.from({ length: 1500 }, (_, i) => {
			const [angle, far] = [i * 2.39996, Math.sqrt(i / 1500)];
			const name = i % 3 === 0 ? `Ville ${i}` : '';
			return {
				name,
				lat: 44 + 12 * far * Math.sin(angle),
				lon: 35 + 30 * far * Math.cos(angle),
				role: 'venue' as const,
				count: 1
			};
		});
		const svg = draw({ places: crowd });
		expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(12_000);
		const circles = svg.match(/<circle/g)?.length ?? 0;
		expect(circles).toBeGreaterThan(20);
		expect(circles).toBeLessThanOrEqual(90);
	});

	test('is the same text each time', () => {
		expect(draw()).toBe(draw());
	});

	test('shows a place called <b> as text', () => {
		const svg = draw({ places: [{ name: '<b>&amp;', lat: 45, lon: 30, role: 'venue', count: 1 }], title: '</title>' });
		expect(svg).toContain('&lt;b&gt;&amp;amp;');
		expect(svg).toContain('<title>&lt;/title&gt;</title>');
		expect(svg).not.toContain('<b>');
	});

	test('puts a place where Web Mercator has it', () => {
		const place = { name: 'x', lat: 0, lon: 0, role: 'venue', count: 1 } as const;
		const bounds = { south: -60, west: -90, north: 60, east: 90 };
		expect(draw({ places: [place], bounds, width: 400, height: 300 })).toContain('cx="200" cy="150"');
		// The ratio of the heights of 30 and 60 degrees: ln tan(60°) to ln tan(75°).
		const y =
			Math.round((150 - (150 * Math.log(Math.tan(Math.PI / 3))) / Math.log(Math.tan((5 * Math.PI) / 12))) * 10) / 10;
		expect(draw({ places: [{ ...place, lat: 30 }], bounds, width: 900, height: 300 })).toContain(`cx="450" cy="${y}"`);
	});

	test('draws a venue solid, a subject as a ring, and nothing for a place out of sight', () => {
		const svg = draw({ places: places.filter(({ name }) => /Moscou|Damas/.test(name)).concat(washington) });
		expect(svg.match(/<circle class="v"/g)).toHaveLength(1);
		expect(svg.match(/<circle class="r"/g)).toHaveLength(1);
		expect(svg).not.toContain('Washington');
	});

	test('draws Syria lighter and disputed lines dashed', () => {
		expect(draw().match(/<path class="[fd]" d="m/g)).toHaveLength(2);
	});

	test('follows the look of the system, unless one is wanted', () => {
		expect(draw()).toContain('@media(prefers-color-scheme:dark)');
		expect(draw({ look: 'dark' })).not.toContain('@media');
		expect(draw({ look: 'dark' })).toContain('#0b1013');
	});

	test('says when it cannot be as light as asked', () => {
		expect(() => draw({ limit: 1000 })).toThrow('at most 1000 bytes cannot hold 12 places');
	});
});

describe('countryNames', () => {
	test('gives those of the widest view, in the language wanted', () => {
		const names = countryNames(topology, 'en').map(({ text }) => text);
		expect(names).toContain('Syria');
		expect(names).not.toContain('Luxembourg');
		expect(countryNames(topology, 'fr', 3).map(({ text }) => text)).toContain('Syrie');
	});
});
