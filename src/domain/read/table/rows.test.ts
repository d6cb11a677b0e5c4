import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../rawFile.ts';
import { countRows, readHead, readRow, readRows, type Row } from './rows.ts';
import type { NoText } from './text.ts';

function source(bytes: Uint8Array): Source {
	return { size: bytes.length, read: (from, to) => bytes.slice(from, to) };
}

function read(bytes: Uint8Array, form: 'csv' | 'ndjson', chunk?: number): { rows: readonly Row[]; noText: NoText } {
	const table = source(bytes);
	const rows: Row[] = [];
	const reading = readRows(table, readHead(table, form), chunk);
	for (;;) {
		const next = reading.next();
		if (next.done) return { rows, noText: next.value };
		rows.push(next.value);
	}
}

const encoder = new TextEncoder();
const piece = fc.constantFrom(
	...['a', 'b,', ';', '"', '""', '",', '\n"', '\n', '\r\n', '\r', ' ', '\t', 'é', '’', '🜁', '\0', '\ufeff']
);
const text = fc.array(piece, { maxLength: 60 }).map((parts) => `when,title\n${parts.join('')}`);
const line = fc.oneof(
	fc
		.dictionary(fc.constantFrom('when', 'title', 'é', 'x'), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())))
		.map((row) => JSON.stringify(row)),
	fc.constantFrom('', '{', '[]', ' ')
);
const lines = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'));
/** Bytes that are no text, at any place. */
const broken = fc.tuple(text, fc.nat(200), fc.constantFrom(0x80, 0xc3, 0xe2, 0xf0, 0xff)).map(([whole, at, byte]) => {
	const bytes = encoder.encode(whole);
	return Uint8Array.from([...bytes.slice(0, at), byte, ...bytes.slice(at)]);
});
const bytes = fc.oneof(
	text.map((whole) => encoder.encode(whole)),
	text.map((whole) => encoder.encode(`\ufeff${whole}`)),
	broken
);

describe('a table that is read in pieces', () => {
	it.each([
		['csv', bytes],
		['ndjson', lines.map((all) => encoder.encode(all))]
	] as const)('has the same rows and faults however long the pieces are: %s', (form, tables) => {
		fc.assert(
			fc.property(tables, fc.integer({ min: 1, max: 40 }), (table, chunk) => {
				expect(read(table, form, chunk)).toEqual(read(table, form));
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([
		['csv', text.map((whole) => encoder.encode(whole))],
		['csv', text.map((whole) => encoder.encode(`\ufeff${whole}`))],
		['ndjson', lines.map((all) => encoder.encode(all))]
	] as const)('has each sound row where it says, to be read again: %s %#', (form, tables) => {
		fc.assert(
			fc.property(tables, (table) => {
				const head = readHead(source(table), form);
				const { rows, noText } = read(table, form);
				for (const { at, length, cells, faults } of rows)
					if (faults.length === 0 && noText.nul === null)
						expect(readRow(head, table.slice(at, at + length))).toEqual(cells);
			}),
			{ numRuns: 500 }
		);
	});

	it('is counted as far as is asked', () => {
		const table = source(encoder.encode('when\n1\n2\n\n3'));
		expect([1, 2, 3, 4].map((most) => countRows(table, 'csv', most))).toEqual([1, 2, 3, 3]);
		expect(countRows(source(encoder.encode('{"when":1}\n\n{}')), 'ndjson', 9)).toBe(2);
	});

	it('has a cell as long as the whole file, and says once that it is not closed', () => {
		const rows = Array.from({ length: 20_000 }, (_, i) => `${i},x`);
		const { rows: found } = read(encoder.encode(['when,title', '2018,"x', ...rows].join('\n')), 'csv', 1000);
		expect(found.map(({ number, line, faults }) => [number, line, faults.length])).toEqual([[1, 2, 1]]);
	});
});
