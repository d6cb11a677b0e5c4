import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Lang } from '../../domain/lists.ts';
import type { Named } from './crowdIndex.ts';

/** So many pieces are on their way at most: what waits to be written is held in memory. */
const AHEAD = 16;

/** What the thread is given to begin with. */
export interface Beginning {
	/** There, with a folder for each language and one for the search. */
	readonly folder: string;
	readonly named: Named;
}

/** A piece in each language, as its file holds it; null after the last. */
export type Sent = Readonly<Record<Lang, string>> | null;
/** Null for each piece that is written; after the last, the hash of all pieces of each language. */
export type Answer = Readonly<Record<Lang, string>> | null;

/** Writes the pieces of a crowd and their search in a thread of its own, beside the work that makes them. */
export class CrowdWriter {
	readonly #worker: Worker;
	readonly #answers: AsyncIterator<[Answer]>;
	#ahead = 0;

	constructor(beginning: Beginning) {
		this.#worker = new Worker(new URL('./crowdWriterThread.mjs', import.meta.url), {
			workerData: beginning
		});
		this.#answers = on(this.#worker, 'message') as AsyncIterator<[Answer]>;
	}

	/** Takes the next piece, as soon as there is room for it; throws what went wrong with one before. */
	async write(piece: NonNullable<Sent>) {
		this.#worker.postMessage(piece satisfies Sent);
		if (++this.#ahead > AHEAD) await this.#answer();
	}

	/** Waits until all is written; gives the hash of all pieces of each language. */
	async end(): Promise<NonNullable<Answer>> {
		this.#worker.postMessage(null satisfies Sent);
		for (;;) {
			const hashes = await this.#answer();
			if (hashes) return hashes;
		}
	}

	/** Ends the thread, whether it has come to its end or not. */
	async stop() {
		await this.#worker.terminate();
	}

	async #answer(): Promise<Answer> {
		const { value } = await this.#answers.next();
		this.#ahead--;
		return value[0];
	}
}
