/** A file as it lies on the disk; `path` is from the folder of the records, with forward slashes: events/x.yaml */
export interface RawFile {
	readonly path: string;
	/** Empty where the file is read from its source. */
	readonly bytes: Uint8Array;
	/** Of a table, which may be too large to be held. */
	readonly source?: Source;
}

/** Bytes that are read as they are needed. */
export interface Source {
	/** Bytes. */
	readonly size: number;
	/** Those from one place up to another; the next call may overwrite them. */
	readonly read: (from: number, to: number) => Uint8Array;
}

/** The bytes of a file, whether they are at hand or not. */
export function sourceOf({ bytes, source }: RawFile): Source {
	return source ?? { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}
