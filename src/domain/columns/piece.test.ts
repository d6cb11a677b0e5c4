import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, extentOf } from '../dates/extent.ts';
import { dateOf } from '../compile/dates.ts';
import type { Account, Event, Place } from '../dossier.ts';
import { BASES, MANNERS, PHASES, PLACE_KINDS, PLACE_ROLES, PRECISIONS, RELATIONS, STANDINGS } from '../lists.ts';
import { readPiece, writePiece } from './piece.ts';

const words = fc.constantFrom('', 'Une trêve', 'A truce', 'Zone « sûre »', '«__proto__»');
const name = fc.constantFrom('article', 'army', 'damascus', 'at-36n-37e');
const names = fc.uniqueArray(name, { maxLength: 3 });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const list = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 2 });
const when = fc
	.constantFrom('2018-12-29', '2017-05~', '2016', '2016-02-27/..', '2016-02/2016-04?', '[2018-12-29,2018-12-30]')
	.map(dateOf);
const paragraphs = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 });

const account: fc.Arbitrary<Account> = fc.record({
	...{ article: name, paragraphs, voice: name, via: names, manner: fc.constantFrom(...MANNERS) },
	...{ when: orNull(when), says: words }
});

const event: fc.Arbitrary<Event> = fc
	.record({
		...{ id: name, title: words, summary: words, warning: orNull(words), kind: name, theme: name, when },
		...{ standing: fc.constantFrom(...STANDINGS), phase: fc.constantFrom(...PHASES) },
		dated: fc.record({ by: fc.subarray([...BASES]), why: words }),
		told: orNull(fc.integer({ min: 10_000, max: 20_000 })),
		where: list(
			fc.record({
				...{ place: name, as: fc.constantFrom(...PLACE_ROLES), by: fc.constantFrom(...BASES) },
				...{ why: orNull(words), reported: fc.boolean(), says: orNull(name) }
			})
		),
		who: list(fc.record({ actor: name, as: orNull(words) })),
		accounts: list(account),
		outcome: orNull(fc.record({ when, where: orNull(name), sources: names, says: words })),
		outside: list(fc.record({ fact: words, sources: names, known: orNull(when) })),
		links: list(fc.record({ to: name, as: fc.constantFrom(...RELATIONS), forward: fc.boolean() })),
		disagreements: names
	})
	.chain((told) =>
		fc.record({ weight: fc.nat(255), table: name }, { requiredKeys: [] }).map((more) => ({ ...told, ...more }))
	)
	.map((told) => ({
		...told,
		extent: extentOf(told.when, told.told),
		anchor: anchorOf(told.when),
		articles: [...new Set(told.accounts.map(({ article }) => article))]
	}));

const degrees = fc.integer({ min: -80, max: 80 }).map((n) => n / 8);
const place: fc.Arbitrary<Place> = fc.record({
	...{ id: name, name: words, kind: fc.constantFrom(...PLACE_KINDS), lat: degrees, lon: degrees },
	local: list(fc.record({ lang: fc.constantFrom('ar', 'ku'), name: words })),
	renamed: list(fc.record({ name: words, during: when, sources: names })),
	precision: fc.constantFrom(...PRECISIONS),
	...{ note: orNull(words), iso: orNull(name), wikidata: orNull(name), geonames: orNull(fc.nat()) },
	...{ aliases: names, events: names }
});

describe('a piece of texts', () => {
	it('is read as it was written', () => {
		fc.assert(
			fc.property(fc.array(event, { maxLength: 4 }), fc.array(place, { maxLength: 2 }), (events, places) => {
				expect(readPiece(writePiece({ events, places }))).toEqual({ events, places });
			}),
			{ numRuns: 500 }
		);
	});

	it('tells when it is of another version, or damaged', () => {
		const text = writePiece({ events: [], places: [] });
		expect(() => readPiece(text.replace('"version":1', '"version":2'))).toThrow(
			'The file of texts is of version 2; this page reads 1: load it anew.'
		);
		expect(() => readPiece(text.slice(0, -1))).toThrow('The file of texts is damaged.');
		expect(() => readPiece('{"version":1,"events":[{"id":"a","title":"A","when":"soon"}],"places":[]}')).toThrow(
			'The file of texts is damaged.'
		);
	});
});
