/** The space before ; ? ! and inside « », and between the thousands of a number. */
const NARROW = '\u202f';
/** The space before a colon, and between a figure and its unit or month. */
const FIXED = '\u00a0';

const ADDRESS = /((?:https?:\/\/|www\.)[^\s«»]*[^\s«».,;:!?)])/;
const UNITS = 'km²|km|m²|m|cm|mm|kg|ha|h|min|%|‰|€|\\$|£|°C|°|millions?|milliards?';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

const RULES: readonly (readonly [find: RegExp, put: string])[] = [
	[/(?<=\p{L})'/gu, '’'],
	[/«\s*/g, `«${NARROW}`],
	[/\s*»/g, `${NARROW}»`],
	[/[^\S\n]+([;?!])/g, `${NARROW}$1`],
	[/(?<=[\p{L}\p{N}\])»…])([;?!])(?=[\s\])!?]|$)/gu, `${NARROW}$1`],
	[/[^\S\n]+:(?=\s|$)/g, `${FIXED}:`],
	[/(?<=[\p{L}\p{N}\])»])(:)(?=\s)/gu, `${FIXED}$1`],
	[/(?<![\p{N},.:/-])(\d{1,3}) (?=(?:\d{3} )*\d{3}(?![\p{N}]))/gu, `$1${NARROW}`],
	[/(?<=\d{1,3}\u202f\d{3}) (?=(?:\d{3} )*\d{3}(?!\p{N}))/gu, NARROW],
	[new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}’]))`, 'gu'), FIXED],
	[/(?<=\d\u00a0h) (?=\d)/g, FIXED],
	[new RegExp(`(?<=\\d|\\b1er) (?=(?:${MONTHS})(?![\\p{L}\\p{N}]))`, 'giu'), FIXED],
	[/(?<=n[°º]) (?=\d)/gu, FIXED]
];

/** What stands in every text that a rule may change. */
const MAY_CHANGE = /['«»;?!:]|\d |n[°º] |1er |\u00a0h /iu;

/** French as it is set: narrow and fixed spaces, ’ for '; addresses and times such as 14:30 stay as they are. */
export function setFrench(text: string): string {
	if (!MAY_CHANGE.test(text)) return text;
	const known = recent.get(text);
	if (known !== undefined) return known;
	const set = text
		.split(ADDRESS)
		.map((part, i) => (i % 2 === 1 ? part : RULES.reduce((set, [find, put]) => set.replace(find, put), part)))
		.join('');
	if (recent.size === RECENT) recent.clear();
	recent.set(text, set);
	return set;
}

/** Rows of a table say the same more than once. */
const recent = new Map<string, string>();
const RECENT = 256;
