import { BlockError } from '../../domain/columns/block.ts';
import { fetchBytes } from './fetchBytes.ts';
import { Host } from './host.ts';
import { Pieces } from './pieces.ts';
import type { Answer, Failure, Opening, Order } from './protocol.ts';
import { Shelf } from './shelf.ts';

/** Fetches what the host answers from. */
class Fetching {
	readonly host: Host;
	readonly #opening: Opening;
	readonly #pieces: Pieces;
	/** The texts in the other language. */
	readonly #others: Pieces;
	readonly #shelf: Shelf;

	constructor(opening: Opening) {
		this.#opening = opening;
		const oncame = () => void this.host.run();
		const onfailed = (why: Failure['why']) => tell({ failed: { what: 'texts', why } });
		this.#pieces = new Pieces(opening, opening.texts, { oncame, onfailed });
		this.#others = new Pieces(opening, opening.others, { oncame, onfailed });
		this.#shelf = new Shelf(opening.folder, { oncame, onfailed: (why) => tell({ failed: { what: 'search', why } }) });
		this.host = new Host(opening, { texts: this.#pieces, others: this.#others, shelf: this.#shelf }, tell);
		void this.fetchBlocks();
	}

	retry() {
		for (const each of [this.#pieces, this.#others, this.#shelf]) each.retry();
		void this.fetchBlocks();
	}

	/** All that is asked for, or nothing. */
	async gather(most: number) {
		try {
			tell({ gathered: await this.#pieces.gather(await this.host.first(most)) });
		} catch {
			tell({ gathered: null });
		}
	}

	/** In order of time, from the first that has not come. */
	async fetchBlocks() {
		const { manifest, folder } = this.#opening;
		let rows = 0;
		for (const block of manifest.blocks) {
			rows += block.rows;
			if (rows <= this.host.columns.rows) continue;
			try {
				this.host.take(await fetchBytes(folder + block.file));
			} catch (error) {
				return tell({ failed: { what: 'columns', why: error instanceof BlockError ? error.fault : 'network' } });
			}
			void this.host.run();
		}
	}
}

function tell(answer: Answer) {
	postMessage(answer);
}

let fetching: Fetching | null = null;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if ('open' in data) fetching = new Fetching(data.open);
	else if ('show' in data) fetching?.host.show(data.show);
	else if ('gather' in data) void fetching?.gather(data.gather);
	else fetching?.retry();
});
