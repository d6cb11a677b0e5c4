declare module 'subset-font' {
	/** What we use of it; the package brings no types. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			readonly targetFormat: 'sfnt' | 'woff2';
			readonly variationAxes: Readonly<Record<string, number | { min: number; max: number; default: number }>>;
			readonly preserveNameIds?: readonly number[];
			readonly keepFeatures?: readonly string[];
		}
	): Promise<Buffer<ArrayBuffer>>;
}
