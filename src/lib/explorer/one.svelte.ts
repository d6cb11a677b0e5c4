class Flag {
	is = $state(false);
}

/** One of many, or none. Whether it is this one changes for two of them at most, however many ask. */
export class One {
	#id = $state<string | null>(null);
	readonly #flags: ReadonlyMap<string, Flag>;

	constructor(ids: readonly string[]) {
		this.#flags = new Map(ids.map((id) => [id, new Flag()]));
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
		// Of a crowd only few are there at a time.
		return this.#flags.get(id)?.is ?? this.#id === id;
	}
}
