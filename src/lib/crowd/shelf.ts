import { BlockError } from '../../domain/columns/block.ts';
import { DIRECTORY, type Directory, readDirectory } from '../../domain/search/shards/directory.ts';
import { lackedFor } from '../../domain/search/shards/find.ts';
import { readShard, type Shard } from '../../domain/search/shards/shard.ts';
import { fetchBytes } from './fetchBytes.ts';
import type { Failure } from './protocol.ts';

/** So many shards are kept, and more while one query needs them. */
const KEPT = 64;

/** The index of the search, fetched shard by shard as queries need it. */
export class Shelf {
	/** How often something has come: what was answered without it is answered anew. */
	came = 0;
	directory: Directory | null = null;
	readonly #folder: string;
	readonly #oncame: () => void;
	readonly #onfailed: (why: Failure['why']) => void;
	/** In the order in which they were last used. */
	readonly #kept = new Map<string, Shard>();
	readonly #asked = new Set<string>();
	readonly #failed = new Set<string>();

	constructor(folder: string, { oncame, onfailed }: { oncame: () => void; onfailed: (why: Failure['why']) => void }) {
		this.#folder = `${folder}search/`;
		this.#oncame = oncame;
		this.#onfailed = onfailed;
	}

	/** A shard by its file; null where it has not come. */
	readonly shardAt = (file: string): Shard | null => {
		const shard = this.#kept.get(file);
		if (!shard) return null;
		this.#kept.delete(file);
		this.#kept.set(file, shard);
		return shard;
	};

	/** Whether all that answers a query is here; what is not is asked for. */
	has(query: string): boolean {
		if (!this.directory) {
			this.#ask(DIRECTORY);
			return false;
		}
		const used = new Set<string>();
		const lacked = lackedFor(query, this.directory, (file) => {
			used.add(file);
			return this.shardAt(file);
		});
		for (const file of lacked) this.#ask(file);
		if (lacked.length === 0)
			for (const old of this.#kept.keys()) if (this.#kept.size > Math.max(KEPT, used.size)) this.#kept.delete(old);
		return lacked.length === 0;
	}

	retry() {
		this.#failed.clear();
		this.came++;
		this.#oncame();
	}

	#ask(file: string) {
		if (this.#asked.has(file) || this.#failed.has(file)) return;
		this.#asked.add(file);
		void this.#fetch(file);
	}

	async #fetch(file: string) {
		try {
			const bytes = await fetchBytes(this.#folder + file);
			if (file === DIRECTORY) this.directory = readDirectory(bytes);
			else this.#kept.set(file, readShard(bytes));
			this.came++;
		} catch (error) {
			this.#failed.add(file);
			this.#onfailed(error instanceof BlockError ? error.fault : 'network');
		}
		this.#asked.delete(file);
		// All that are on their way are waited for: one answer serves them together.
		if (this.#asked.size === 0) this.#oncame();
	}
}
