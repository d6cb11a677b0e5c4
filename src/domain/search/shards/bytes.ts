/** Bytes that grow at their end. */
export class Bytes {
	#bytes = new Uint8Array(1024);
	length = 0;

	/** A whole number below 2³² in groups of seven bits, the lowest first; the last has no eighth bit. */
	varint(n: number) {
		this.#room(5);
		for (; n >= 128; n >>>= 7) this.#bytes[this.length++] = (n & 127) | 128;
		this.#bytes[this.length++] = n;
	}

	all(bytes: Uint8Array) {
		this.#room(bytes.length);
		this.#bytes.set(bytes, this.length);
		this.length += bytes.length;
	}

	/** What was written, until more is. */
	get written(): Uint8Array<ArrayBuffer> {
		return this.#bytes.subarray(0, this.length);
	}

	#room(more: number) {
		if (this.length + more <= this.#bytes.length) return;
		const wider = new Uint8Array(Math.max(this.length + more, this.#bytes.length * 2));
		wider.set(this.written);
		this.#bytes = wider;
	}
}

/** Reads varints one after the other. */
export class Varints {
	readonly #bytes: Uint8Array;
	at: number;

	constructor(bytes: Uint8Array, at = 0) {
		this.#bytes = bytes;
		this.at = at;
	}

	next(): number {
		let n = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = this.#bytes[this.at++] ?? 0;
			n |= (byte & 127) << shift;
			if (byte < 128) return n >>> 0;
		}
	}
}

/** Whole numbers below 2³², as many as come: four bytes each, and 0 where none was put. */
export class Numbers {
	readonly #chunks: Uint32Array[] = [];
	length = 0;

	push(n: number) {
		this.set(this.length, n);
	}

	set(i: number, n: number) {
		if (i >= this.length) this.length = i + 1;
		while (this.#chunks.length <= i >>> CHUNK_BITS) this.#chunks.push(new Uint32Array(1 << CHUNK_BITS));
		const chunk = this.#chunks[i >>> CHUNK_BITS];
		if (chunk) chunk[i & ((1 << CHUNK_BITS) - 1)] = n;
	}

	at(i: number): number {
		return this.#chunks[i >>> CHUNK_BITS]?.[i & ((1 << CHUNK_BITS) - 1)] ?? 0;
	}
}

const CHUNK_BITS = 18;
