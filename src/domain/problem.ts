/** A fault in the data, as a value: where it is, what is wrong and what to write instead. */
export interface Problem {
	/** Path from the project's folder, with forward slashes: data/events/x.yaml */
	readonly file: string;
	/** 1-based; 1 where the whole file is meant. */
	readonly line: number;
	/** 1-based; 1 where the whole file is meant. */
	readonly column: number;
	/** Dotted path of the field, as the curator wrote it: accounts.0.voice; empty where the whole file is meant. */
	readonly field: string;
	readonly message: string;
	/** What to write instead; empty where the message says it all. */
	readonly hint: string;
	readonly level: 'error' | 'warning';
}
