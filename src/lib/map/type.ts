import type { Extent } from '../../domain/map/labels.ts';
import type { NameStyle } from '../../domain/map/names.ts';
import { measureText } from '../marks/measure.ts';

interface Face {
	/** px at a root of 16 px; the style sheet says the same in rem. */
	readonly size: number;
	readonly weight: number;
	readonly serif?: true;
	readonly capitals?: true;
	/** em */
	readonly spacing?: number;
}

/** The faces of names.css. */
const FACES = {
	place: { size: 12, weight: 600 },
	channel: { size: 11.5, weight: 400 },
	area: { size: 11, weight: 400 },
	town: { size: 11.5, weight: 400 },
	province: { size: 11, weight: 400 },
	country: { size: 11, weight: 400, capitals: true, spacing: 0.12 },
	sea: { size: 13, weight: 400, serif: true }
} as const satisfies Record<NameStyle, Face>;

/** Of a text's height above its baseline, em. */
export const ASCENT = 0.72;
const INK = 0.94;

/** Reads the page's fonts and root size; a text counts as tall as its ink. */
export function measurer(): (text: string, style: NameStyle) => Extent {
	const root = getComputedStyle(document.documentElement);
	const scale = (parseFloat(root.fontSize) || 16) / 16;
	const [sans, serif] = [root.getPropertyValue('--sans'), root.getPropertyValue('--serif')];
	return (text, style) => {
		const face: Face = FACES[style];
		const size = face.size * scale;
		const font = `${face.serif ? 'italic ' : ''}${face.weight} ${size}px ${face.serif ? serif : sans}`;
		const drawn = face.capitals ? text.toLocaleUpperCase() : text;
		return { width: measureText(drawn, font, size) + text.length * size * (face.spacing ?? 0), height: size * INK };
	};
}
