import { BlockError, checksum } from '../../columns/block.ts';
import { Bytes, Varints } from './bytes.ts';

/** «CHRS», read as a little-endian number. */
const MAGIC = 0x53524843;
export const VERSION = 1;
/** Magic, version, bytes of the body, checksum: numbers of 32 bits, little-endian. */
const HEAD = 16;
/** Bytes of a shard; one term may need more. */
const FULL = 65_536;

/** A term and, packed, the rows that have it. */
export interface Entry {
	readonly term: string;
	readonly rows: Uint8Array;
}

/** Terms in order, and what is packed of each: that of term i stands from `starts[i]` to `starts[i + 1]`. */
export interface Shard {
	readonly terms: readonly string[];
	/** One more than there are terms. */
	readonly starts: Uint32Array;
	readonly packed: Uint8Array;
}

export interface EncodedShard {
	/** Its first term. */
	readonly first: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

const [ENCODER, DECODER] = [new TextEncoder(), new TextDecoder()];

/** Terms in order as shards: of each, how many letters it shares with the one before, the rest, and its rows. */
export function* encodeShards(entries: Iterable<Entry>): Generator<EncodedShard> {
	let [body, first, last] = [new Bytes(), '', ''];
	for (const { term, rows } of entries) {
		if (body.length > 0 && body.length + rows.length + term.length > FULL) {
			yield { first, bytes: framed(body) };
			body = new Bytes();
		}
		if (body.length === 0) [first, last] = [term, ''];
		const shared = sharedLetters(last, term);
		const rest = ENCODER.encode(term.slice(shared));
		for (const n of [shared, rest.length, rows.length]) body.varint(n);
		body.all(rest);
		body.all(rows);
		last = term;
	}
	if (body.length > 0) yield { first, bytes: framed(body) };
}

/** How many units two terms begin with alike, no pair of them parted. */
function sharedLetters(a: string, b: string): number {
	let n = 0;
	while (n < a.length && n < b.length && a.charCodeAt(n) === b.charCodeAt(n)) n++;
	const before = a.charCodeAt(n - 1);
	return before >= 0xd800 && before < 0xdc00 ? n - 1 : n;
}

function framed(body: Bytes): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(HEAD + body.length);
	bytes.set(body.written, HEAD);
	const view = new DataView(bytes.buffer);
	[MAGIC, VERSION, body.length, checksum(bytes, HEAD)].forEach((n, i) => view.setUint32(i * 4, n, true));
	return bytes;
}

/** Throws a BlockError where the bytes are no whole shard of this version. */
export function readShard(bytes: Uint8Array<ArrayBuffer>): Shard {
	if (bytes.length < HEAD) throw new BlockError('cut', 'The file of the search is cut short.');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [magic, version, length = 0, sum] = [0, 4, 8, 12].map((at) => view.getUint32(at, true));
	if (magic !== MAGIC) throw new BlockError('strange', 'This is not a file of the search.');
	if (version !== VERSION)
		throw new BlockError(
			'newer',
			`The file of the search is of version ${version}; this page reads ${VERSION}: load it anew.`
		);
	if (bytes.length < HEAD + length) throw new BlockError('cut', 'The file of the search is cut short.');
	if (bytes.length > HEAD + length || checksum(bytes, HEAD) !== sum)
		throw new BlockError('damaged', 'The file of the search is damaged.');
	return unpack(bytes);
}

function unpack(bytes: Uint8Array): Shard {
	const [terms, starts, packed] = [[] as string[], [0], new Bytes()];
	const numbers = new Varints(bytes, HEAD);
	for (let term = ''; numbers.at < bytes.length;) {
		const [shared, rest, rows] = [numbers.next(), numbers.next(), numbers.next()];
		const at = numbers.at;
		term = term.slice(0, shared) + DECODER.decode(bytes.subarray(at, at + rest));
		terms.push(term);
		packed.all(bytes.subarray(at + rest, at + rest + rows));
		starts.push(packed.length);
		numbers.at = at + rest + rows;
	}
	return { terms, starts: Uint32Array.from(starts), packed: packed.written };
}
