/** One event as a dot of the strip: columns of dots stand on the axis. */
export interface Dot<T> {
	readonly of: T;
	/** px, its middle. */
	readonly x: number;
	/** How many stand below it. */
	readonly level: number;
}

/**
 * Dots in columns as wide as a dot, at most `depth` high; what finds its column full goes to the nearest one with room,
 * the later side first. The order is kept within a column.
 * @param size px, a dot with its gap
 */
export function stackDots<T>(events: readonly { readonly of: T; readonly x: number }[], size: number, depth: number) {
	const heights = new Map<number, number>();
	const sorted = [...events].sort((a, b) => a.x - b.x);
	return sorted.map(({ of, x }): Dot<T> => {
		const column = Math.round(x / size);
		for (let off = 0; ; off++)
			for (const at of off === 0 ? [column] : [column + off, column - off]) {
				const level = heights.get(at) ?? 0;
				if (level >= depth) continue;
				heights.set(at, level + 1);
				return { of, x: at * size, level };
			}
	});
}
