/** A file as it lies on the disk; `path` is from the folder of the records, with forward slashes: events/x.yaml */
export interface RawFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}
