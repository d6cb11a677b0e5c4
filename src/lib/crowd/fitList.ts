/** Browsers draw nothing that is much higher, px. */
export const HIGHEST = 8_000_000;

export interface ListState {
	/** How many entries there are, one as high as the other, px, but for the open one. */
	readonly count: number;
	readonly row: number;
	/** The position of the open entry, -1 for none, and how much higher it is, px. */
	readonly open: number;
	readonly extra: number;
	/** How much of the list is in sight, and how far it is scrolled, px. */
	readonly inSight: number;
	readonly scrolled: number;
}

/** Where a list's entries stand. Where all of them would be higher than a browser draws, scrolling goes faster than they are high. */
export function fitList({ count, row, open, extra, inSight, scrolled }: ListState) {
	const over = open >= 0 ? extra : 0;
	const full = count * row + over;
	const height = Math.min(full, HIGHEST);
	const speed = height > inSight ? (full - inSight) / (height - inSight) : 1;
	const at = Math.max(0, Math.min(scrolled, height - inSight)) * speed;
	const topIn = (position: number) => position * row + (position > open ? over : 0);
	const entryAt = (px: number) => {
		const before = px > topIn(open) ? Math.min(over, px - topIn(open)) : 0;
		return row > 0 ? Math.floor((px - (open >= 0 ? before : 0)) / row) : 0;
	};
	return {
		height,
		/** The entries in sight: from `first` to before `last`. */
		first: Math.max(0, Math.min(entryAt(at), count)),
		last: Math.min(count, entryAt(at + inSight) + 1),
		/** Where an entry stands while the list is scrolled so far, px from the list's top. */
		topOf: (position: number) => topIn(position) - at + at / speed,
		/** How far to scroll for an entry to be the first, px. */
		scrollTo: (position: number) => topIn(position) / speed
	};
}
