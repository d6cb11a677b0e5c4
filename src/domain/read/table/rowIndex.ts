import type { Filed, Rows } from '../../records/records.ts';
import type { EventRecord } from '../../records/event.ts';
import { recordIn, type Table } from './readTable.ts';

/** A row, and what tells its place among the others. */
export interface IndexedRow {
	readonly table: Table;
	/** Bytes. */
	readonly at: number;
	readonly length: number;
	readonly id: string;
	readonly from: number;
	readonly to: number;
	readonly anchor: number;
}

/** Where the rows of large tables stand in their files, and when they are: some fifty bytes for each. */
export class RowIndex {
	readonly #tables: { readonly table: Table; readonly first: number }[] = [];
	readonly #at: number[] = [];
	readonly #length: number[] = [];
	readonly #ids: string[] = [];
	readonly #from: number[] = [];
	readonly #to: number[] = [];
	/** In half days. */
	readonly #anchor: number[] = [];
	readonly #sizes = { place: 0, actor: 0, article: 0, ids: 0 };

	/** Adds a row, in the order of the file; `sizes` is how many values it has of each. */
	add({ table, at, length, id, from, to, anchor }: IndexedRow, sizes: Omit<Rows['sizes'], 'ids'>) {
		if (this.#tables.at(-1)?.table !== table) this.#tables.push({ table, first: this.#at.length });
		this.#at.push(at);
		this.#length.push(length);
		this.#ids.push(id);
		this.#from.push(from);
		this.#to.push(to);
		this.#anchor.push(Math.round(anchor * 2));
		this.#sizes.place += sizes.place;
		this.#sizes.actor += sizes.actor;
		this.#sizes.article += sizes.article;
		// Ids hold letters of one byte.
		this.#sizes.ids += id.length;
	}

	/** The rows, once all are there and none has a fault; `named` are those that other records name. */
	rows(named: readonly Filed<EventRecord>[]): Rows | null {
		if (this.#at.length === 0) return null;
		return {
			count: this.#at.length,
			idOf: (row) => this.#ids[row] ?? '',
			timesOf: (row) => ({
				from: this.#from[row] ?? 0,
				anchor: (this.#anchor[row] ?? 0) / 2,
				to: this.#to[row] ?? 0
			}),
			read: (row) => {
				const { table, first } = this.#tables.findLast(({ first }) => first <= row) ?? {};
				if (!table || first === undefined) throw new RangeError(`There is no row ${row}.`);
				return recordIn(table, { number: row - first + 1, at: this.#at[row] ?? 0, length: this.#length[row] ?? 0 });
			},
			sizes: this.#sizes,
			named
		};
	}
}
