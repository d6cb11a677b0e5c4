import type { Lang } from '../../domain/lists.ts';

const formats = new Map<Lang, Intl.NumberFormat>();

/** With the thousands apart, as the language has them. */
export function phraseNumber(count: number, lang: Lang): string {
	let format = formats.get(lang);
	if (!format) formats.set(lang, (format = new Intl.NumberFormat(lang)));
	return format.format(count);
}
