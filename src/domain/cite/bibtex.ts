import type { When } from '../dates/when.ts';
import type { Citation } from './citation.ts';
import { certainOf, isSure } from './shared.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const BABEL: Readonly<Record<string, string>> = { fr: 'french', en: 'english' };

/**
 * A citation as BibTeX: @misc, the one entry that demands neither author nor journal, which nobody may know.
 * `year` and `month` are there where they are certain; `date` (biblatex) where EDTF and biblatex mean the same by it.
 */
export function toBibtex(citation: Citation): string {
	const { key, title, container, publisher, issued, url, language, notes } = citation;
	const { year = null, month = null } = issued ? certainOf(issued) : {};
	const published = [container, publisher].filter((part) => part !== null);
	const date = issued && biblatexDate(issued);
	const fields: readonly (readonly [name: string, value: string | null])[] = [
		// Doubled braces keep the capitals that a style would lower.
		['title', `{{${escapeTex(title)}}}`],
		['howpublished', published.length > 0 ? `{${published.map(escapeTex).join(', ')}}` : null],
		['year', year === null ? null : `{${year}}`],
		['month', month === null ? null : (MONTHS[month - 1] ?? null)],
		['date', date && `{${date}}`],
		['url', url && `{${url}}`],
		['langid', BABEL[language] ? `{${BABEL[language]}}` : null],
		['note', notes.length > 0 ? `{${notes.map(escapeTex).join('. ')}}` : null]
	];
	const lines = fields.flatMap(([name, value]) => (value === null ? [] : `\t${name} = ${value}`));
	return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** A stretch is a stretch there too; «one of these days» is not, and is left to the note. */
function biblatexDate({ edtf, type, start, end }: When): string | null {
	if (type === 'date') return edtf;
	return type === 'interval' && start && end && isSure(start) && isSure(end) ? edtf : null;
}

/** How TeX writes the marks above and below letters, by the combining character. */
const MARKS: Readonly<Record<string, string>> = {
	'\u0300': '`',
	'\u0301': "'",
	'\u0302': '^',
	'\u0303': '~',
	'\u0304': '=',
	'\u0306': 'u',
	'\u0307': '.',
	'\u0308': '"',
	'\u030a': 'r',
	'\u030b': 'H',
	'\u030c': 'v',
	'\u0327': 'c',
	'\u0328': 'k'
};

/** BibTeX counts braces even behind a backslash, so none is ever alone. */
const SIGNS: Readonly<Record<string, string>> = {
	'\\': '{\\textbackslash}',
	'{': '{\\textbraceleft}',
	'}': '{\\textbraceright}',
	'~': '{\\textasciitilde}',
	'^': '{\\textasciicircum}',
	'"': '{\\textquotedbl}',
	$: '\\$',
	'&': '\\&',
	'%': '\\%',
	'#': '\\#',
	_: '\\_',
	'\u00a0': '~',
	// TeX has a narrow one, which readers of BibTeX leave as it is written.
	'\u202f': '~',
	'’': "'",
	'‘': '`',
	'“': '``',
	'”': "''",
	'–': '--',
	'—': '---',
	'…': '{\\ldots}',
	'«': '{\\guillemotleft}',
	'»': '{\\guillemotright}',
	æ: '{\\ae}',
	Æ: '{\\AE}',
	œ: '{\\oe}',
	Œ: '{\\OE}',
	ø: '{\\o}',
	Ø: '{\\O}',
	ł: '{\\l}',
	Ł: '{\\L}',
	ß: '{\\ss}',
	ı: '{\\i}'
};

/** Text as TeX writes it: é is {\'e}, % is \%. Scripts that TeX has no signs for stay as they are, in UTF-8. */
export function escapeTex(text: string): string {
	return [...text.normalize('NFC').replace(/\s*[\n\r\t]\s*/g, ' ')].map(escapeCharacter).join('');
}

function escapeCharacter(character: string): string {
	const sign = SIGNS[character];
	if (sign !== undefined) return sign;
	const [letter = '', mark = '', ...more] = character.normalize('NFD');
	const accent = MARKS[mark];
	if (accent === undefined || more.length > 0 || !/[A-Za-z]/.test(letter)) return character;
	// An accent that is a letter needs its own braces: {\c{c}}; i loses its dot.
	const base = letter === 'i' && accent !== 'k' && accent !== 'c' ? '\\i' : letter;
	return /[a-z]/i.test(accent) || base !== letter ? `{\\${accent}{${base}}}` : `{\\${accent}${base}}`;
}
