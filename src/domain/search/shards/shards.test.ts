import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BlockError } from '../../columns/block.ts';
import { finish } from '../../columns/steps.ts';
import { LANGUAGES } from '../../lists.ts';
import { STEMS } from '../stem.ts';
import { wordsOf } from '../words.ts';
import { isOneError } from './answers.ts';
import { IndexBuilder } from './builder.ts';
import { DIRECTORY, readDirectory } from './directory.ts';
import { findInSteps, lackedFor } from './find.ts';
import { encodeShards, readShard, type Shard } from './shard.ts';
import type { Findable } from './terms.ts';

/** Few letters and endings, so that words of chance are like one another; and letters that need two or more units or bytes. */
const letters = fc.constantFrom(...'aeelrstz', 'é', 'œ', 'ж', 'ش', '𐐨');
const plain = fc.string({ unit: letters, minLength: 1, maxLength: 7 });
const word = fc.oneof(
	{ weight: 3, arbitrary: plain },
	fc.constantFrom('frappe', 'frappes', 'strikes', 'strike', 'réfugiés', 'refugee', 'zone', 'zones', 'talks', 'L’Été'),
	fc.nat(30_000).map(String)
);
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const inOne = fc.record({
	title: text,
	summary: text,
	says: fc.array(
		text.map((text) => ({ article: 'a', text })),
		{ maxLength: 2 }
	)
});
const event: fc.Arbitrary<Findable> = fc.record({
	texts: fc.record({ fr: inOne, en: inOne }),
	names: fc.array(text, { maxLength: 2 })
});
const events = fc.array(event, { minLength: 1, maxLength: 12 });

/** What is asked: a word of the events, spoilt or cut short, or any. */
const asked = (events: readonly Findable[]) => {
	const words = events.flatMap((event) => [...termsIn(event)].map(([term]) => term));
	const known = words.length > 0 ? fc.constantFrom(...words) : word;
	const spoilt = fc
		.tuple(known, fc.nat(), letters, fc.constantFrom('other', 'more', 'less', 'swap'))
		.map(([word, n, letter, how]) => {
			const all = [...word];
			const at = n % all.length;
			if (how === 'swap') all.splice(at, 2, ...all.slice(at, at + 2).reverse());
			else all.splice(at, how === 'more' ? 0 : 1, ...(how === 'less' ? [] : [letter]));
			return all.join('');
		});
	const cut = known.chain((word) => fc.nat(word.length).map((end) => [...word].slice(0, end).join('')));
	return fc
		.tuple(
			fc.array(fc.oneof(known, known, spoilt, cut, word), { minLength: 1, maxLength: 3 }),
			fc.constantFrom('', ' ')
		)
		.map(([words, end]) => words.join(' ') + end);
};

/** Each term of an event with the best way in which it has it: in a title, in a text, as the stem of one or the other. */
function termsIn({ texts, names }: Findable): ReadonlyMap<string, number> {
	const found = LANGUAGES.flatMap((lang) => {
		const { title, summary, says } = texts[lang];
		return [title, summary, ...says.map(({ text }) => text)].flatMap((text, i) =>
			wordsOf(text).flatMap(({ word }) => [
				[word, i === 0 ? 0 : 1] as const,
				[STEMS[lang](word), i === 0 ? 2 : 3] as const
			])
		);
	});
	const all = [...found, ...names.flatMap((name) => wordsOf(name).map(({ word }) => [word, 1] as const))];
	return new Map(all.sort(([, a], [, b]) => b - a));
}

/** What an event costs for a query, one word after the other; null where it does not answer. */
function costOf(event: Findable, query: string): number | null {
	const words = [...new Set(wordsOf(query).map(({ word }) => word))].filter(Boolean);
	const costs = words.map((word, i) => {
		const stems = LANGUAGES.map((lang) => STEMS[lang](word));
		const typing = i === words.length - 1 && !query.endsWith(' ') && word.length > 1;
		const figure = /\d/;
		const own = [...termsIn(event)].flatMap(([term, how]) => {
			if (term === word) return how;
			if (stems.includes(term)) return 2 + (how % 2);
			if (typing && term.startsWith(word)) return 4 + (how % 2);
			return word.length >= 5 && !figure.test(word + term) && distance(word, term) === 1 ? 6 + (how % 2) : [];
		});
		return Math.min(...own);
	});
	const sum = costs.reduce((sum, cost) => sum + cost, 0);
	return words.length > 0 && sum < Infinity ? sum : null;
}

/** How many letters were written otherwise, left out, added or exchanged with a neighbour. */
function distance(written: string, meant: string): number {
	const [a, b] = [[...written], [...meant]];
	const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			row[j] = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				row[j] = Math.min(row[j] ?? 0, (rows[i - 2]?.[j - 2] ?? 0) + 1);
		}
		rows.push(row);
	}
	return rows[a.length]?.[b.length] ?? 0;
}

function filesOf(events: readonly Findable[]): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
	const builder = new IndexBuilder();
	for (const event of events) builder.add(event);
	return new Map([...builder.files()].map(({ path, bytes }) => [path, bytes]));
}

/** Fetches what a query lacks, until it lacks nothing; then answers. */
function ask(
	files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
	query: string,
	{ weight, rows = weight.length, most = 5 }: { weight: Uint8Array; rows?: number; most?: number }
) {
	const fetched = new Map<string, Shard>();
	const directory = readDirectory(files.get(DIRECTORY) ?? new Uint8Array());
	const shardAt = (file: string) => fetched.get(file) ?? null;
	for (let lacked = lackedFor(query, directory, shardAt); lacked.length > 0;) {
		for (const file of lacked) fetched.set(file, readShard(files.get(file) ?? new Uint8Array()));
		lacked = lackedFor(query, directory, shardAt);
	}
	return { ...finish(findInSteps(query, { directory, shardAt }, { rows, weight }, most)), fetched: fetched.size };
}

