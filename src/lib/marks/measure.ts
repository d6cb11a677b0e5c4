/** A guess before the fonts have come, and where there is no canvas: the mean advance of the sans, em. */
const MEAN_ADVANCE = 0.475;

let canvas: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Width of a text in px; `font` is CSS shorthand. Measured once per text and font. */
export function measureText(text: string, font: string, size: number): number {
	if (typeof document === 'undefined') return guessWidth(text, size);
	canvas ??= document.createElement('canvas').getContext('2d');
	if (!canvas) return guessWidth(text, size);
	const key = `${font} ${text}`;
	let width = known.get(key);
	if (width === undefined) {
		canvas.font = font;
		width = canvas.measureText(text).width;
		known.set(key, width);
	}
	return width;
}

export function guessWidth(text: string, size: number): number {
	return text.length * size * MEAN_ADVANCE;
}

/** Widths measured with a fallback font are forgotten once ours has come. */
export function forgetWidths() {
	known.clear();
}
