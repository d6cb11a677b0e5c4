import { BlockError } from '../../domain/columns/block.ts';
import { Host } from './host.ts';
import { Pieces } from './pieces.ts';
import type { Answer, Opening, Order } from './protocol.ts';

/** A fetch that fails is tried again after so long, ms. */
const AGAIN = [500, 2000, 6000];

/** Fetches what the host answers from. */
class Fetching {
	readonly host: Host;
	readonly #opening: Opening;
	readonly #pieces: Pieces;

	constructor(opening: Opening) {
		this.#opening = opening;
		this.#pieces = new Pieces(opening, {
			oncame: () => void this.host.run(),
			onfailed: () => tell({ failed: { what: 'texts', why: 'network' } })
		});
		this.host = new Host(opening, this.#pieces, tell);
		void this.fetchBlocks();
	}

	retry() {
		this.#pieces.retry();
		void this.fetchBlocks();
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

async function fetchBytes(address: string, tries = 0): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
		return new Uint8Array(await response.arrayBuffer());
	} catch (error) {
		const wait = AGAIN[tries];
		if (wait === undefined) throw error;
		await new Promise((resolve) => setTimeout(resolve, wait));
		return fetchBytes(address, tries + 1);
	}
}

function tell(answer: Answer) {
	postMessage(answer);
}

let fetching: Fetching | null = null;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if ('open' in data) fetching = new Fetching(data.open);
	else if ('show' in data) fetching?.host.show(data.show);
	else fetching?.retry();
});
