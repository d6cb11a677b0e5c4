import { decodePiece, hasBom, unfinished } from '../decode.ts';
import type { Source } from '../rawFile.ts';

/** Bytes that are read at once. */
export const CHUNK = 1 << 20;

/** In which line of a text, from 1, something first is that is no text; null where it is nowhere. */
export interface NoText {
	readonly notUtf8: number | null;
	readonly nul: number | null;
}

/** The bytes of a byte order mark, where there is one. */
export function markOf(source: Source): number {
	return hasBom(source.read(0, Math.min(3, source.size))) ? 3 : 0;
}

/** A source's text in pieces of so many bytes, without its byte order mark; what is no text is replaced and told. */
export function* textIn(source: Source, chunk = CHUNK): Generator<string, NoText> {
	let notUtf8: number | null = null;
	let nul: number | null = null;
	let line = 1;
	for (let at = markOf(source); at < source.size;) {
		const end = Math.min(source.size, at + Math.max(chunk, 4));
		const bytes = source.read(at, end);
		const whole = end === source.size ? bytes : bytes.subarray(0, bytes.length - unfinished(bytes));
		at += whole.length;
		const piece = decodePiece(whole);
		if (piece.notUtf8 !== null) notUtf8 ??= line + linesIn(piece.text, piece.notUtf8);
		if (piece.nul !== null) nul ??= line + linesIn(piece.text, piece.nul);
		line += linesIn(piece.text, piece.text.length);
		yield piece.text;
	}
	return { notUtf8, nul };
}

function linesIn(text: string, end: number): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}
