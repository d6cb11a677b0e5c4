import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFiles } from '../../domain/check/check.ts';
import { printProblem } from '../../domain/check/printProblem.ts';
import { readBlock } from '../../domain/columns/block.ts';
import { type Columns, emptyColumns } from '../../domain/columns/columns.ts';
import { headAt } from '../../domain/columns/head.ts';
import type { Manifest } from '../../domain/columns/manifest.ts';
import { readPiece } from '../../domain/columns/piece.ts';
import { finishLater } from '../../domain/columns/steps.ts';
import { streamOf } from '../../domain/compile/stream.ts';
import { toIso } from '../../domain/dates/day.ts';
import type { Event, Place } from '../../domain/dossier.ts';
import { writeCrowd } from './crowd.ts';
import { readDossierFiles } from './files.ts';

/** A week of earthquakes as the U.S. Geological Survey tells them: a table that nobody made for us. */
interface Quake {
	readonly id: string;
	readonly properties: {
		readonly mag: number | null;
		readonly place: string;
		/** ms, UTC */
		readonly time: number;
		readonly type: string;
		readonly title: string;
	};
	readonly geometry: { readonly coordinates: readonly [lon: number, lat: number, depth: number] };
}

const require = createRequire(import.meta.url);
const file = require.resolve('vega-datasets/data/earthquakes.json');
const quakes = (JSON.parse(readFileSync(file, 'utf8')) as { readonly features: readonly Quake[] }).features;

const dayOf = ({ properties }: Quake) => new Date(properties.time).toISOString().slice(0, 10);
const themeOf = ({ properties }: Quake) => ((properties.mag ?? 0) < 2.5 ? 'unfelt' : 'felt');
const kindOf = ({ properties }: Quake) => properties.type.replaceAll(' ', '-');
const weightOf = ({ properties }: Quake) => Math.min(255, Math.max(0, Math.round((properties.mag ?? 0) * 28)));

const text = (words: string) => `{ fr: "${words}", en: "${words}" }`;
const shapes = ['disc', 'square', 'diamond', 'triangle', 'cross', 'star'];
const kinds = [...new Set(quakes.map(kindOf))];
const BESIDE = {
	'dossier.yaml': `# yaml-language-server: $schema=schema/dossier.json
title: ${text('USGS')}
introduction: ${text('All earthquakes of a week.')}
languages: [fr, en]
themes:
  - { id: felt, label: ${text('2.5+')}, light: "#a33b1f", dark: "#f0b8a6" }
  - { id: unfelt, label: ${text('< 2.5')}, light: "#1f7ac0", dark: "#4998d4" }
kinds:
${kinds.map((kind, i) => `  - { id: ${kind}, label: ${text(kind)}, shape: ${shapes[i]} }`).join('\n')}
opening: { from: 2018-01-30, to: 2018-02-07, view: all }
views:
  - { id: all, label: ${text('Earth')}, south: -80, west: -180, north: 85, east: 180 }
`,
	'sources.yaml': `# yaml-language-server: $schema=schema/sources.json
- { id: usgs, title: ${text('All earthquakes, past week')}, publisher: USGS, sure: high }
`
};

const folder = mkdtempSync(join(tmpdir(), 'earthquakes-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a week of real earthquakes as a table', () => {
	let manifest: Manifest;
	let columns: Columns;
	let told: ReadonlyMap<string, { readonly event: Event; readonly place: Place | undefined }>;

	beforeAll(async () => {
		const rows = quakes.map((quake) => ({
			id: quake.id,
			when: dayOf(quake),
			title: quake.properties.title.slice(0, 60),
			kind: kindOf(quake),
			theme: themeOf(quake),
			lat: quake.geometry.coordinates[1],
			lon: quake.geometry.coordinates[0],
			place_name: quake.properties.place,
			sources: 'usgs',
			weight: weightOf(quake)
		}));
		for (const [path, text] of Object.entries({ ...BESIDE, 'events.csv': Papa.unparse(rows) }))
			writeFileSync(join(folder, path), text);
		const { records, problems } = checkFiles(readDossierFiles(folder), folder);
		if (!records) throw new Error(problems.slice(0, 5).map(printProblem).join('\n'));
		const out = join(folder, 'out');
		({ manifest } = await finishLater(writeCrowd(streamOf(records), out)));
		const read = (path: string) => readFileSync(join(out, manifest.folder, path));
		columns = emptyColumns(manifest.sizes);
		for (const { file } of manifest.blocks) readBlock(new Uint8Array(read(file)), columns);
		const pieces = Array.from({ length: Math.ceil(columns.rows / manifest.pieceRows) }, (_, n) =>
			readPiece(read(`en/${n}.json`).toString())
		);
		told = new Map(
			pieces.flatMap(({ events, places }) =>
				events.map((event) => {
					const place = places.find(({ id }) => id === event.where[0]?.place);
					return [event.id, { event, place }] as const;
				})
			)
		);
	});

	it('holds each row, with its day and its place, in columns and in texts', () => {
		expect(quakes.length).toBe(1707);
		expect(columns.rows).toBe(quakes.length);
		const rowOf = new Map(
			Array.from({ length: columns.rows }, (_, row) => [headAt(columns, manifest.names, row).id, row] as const)
		);
		for (const quake of quakes) {
			const row = rowOf.get(quake.id) ?? -1;
			const [lon, lat] = quake.geometry.coordinates;
			const { event, place } = told.get(quake.id) ?? {};
			expect([toIso(columns.from[row] ?? 0), columns.weight[row]]).toEqual([dayOf(quake), weightOf(quake)]);
			expect([columns.lat[row], columns.lon[row]]).toEqual([Math.fround(lat), Math.fround(lon)]);
			expect(event).toMatchObject({ when: { edtf: dayOf(quake) }, kind: kindOf(quake), theme: themeOf(quake) });
			expect(place).toMatchObject({ name: quake.properties.place, lat, lon });
		}
	});

	it('is in order of time', () => {
		expect([...columns.from]).toEqual([...columns.from].sort((a, b) => a - b));
		expect([toIso(columns.from[0] ?? 0), toIso(columns.from.at(-1) ?? 0)]).toEqual(
			[...quakes.map(dayOf)].sort().filter((_, i, all) => i === 0 || i === all.length - 1)
		);
	});
});