const cases = events.chain((events) =>
	fc.record({
		events: fc.constant(events),
		query: asked(events),
		weight: fc.uint8Array({ minLength: events.length, maxLength: events.length, max: 3 }),
		rows: fc.nat(events.length)
	})
);

describe('an index in shards', () => {
	test('answers a query by the rows whose texts do, for any events', () => {
		fc.assert(
			fc.property(cases, ({ events, query, weight, rows }) => {
				const { within, count } = ask(filesOf(events), query, { weight, rows });
				const expected = events.map((event) => (costOf(event, query) === null ? 0 : 1));
				expect([...within]).toEqual(expected);
				expect(count).toBe(expected.slice(0, rows).filter(Boolean).length);
			}),
			{ numRuns: 500 }
		);
	});

	test('the best are those that cost least, then weigh most, then come first', () => {
		fc.assert(
			fc.property(cases, fc.integer({ min: 1, max: 4 }), ({ events, query, weight, rows }, most) => {
				const { best } = ask(filesOf(events), query, { weight, rows, most });
				const found = events.slice(0, rows).flatMap((event, row) => {
					const cost = costOf(event, query);
					return cost === null ? [] : { row, cost, weight: weight[row] ?? 0 };
				});
				const expected = found.sort((a, b) => a.cost - b.cost || b.weight - a.weight || a.row - b.row);
				expect(best).toEqual(expected.slice(0, most).map(({ row }) => row));
			}),
			{ numRuns: 300 }
		);
	});

	test('of many words a query needs few shards, and those answer it', () => {
		const many = Array.from({ length: 20_000 }, (_, i) => eventCalled(`rencontre ${wordFor(i)} ${i}`));
		const files = filesOf(many);
		expect(files.size).toBeGreaterThan(12);
		const weight = new Uint8Array(many.length);
		const rowsOf = (query: string) => {
			const { within, fetched } = ask(files, query, { weight });
			expect(fetched).toBeLessThanOrEqual(8);
			return [...within.keys()].filter((row) => within[row]);
		};
		for (const row of [0, 77, 12_345, 19_999]) {
			const name = wordFor(row);
			const spoilt = [`x${name}`, `z${name.slice(1)}`, `${name.slice(0, 5)}x${name.slice(5)}`, `${name}x`];
			expect(rowsOf(`${row} rencontre ${name} `)).toEqual([row]);
			for (const query of [name, ...spoilt]) expect(rowsOf(`${query} `)).toContain(row);
		}
		expect(rowsOf('rencontre ')).toHaveLength(many.length);
	});

	test('one error is one letter otherwise, less, more, or two exchanged', () => {
		fc.assert(
			fc.property(plain, plain, (a, b) => {
				expect(isOneError(a, b)).toBe(distance(a, b) === 1);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('a shard', () => {
	const entries = fc
		.uniqueArray(word, { minLength: 1 })
		.chain((terms) => fc.tuple(...terms.sort().map((term) => fc.uint8Array().map((rows) => ({ term, rows })))));
	const bytesOf = () =>
		[...encodeShards([{ term: 'astana', rows: Uint8Array.of(4, 1, 9) }])][0]?.bytes ?? new Uint8Array();
	const faultOf = (bytes: Uint8Array<ArrayBuffer>) => {
		try {
			readShard(bytes);
			return null;
		} catch (error) {
			return error instanceof BlockError ? error.fault : error;
		}
	};

	test('gives back what was put into it', () => {
		fc.assert(
			fc.property(entries, (entries) => {
				const read = [...encodeShards(entries)].flatMap(({ first, bytes }) => {
					const { terms, starts, packed } = readShard(bytes);
					expect(terms[0]).toBe(first);
					return terms.map((term, i) => ({ term, rows: packed.slice(starts[i], starts[i + 1]) }));
				});
				expect(read).toEqual(entries);
			})
		);
	});

	test('that is cut, damaged, newer or strange is told as such', () => {
		const bytes = bytesOf();
		fc.assert(
			fc.property(fc.nat(bytes.length - 1), (length) => {
				expect(faultOf(bytes.slice(0, length))).toBe('cut');
			})
		);
		fc.assert(
			fc.property(fc.integer({ min: 12, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
				expect(faultOf(bytes.map((byte, i) => (i === at ? byte ^ by : byte)))).toBe('damaged');
			})
		);
		expect(faultOf(bytes.map((byte, i) => (i === 4 ? 2 : byte)))).toBe('newer');
		expect(faultOf(bytes.map((byte, i) => (i === 0 ? 0 : byte)))).toBe('strange');
		expect(faultOf(bytes)).toBeNull();
	});

	test('a directory that is cut or newer is told as such', () => {
		const read = (text: string) => () => readDirectory(new TextEncoder().encode(text));
		expect(read('{"version":1,"rows":[')).toThrow(BlockError);
		expect(read('null')).toThrow('damaged');
		expect(read('{"version":2}')).toThrow('version 2');
	});
});

function eventCalled(title: string): Findable {
	const texts = { title, summary: '', says: [] };
	return { texts: { fr: texts, en: { ...texts, title: '' } }, names: [] };
}

/** A word of ten letters for each number, unlike the others. */
function wordFor(n: number): string {
	const digits = String((n * 48_271) % 2_147_483_647).padStart(10, '0');
	return [...digits].map((digit) => 'abdegiklou'[Number(digit)]).join('');
}
