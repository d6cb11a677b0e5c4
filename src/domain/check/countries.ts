/** A stretch of the globe in degrees; where `west` is greater than `east` it runs over the date line. */
export interface Box {
	readonly south: number;
	readonly west: number;
	readonly north: number;
	readonly east: number;
}

/** The box around each country (ISO 3166), with its islands, rounded outwards: only good enough to see a slip. */
export const COUNTRY_BOXES: ReadonlyMap<string, Box> = new Map(
	(
		[
			['AE', 22, 51, 27, 57],
			['AM', 38, 43, 42, 47],
			['AT', 46, 9, 50, 18],
			['AZ', 38, 44, 42, 51],
			['BE', 49, 2, 52, 7],
			['BG', 41, 22, 45, 29],
			['BY', 51, 23, 57, 33],
			['CH', 45, 5, 48, 11],
			['CN', 17, 73, 54, 136],
			['CY', 34, 32, 36, 35],
			['DE', 47, 5, 56, 16],
			['EG', 21, 24, 32, 37],
			['FR', 41, -6, 52, 10],
			['GB', 49, -9, 61, 2],
			['GE', 41, 39, 44, 47],
			['GR', 34, 19, 42, 30],
			['IL', 29, 34, 34, 36],
			['IQ', 29, 38, 38, 49],
			['IR', 25, 44, 40, 64],
			['IT', 35, 6, 48, 19],
			['JO', 29, 34, 34, 40],
			['KG', 39, 69, 44, 81],
			['KW', 28, 46, 31, 49],
			['KZ', 40, 46, 56, 88],
			['LB', 33, 35, 35, 37],
			['LY', 19, 9, 34, 26],
			['NL', 50, 3, 54, 8],
			['PL', 48, 14, 55, 25],
			['PS', 31, 34, 33, 36],
			['QA', 24, 50, 27, 52],
			['RU', 41, 19, 82, -169],
			['SA', 16, 34, 33, 56],
			['SY', 32, 35, 38, 43],
			['TJ', 36, 67, 42, 76],
			['TM', 35, 52, 43, 67],
			['TR', 35, 25, 43, 45],
			['UA', 44, 22, 53, 41],
			['US', 18, 172, 72, -66],
			['UZ', 37, 55, 46, 74],
			['YE', 12, 41, 19, 55]
		] as const
	).map(([code, south, west, north, east]) => [code, { south, west, north, east }])
);

/** Whether a point, in degrees, lies in a box. */
export function isInside(box: Box, lat: number, lon: number): boolean {
	const between = box.west <= box.east ? lon >= box.west && lon <= box.east : lon >= box.west || lon <= box.east;
	return between && lat >= box.south && lat <= box.north;
}
