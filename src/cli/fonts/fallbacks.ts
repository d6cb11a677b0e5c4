import subsetFont from 'subset-font';
import { open, readFont } from './families.ts';

/** Text in both languages, with the letters about as frequent as they are on the site. */
const sample =
	'Le 29 décembre 2018, les ministres russes et turcs se rencontrent à Moscou ; ils disent vouloir coordonner leurs troupes en Syrie, où les États-Unis annoncent leur départ. ' +
	'On 24 May 2016 the two sides spoke by telephone about the truce, which monitors in Hmeimim and Amman were to watch over; nobody said when it ended.';

interface SystemFont {
	readonly names: readonly string[];
	/** Mean advance of the sample's characters, in em, as measured on these fonts or on others of the same widths. */
	readonly width: number;
}

interface Fallback {
	readonly family: string;
	readonly folder: string;
	/** The likelier the font, the later it stands: of several rules the last one that the system can serve is taken. */
	readonly fonts: Readonly<Record<400 | 600, readonly SystemFont[]>>;
}

const fallbacks: readonly Fallback[] = [
	{
		family: 'Source Serif 4 Fallback',
		folder: 'source-serif-4',
		fonts: {
			400: [
				{ names: ['Noto Serif', 'NotoSerif'], width: 0.4872 },
				{ names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'], width: 0.4113 },
				{ names: ['Georgia', 'Gelasio'], width: 0.4519 }
			],
			600: [
				{ names: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 0.5153 },
				{ names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'], width: 0.4359 },
				{ names: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'], width: 0.5251 }
			]
		}
	},
	{
		family: 'Source Sans 3 Fallback',
		folder: 'source-sans-3',
		fonts: {
			400: [
				{ names: ['Roboto', 'Roboto-Regular'], width: 0.453 },
				{ names: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'LiberationSans', 'Arimo'], width: 0.455 }
			],
			600: [
				{ names: ['Roboto Bold', 'Roboto-Bold'], width: 0.4601 },
				{ names: ['Arial Bold', 'Arial-BoldMT', 'Helvetica Bold', 'Liberation Sans Bold', 'Arimo Bold'], width: 0.4885 }
			]
		}
	}
];

/** Rules for fonts of the reader's system, stretched to our fonts' measures, so that nothing moves when ours arrive. */
export async function fallbackRules(): Promise<string[]> {
	const rules: string[] = [];
	for (const { family, folder, fonts } of fallbacks) {
		for (const weight of [400, 600] as const) {
			const ours = await measure(folder, weight);
			for (const { names, width } of fonts[weight]) {
				const stretch = ours.width / width;
				rules.push(`@font-face {
	font-family: '${family}';
	font-weight: ${weight};
	src: ${names.map((name) => `local('${name}')`).join(', ')};
	size-adjust: ${percent(stretch)};
	ascent-override: ${percent(ours.ascent / stretch)};
	descent-override: ${percent(ours.descent / stretch)};
	line-gap-override: ${percent(ours.lineGap / stretch)};
}
`);
			}
		}
	}
	return rules;
}

/** Mean width of a character, ascent, descent and gap of one of our fonts at a weight, in em. */
async function measure(folder: string, weight: number) {
	const pinned = await subsetFont(readFont(folder, 'latin'), sample, {
		targetFormat: 'sfnt',
		variationAxes: { wght: weight }
	});
	const font = open(pinned);
	const advances = [...sample].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth);
	const em = font.unitsPerEm;
	return {
		width: advances.reduce((sum, advance) => sum + advance, 0) / advances.length / em,
		ascent: font.ascent / em,
		descent: -font.descent / em,
		lineGap: font.lineGap / em
	};
}

function percent(share: number): string {
	return `${(share * 100).toFixed(2)}%`;
}
