import { untrack } from 'svelte';

/** Of those that come and go so many are told apart, the last: far more than are shown at a time. */
const TOLD_APART = 4000;

class Flag {
	is: boolean;

	constructor(is: boolean) {
		this.is = $state(is);
	}
}

/** One of many, or none. Whether it is this one changes for two of them at most, however many ask. */
export class One {
	#id = $state<string | null>(null);
	readonly #flags = new Map<string, Flag>();

	/** These are told apart from now on, before they are asked for. */
	tellApart(ids: Iterable<string>) {
		untrack(() => {
			for (const id of ids) {
				const flag = this.#flags.get(id) ?? new Flag(id === this.#id);
				this.#flags.delete(id);
				this.#flags.set(id, flag);
			}
		});
		for (const old of this.#flags.keys()) {
			if (this.#flags.size <= TOLD_APART) return;
			this.#flags.delete(old);
		}
	}

	get id(): string | null {
		return this.#id;
	}

	set id(id: string | null) {
		for (const [each, is] of [[this.#id, false] as const, [id, true] as const]) {
			const flag = this.#flags.get(each ?? '');
			if (flag) flag.is = is;
		}
		this.#id = id;
	}

	is(id: string): boolean {
		return this.#flags.get(id)?.is ?? this.#id === id;
	}
}
