import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf, columnsOf } from '../../domain/columns/block.ts';
import type { Columns, Names } from '../../domain/columns/columns.ts';
import type { Dossier, Event } from '../../domain/dossier.ts';
import { searchRecords } from '../../domain/search/records.ts';
import { makeIndex, Search } from '../../domain/search/search.ts';
import { DIRECTORY, readDirectory } from '../../domain/search/shards/directory.ts';
import { readShard } from '../../domain/search/shards/shard.ts';
import { wordsOf } from '../../domain/search/words.ts';
import { CrowdIndex } from '../server/crowdIndex.ts';
import { loadDossier } from '../server/dossier.ts';
import type { Opening } from './protocol.ts';
import { type Fetched, Seeker } from './seeker.ts';

const { dossiers } = loadDossier();
const { fr, en } = dossiers;
const search = new Search(makeIndex(searchRecords(dossiers)), 'fr');
const english = new Map(en.events.map((event) => [event.id, event]));

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const names: Names = {
	...{ kind: ids(fr.kinds), theme: ids(fr.themes), place: ids(fr.places) },
	...{ actor: ids(fr.actors), article: ids(fr.articles) }
};
const columns: Columns = columnsOf(
	fr.events.map((event) => ({ event, point: null })),
	codesOf(names)
);
const index = new CrowdIndex(dossiers);
index.add({
	fr: { events: fr.events, places: [] },
	en: { events: fr.events.map((event) => english.get(event.id) ?? event), places: [] }
});
const files = new Map([...index.files()].map(({ path, bytes }) => [path, bytes]));
const bytesOf = (file: string) => files.get(`search/${file}`) ?? new Uint8Array();

function seeker(texts = true): Seeker {
	const spellingsOf = (all: Dossier['places'] | Dossier['actors']) =>
		new Map(all.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
	const opening = {
		lang: 'fr',
		manifest: { names },
		spellings: { place: spellingsOf(fr.places), actor: spellingsOf(fr.actors) }
	} as unknown as Opening;
	const pieces = (events: readonly (Event | undefined)[]): Fetched['texts'] => ({
		came: 1,
		titleAt: () => null,
		at: (row) => {
			const event = events[row];
			return texts && event ? { event, places: [] } : null;
		}
	});
	return new Seeker(opening, columns, {
		texts: pieces(fr.events),
		others: pieces(fr.events.map(({ id }) => english.get(id))),
		shelf: {
			...{ came: 1, has: () => true, directory: readDirectory(bytesOf(DIRECTORY)) },
			shardAt: (file) => readShard(bytesOf(file))
		}
	});
}

function ask(query: string, texts = true) {
	const asked = seeker(texts);
	for (const step of asked.find(query)) expect(step).toBeGreaterThanOrEqual(0);
	const { within } = asked.found ?? {};
	return { ids: fr.events.filter((_, row) => within?.[row]).map(({ id }) => id), found: asked.hits() };
}

/** Words of the texts and of the names, whole, begun, or with a letter too few. */
const told = fr.events.flatMap(({ title, accounts }) => [title, ...accounts.map(({ says }) => says)]);
const spelt = [...fr.places, ...fr.actors].flatMap(({ name, aliases }) => [name, ...aliases]);
const known = [...new Set([...told, ...spelt].flatMap((text) => wordsOf(text).map(({ word }) => word)))];
const words = fc
	.tuple(fc.constantFrom(...known), fc.constantFrom('whole', 'begun', 'spoilt'), fc.nat(20))
	.map(([word, how, at]) => {
		if (how === 'whole') return `${word} `;
		return how === 'begun' ? word.slice(0, at + 2) : `${word.slice(0, at)}${word.slice(at + 1)} `;
	});
const queries = fc.array(words, { minLength: 1, maxLength: 2 }).map((words) => words.join(''));

describe('the search of a crowd', () => {
	test('finds what the search of a few finds', () => {
		fc.assert(
			fc.property(queries, (query) => {
				const expected = new Set(search.find(query).map(({ id }) => id));
				expect(new Set(ask(query).ids)).toEqual(expected);
			}),
			{ numRuns: 300 }
		);
	});

	test('tells how many answer and the best, each with the passage that does', () => {
		const { ids, found } = ask('Filipov');
		expect(found?.count).toBe(ids.length);
		expect(found?.hits[0]).toMatchObject({ id: 'filipov-death', passage: { lang: 'fr' } });
		const [mark] = found?.hits[0]?.passage.marks ?? [];
		expect(found?.hits[0]?.passage.text.slice(...(mark ?? []))).toBe('Filipov');
		expect(ask('Khmeimim').found?.hits[0]?.passage).toMatchObject({ lang: null, text: 'Khmeimim', marks: [[0, 8]] });
		expect(ask('refugee return').found?.hits[0]?.passage.lang).toBe('en');
	});

	test('before a text has come its hit is there, by what the columns tell', () => {
		const [hit] = ask('Filipov', false).found?.hits ?? [];
		expect(hit).toMatchObject({ id: 'filipov-death', event: { title: '' }, passage: { lang: null } });
	});

	test('an empty query asks nothing; one without a word is answered by nothing', () => {
		expect(ask('').found).toBeNull();
		expect(ask(' ?! ')).toMatchObject({ ids: [], found: { count: 0, hits: [] } });
	});
});
