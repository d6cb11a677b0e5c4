import type { Event, Place } from '../dossier.ts';

/** Events that follow one another in order of time, in one language, and the points that are theirs alone. */
export interface Piece {
	readonly events: readonly Event[];
	readonly places: readonly Place[];
}

/** A piece as its file holds it. */
export function writePiece({ events, places }: Piece): string {
	return JSON.stringify({ events, places });
}

/** The piece that a file's text holds. */
export function readPiece(text: string): Piece {
	return JSON.parse(text) as Piece;
}
