import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFiles } from '../../domain/check/check.ts';
import { columnsOf, codesOf, encodeBlock } from '../../domain/columns/block.ts';
import { readPiece } from '../../domain/columns/piece.ts';
import { finishLater } from '../../domain/columns/steps.ts';
import { compile } from '../../domain/compile/compile.ts';
import { reduced, streamOf } from '../../domain/compile/stream.ts';
import { generatedFiles, generatedTable } from '../../domain/generate/generate.ts';
import { MOST_LISTED } from '../../domain/limits.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { Shelves } from '../../domain/shelves.ts';
import type { Records } from '../../domain/records/records.ts';
import { placeOf } from '../../domain/timeline/groups.ts';
import { writeCrowd } from './crowd.ts';

const folder = mkdtempSync(join(tmpdir(), 'crowd-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An event of a file, which names a row and is named by a disagreement. */
const BESIDE = {
	'events/first.yaml': `# yaml-language-server: $schema=../schema/event.json
title: { fr: Premier, en: First }
summary: { fr: Un., en: One. }
kind: talks
theme: diplomacy
standing: disputed
phase: happened
when: 2015-05
dated: { by: [stated], why: { fr: Dit., en: Said. } }
where: [{ place: geneva, as: venue }]
accounts:
  - { article: review-2015, paragraphs: [2], voice: article, manner: own, says: { fr: Oui., en: Yes. } }
  - { article: review-2016, paragraphs: [3], voice: article, manner: own, says: { fr: Non., en: No. } }
links: [{ to: e77, as: prompts }]
`,
	'disagreements.yaml': `# yaml-language-server: $schema=schema/disagreements.json
- id: whether
  question: { fr: Fut-ce ainsi ?, en: Was it so? }
  positions:
    - { event: first, article: review-2015, paragraphs: [2], voice: article, says: { fr: Oui., en: Yes. } }
    - { event: first, article: review-2016, paragraphs: [3], voice: article, says: { fr: Non., en: No. } }
`
};

function recordsOf(count: number): Records {
	const texts = {
		...Object.fromEntries(generatedFiles()),
		...BESIDE,
		'events.csv': [...generatedTable(count, 5)].join('\n')
	};
	const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
	const { records, problems } = checkFiles(files);
	if (!records) throw new Error(JSON.stringify(problems.slice(0, 3)));
	return records;
}

/** The same records, all of them held. */
function heldOf({ rows, ...records }: Records): Records {
	const read = Array.from({ length: rows?.count ?? 0 }, (_, i) => rows?.read(i)).flatMap((row) => row ?? []);
	const spots = new Map(read.flatMap(({ place }) => (place ? [[place.id, place] as const] : [])));
	return {
		...records,
		rows: null,
		events: [...records.events, ...read.map(({ id, record }) => ({ id, record }))],
		places: [...records.places, ...spots.values()]
	};
}

describe('a crowd that is compiled one event at a time', () => {
	it.each([2300, 400])(
		'is to the byte what all events at once give: %i',
		async (count) => {
			const out = join(folder, String(count));
			const records = recordsOf(count);
			const { manifest, explorer, listed, shelves } = await finishLater(writeCrowd(streamOf(records), out));
			const bytesOf = (path: string) => readFileSync(join(out, manifest.folder, path));
			const held = heldOf(records);
			const whole = { fr: compile(held, 'fr'), en: compile(held, 'en') };
			expect([whole.fr.events.length, manifest.sizes.rows]).toEqual([count + 1, count + 1]);

			const places = new Map(whole.fr.places.map((place) => [place.id, place]));
			const columns = columnsOf(
				whole.fr.events.map((event) => ({ event, point: places.get(placeOf(event) ?? '') ?? null })),
				codesOf(manifest.names)
			);
			let first = 0;
			for (const { file, rows, bytes } of manifest.blocks) {
				const expected = encodeBlock(columns, first, (first += rows));
				expect(bytes).toBe(expected.length);
				expect(Buffer.compare(bytesOf(file), expected)).toBe(0);
			}
			expect(first).toBe(count + 1);
			expect(manifest.sizes).toEqual({
				rows: columns.rows,
				place: columns.place.values.length,
				actor: columns.actor.values.length,
				article: columns.article.values.length,
				ids: columns.ids.bytes.length
			});

			for (const lang of LANGUAGES) {
				const spots = new Map(
					whole[lang].places.filter(({ kind }) => kind === 'spot').map((place) => [place.id, place])
				);
				for (let i = 0; i * manifest.pieceRows < count + 1; i++) {
					const events = whole[lang].events.slice(i * manifest.pieceRows, (i + 1) * manifest.pieceRows);
					const own = events.flatMap(({ where }) => where.flatMap(({ place }) => spots.get(place) ?? []));
					const places = own.map((place) => ({ ...place, events: [] }));
					expect(readPiece(bytesOf(`${lang}/${i}.json`).toString())).toEqual({ events, places });
				}
				expect(readdirSync(join(out, manifest.folder, lang))).toHaveLength(Math.ceil((count + 1) / manifest.pieceRows));
			}

			const withoutEvents = (lang: Lang) => reduced(whole[lang], []);
			expect(explorer).toEqual({ fr: withoutEvents('fr'), en: withoutEvents('en') });
			const all = new Shelves(whole.fr.paged ? Infinity : MOST_LISTED);
			for (const event of whole.fr.events) all.add(event);
			for (const { id } of explorer.fr.places) expect(shelves.of('place', id)).toEqual(all.of('place', id));
			for (const { id } of explorer.fr.actors) expect(shelves.of('actor', id)).toEqual(all.of('actor', id));
			expect(shelves.years).toEqual(all.years);
			const ids = new Set(listed.en.events.map(({ id }) => id));
			expect(shelves.of('theme', 'diplomacy').first.every((id) => ids.has(id))).toBe(true);
			// The pieces above hold what a file tells of a row.
			const [link] = whole.fr.events.find(({ id }) => id === 'e77')?.links ?? [];
			expect(link).toEqual({ to: 'first', as: 'prompts', forward: false });
		},
		60_000
	);

	it('tells what its thread could not write', async () => {
		const out = join(folder, 'full');
		mkdirSync(join(out, 'writing', 'en', '1.json'), { recursive: true });
		await expect(finishLater(writeCrowd(streamOf(recordsOf(400)), out))).rejects.toThrow('EISDIR');
	});
});
