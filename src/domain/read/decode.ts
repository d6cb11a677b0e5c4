/** The text of a file, with what could not be read replaced, so that the rest can still be checked. */
export interface Decoded {
	readonly text: string;
	/** Where in `text` the first byte stands that is not UTF-8; null where all are. */
	readonly notUtf8: number | null;
	/** Whether it begins with a byte order mark, which is not in `text`. */
	readonly bom: boolean;
	/** Where in `text` the first NUL stood; null where there is none. */
	readonly nul: number | null;
}

const REPLACEMENT = 0xfffd;
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads bytes as UTF-8. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
	const bom = hasBom(bytes);
	return { ...decodePiece(bom ? bytes.subarray(3) : bytes), bom };
}

export function hasBom(bytes: Uint8Array): boolean {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Reads bytes that begin and end with a character, wherever in a file they stand. */
export function decodePiece(bytes: Uint8Array): Omit<Decoded, 'bom'> {
	try {
		const text = STRICT.decode(bytes);
		if (!text.includes('\0')) return { text, notUtf8: null, nul: null };
	} catch {
		// Then where it is not UTF-8 is told, and the rest read.
	}
	return decodeFaulty(bytes);
}

/** How many bytes at the end begin a character that goes on after them: 0 to 3. */
export function unfinished(bytes: Uint8Array): number {
	for (let back = 1; back <= Math.min(3, bytes.length); back++) {
		const byte = bytes[bytes.length - back] ?? 0;
		if ((byte & 0xc0) === 0x80) continue;
		return byte >= 0xc2 && byte <= 0xf4 && sizeOf(byte) > back ? back : 0;
	}
	return 0;
}

function decodeFaulty(bytes: Uint8Array): Omit<Decoded, 'bom'> {
	const pieces: string[] = [];
	let length = 0;
	let notUtf8: number | null = null;
	let nul: number | null = null;
	let at = 0;
	while (at < bytes.length) {
		const { code, size } = sequenceAt(bytes, at);
		if (code === null) notUtf8 ??= length;
		if (code === 0) nul ??= length;
		const piece = String.fromCodePoint(code === null || code === 0 ? REPLACEMENT : code);
		pieces.push(piece);
		length += piece.length;
		at += size;
	}
	return { text: pieces.join(''), notUtf8, nul };
}

/** How many bytes a character has that begins with this one. */
function sizeOf(first: number): number {
	return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
}

/** The character that begins at a byte; null where no well-formed one does. */
function sequenceAt(bytes: Uint8Array, at: number): { code: number | null; size: number } {
	const first = bytes[at] ?? 0;
	if (first < 0x80) return { code: first, size: 1 };
	const size = sizeOf(first);
	if (first < 0xc2 || first > 0xf4) return { code: null, size: 1 };
	let code = first & (0x7f >> size);
	for (let i = 1; i < size; i++) {
		const next = bytes[at + i];
		if (next === undefined || (next & 0xc0) !== 0x80) return { code: null, size: i };
		code = (code << 6) | (next & 0x3f);
	}
	const shortest = [0, 0, 0x80, 0x800, 0x10000][size] ?? 0;
	const wellFormed = code >= shortest && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
	return { code: wellFormed ? code : null, size };
}
