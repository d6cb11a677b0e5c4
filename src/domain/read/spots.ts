/** Where something stands in a file; both count from 1. */
export interface Spot {
	readonly line: number;
	readonly column: number;
}

/** The way to a field, from the top of its file. */
export type Path = readonly (string | number)[];

/** Where each field of a file stands. */
export class Spots {
	readonly #values = new Map<string, Spot>();
	readonly #keys = new Map<string, Spot>();

	set(path: Path, value: Spot, key: Spot | null): void {
		this.#values.set(named(path), value);
		if (key) this.#keys.set(named(path), key);
	}

	/** Where a field's value begins; of a field that is not there, where the nearest thing about it begins. */
	value(path: Path): Spot {
		for (let length = path.length; length >= 0; length--) {
			const spot = this.#values.get(named(path.slice(0, length)));
			if (spot) return spot;
		}
		return { line: 1, column: 1 };
	}

	/** Where a field's name stands. */
	key(path: Path): Spot {
		return this.#keys.get(named(path)) ?? this.value(path);
	}
}

function named(path: Path): string {
	return path.map((part) => `${typeof part}:${part}`).join('\u0000');
}
