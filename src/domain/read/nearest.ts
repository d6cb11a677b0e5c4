/** The known name that was most likely meant; null where none is near. */
export function nearest(name: string, known: Iterable<string>): string | null {
	let best: string | null = null;
	let least = Math.max(2, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		const distance = distanceBetween(name.toLowerCase(), candidate.toLowerCase());
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best ?? containing(name, known);
}

/** What to write instead of an unknown name: the nearest, or all where they are few. */
export function instead(name: string, known: readonly string[], otherwise: string): string {
	const near = nearest(name, known);
	if (near !== null) return `Write ${near}${otherwise === '' ? '' : `, or ${otherwise}`}.`;
	if (known.length > 0 && known.length <= 13) return `Write one of ${known.join(', ')}.`;
	return otherwise === '' ? '' : `${otherwise.charAt(0).toUpperCase()}${otherwise.slice(1)}.`;
}

/** The shortest name that begins with the words written, or that they begin with: hmeimim for hmeimim-air-base. */
function containing(name: string, known: Iterable<string>): string | null {
	let best: string | null = null;
	for (const candidate of known) {
		const related = candidate.startsWith(`${name}-`) || name.startsWith(`${candidate}-`);
		if (related && (best === null || candidate.length < best.length)) best = candidate;
	}
	return best;
}

/** Letters to add, drop, change or swap with their neighbour to turn one word into the other. */
export function distanceBetween(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
			row.push(least);
		}
		[before, above] = [above, row];
	}
	return above[b.length] ?? 0;
}
