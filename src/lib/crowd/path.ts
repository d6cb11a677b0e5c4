import type { Density } from '../explorer/crowd.ts';

/** The least of 1, 2, 5, 10, 20, 50 … that no count is above: while a hand pans, it seldom changes. */
export function ceilingOf(densities: readonly Density[]): number {
	let most = 1;
	for (const { counts } of densities) for (let i = 0; i < counts.length; i++) most = Math.max(most, counts[i] ?? 0);
	const power = 10 ** Math.floor(Math.log10(most));
	return ([1, 2, 5, 10].find((share) => share * power >= most) ?? 10) * power;
}

interface Room {
	/** Where a day begins, in units of the drawing. */
	readonly at: (day: number) => number;
	/** px from the top: where a count of 0 stands, and how far above it the ceiling is. */
	readonly base: number;
	readonly height: number;
	readonly ceiling: number;
}

/** Steps as high as their counts. What is there at all is at least 1 px high. */
export function densityPath({ from, step, counts }: Density, { at, base, height, ceiling }: Room): string {
	let path = '';
	let last = 0;
	for (let i = 0; i <= counts.length; i++) {
		const count = counts[i] ?? 0;
		if (count === last) continue;
		const x = at(from + i * step);
		const y = (count: number) => (count === 0 ? base : base - Math.max(1, (count / ceiling) * height)).toFixed(1);
		path += `${last === 0 ? `M${x},${base}` : `H${x}`}V${y(count)}${count === 0 ? 'Z' : ''}`;
		last = count;
	}
	return path;
}
