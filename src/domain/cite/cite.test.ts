import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { loadDossier } from '../../lib/server/dossier.ts';
import { citeMessages } from '../../lib/messages/cite.ts';
import { parseEdtf } from '../dates/edtf.ts';
import type { When } from '../dates/when.ts';
import { LANGUAGES } from '../lists.ts';
import { escapeTex, toBibtex } from './bibtex.ts';
import { type Citation, citeArticle, citeEvent } from './citation.ts';
import { toCsl } from './csl.ts';
import { toRis } from './ris.ts';

const { dossiers } = loadDossier();

function when(edtf: string): When {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) throw new Error(parsed.message);
	return parsed.when;
}

/** An article that appeared then; the date's words are given as `[words]`. */
function appeared(edtf: string): Citation {
	return { ...plainArticle, issued: when(edtf), date: '[words]' };
}
const plainArticle: Citation = {
	...{ key: 'an-article', type: 'article', title: 'Titre', container: 'Journal', publisher: null, issued: null },
	...{ happened: null, date: '', url: null, language: 'fr', notes: [], plain: '' }
};

/** Every citation of the dossier, in both languages. */
const all = LANGUAGES.flatMap((lang) => {
	const dossier = dossiers[lang];
	const { words } = citeMessages[lang];
	const url = 'https://example.org/fr/event/x/?a=1&b=100%25_#top';
	return [
		...dossier.events.map((event) => citeEvent(event, dossier, { words, date: event.when.edtf, url })),
		...dossier.articles.map((article) => citeArticle(article, { words, date: article.published.edtf }))
	];
});

const anyCitation: fc.Arbitrary<Citation> = fc.record({
	key: fc.constantFrom('a', 'an-article-2018'),
	type: fc.constantFrom('record', 'article'),
	title: fc.string({ unit: 'grapheme' }),
	container: fc.option(fc.string({ unit: 'grapheme' })),
	publisher: fc.option(fc.string()),
	issued: fc.option(
		fc.constantFrom('2018', '2018-12', '2018-12-28?', '2018-09~', '[2018-12-29,2018-12-30]', '2016-02-27/..').map(when)
	),
	happened: fc.constant(null),
	date: fc.string(),
	url: fc.option(fc.constantFrom('https://example.org/a_b?c=%20&d')),
	language: fc.constantFrom('fr', 'en', 'ru'),
	notes: fc.array(fc.string({ unit: 'grapheme' })),
	plain: fc.string()
});

describe('RIS', () => {
	/** The tags that we write, with what their values may be; the definition is Research Information Systems’. */
	const TAGS: Readonly<Record<string, RegExp>> = {
		TY: /^(NEWS|ELEC)$/,
		ID: /^[a-z0-9-]+$/,
		TI: /^/,
		T2: /^/,
		PB: /^/,
		PY: /^\d{4}$/,
		DA: /^(\d{4})?\/((0[1-9]|1[0-2]))?\/((0[1-9]|[12]\d|3[01]))?\/[^/]*$/,
		LA: /^[a-z]{2}$/,
		UR: /^https?:\/\/\S+$/,
		N1: /^/,
		ER: /^$/
	};

	/** Reads one reference strictly: tag, two spaces, a hyphen, a space, the value, CRLF. */
	function readRis(text: string): readonly (readonly [tag: string, value: string])[] {
		expect(text.endsWith('\r\n')).toBe(true);
		const lines = text.slice(0, -2).split('\r\n');
		const fields = lines.map((line) => {
			const match = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line);
			if (!match) throw new Error(`«${line}» is no line of RIS.`);
			const [, tag = '', value = ''] = match;
			expect(value).toMatch(TAGS[tag] ?? /never^/);
			return [tag, value] as const;
		});
		const tags = fields.map(([tag]) => tag);
		expect([tags[0], tags.at(-1)]).toEqual(['TY', 'ER']);
		for (const tag of Object.keys(TAGS).filter((tag) => tag !== 'N1'))
			expect(tags.filter((other) => other === tag).length).toBeLessThanOrEqual(1);
		return fields;
	}

	it.each([
		['2018-12-30', '2018', '2018/12/30/'],
		['2018-12', '2018', '2018/12//'],
		['2018', '2018', '2018///'],
		['[2018-12-29,2018-12-30]', '2018', '2018/12//[words]'],
		['[2018-11-30,2018-12-01]', '2018', '2018///[words]'],
		['[2018-12-31,2019-01-01]', undefined, '///[words]'],
		['2018-01-29/2018-01-30', '2018', '2018/01//[words]'],
		['2018-12-28?', undefined, '///[words]'],
		['2018-09~', undefined, '///[words]'],
		['2016-02-27/..', undefined, '///[words]'],
		['[..2016-05-29]', undefined, '///[words]']
	])('says %s no surer than it is', (edtf, year, date) => {
		const fields = new Map(readRis(toRis(appeared(edtf))));
		expect([fields.get('PY'), fields.get('DA')]).toEqual([year, date]);
	});

	test('every citation of the dossier reads back', () => {
		for (const citation of all) {
			const fields = readRis(toRis(citation));
			expect(new Map(fields).get('TI')).toBe(citation.title);
			expect(new Map(fields).get('T2')).toBe(citation.container ?? undefined);
			expect(fields.flatMap(([tag, value]) => (tag === 'N1' ? [value] : []))).toEqual(citation.notes);
		}
	});

	test('any text stays on its line', () => {
		fc.assert(fc.property(anyCitation, (citation) => void readRis(toRis(citation))));
	});
});

describe('CSL-JSON', () => {
	const part = z.number().int();
	const date = z.union([
		z.strictObject({
			'date-parts': z.array(z.array(part).min(1).max(3)).min(1).max(2),
			circa: z.literal(true).optional()
		}),
		z.strictObject({ literal: z.string().min(1) })
	]);
	/** Of csl-data.json (citation-style-language/schema, 1.0.2) what we write; nothing else may be there. */
	const file = z.array(
		z.strictObject({
			id: z.string().min(1),
			type: z.enum(['article-newspaper', 'entry']),
			title: z.string(),
			'container-title': z.string().optional(),
			publisher: z.string().optional(),
			issued: date.optional(),
			'event-date': date.optional(),
			URL: z.string().optional(),
			language: z.string(),
			note: z.string()
		})
	);
	const readCsl = (text: string) => file.length(1).parse(JSON.parse(text))[0];

	it.each([
		['2018-12-30', { 'date-parts': [[2018, 12, 30]] }],
		['2018-12', { 'date-parts': [[2018, 12]] }],
		['2018', { 'date-parts': [[2018]] }],
		['2018-12-28?', { 'date-parts': [[2018, 12, 28]], circa: true }],
		['2018-09~', { 'date-parts': [[2018, 9]], circa: true }],
		['2018-01-29/2018-01-30', { 'date-parts': [[2018, 1, 29], [2018, 1, 30]] }], // prettier-ignore
		['[2018-12-29,2018-12-30]', { 'date-parts': [[2018, 12, 29], [2018, 12, 30]], circa: true }], // prettier-ignore
		['2016-02-27/..', { literal: '[words]' }],
		['[..2016-05-29]', { literal: '[words]' }]
	])('says %s no surer than it is', (edtf, issued) => {
		expect(readCsl(toCsl(appeared(edtf)))?.issued).toEqual(issued);
	});

	test('every citation of the dossier, and any text, fits the schema and reads back', () => {
		for (const citation of all) expect(readCsl(toCsl(citation))?.title).toBe(citation.title);
		fc.assert(
			fc.property(
				anyCitation.filter(({ date }) => date !== ''),
				(citation) => {
					expect(readCsl(toCsl(citation))?.title).toBe(citation.title);
				}
			)
		);
	});
});

describe('BibTeX', () => {
	/** Reads one entry as BibTeX does: braces are counted, a backslash hides none; a bare word is a macro. */
	function readBibtex(text: string): ReadonlyMap<string, string> {
		const head = /^@misc\{([A-Za-z0-9-]+),\n/.exec(text);
		if (!head) throw new Error('No entry begins here.');
		const fields = new Map<string, string>();
		let at = head[0].length;
		for (;;) {
			const field = /^\t([a-z]+) = /.exec(text.slice(at));
			if (!field) throw new Error(`No field begins at «${text.slice(at, at + 20)}».`);
			at += field[0].length;
			const [value, end] = readValue(text, at);
			expect(fields.has(field[1] ?? '')).toBe(false);
			fields.set(field[1] ?? '', value);
			at = end;
			if (text.slice(at) === '\n}\n') return fields;
			expect(text.slice(at, at + 2)).toBe(',\n');
			at += 2;
		}
	}

	function readValue(text: string, start: number): readonly [value: string, end: number] {
		const macro = /^[a-z]{3}(?=,\n|\n)/.exec(text.slice(start));
		if (macro) return [macro[0], start + 3];
		expect(text[start]).toBe('{');
		for (let at = start, depth = 0; at < text.length; at++) {
			if (text[at] === '{') depth++;
			if (text[at] === '}') depth--;
			if (depth === 0) return [text.slice(start + 1, at), at + 1];
		}
		throw new Error('A brace is not closed.');
	}

	/** What TeX prints of what we write. */
	function typeset(tex: string): string {
		const NAMED: Readonly<Record<string, string>> = {
			...{ textbackslash: '\\', textbraceleft: '{', textbraceright: '}', textasciitilde: '~', textasciicircum: '^' },
			...{ textquotedbl: '"', ldots: '…', guillemotleft: '«', guillemotright: '»' },
			...{ ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ss: 'ß', i: 'ı' }
		};
		const ACCENTS: Readonly<Record<string, string>> = {
			...{ '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307' },
			...{ '"': '\u0308', r: '\u030a', H: '\u030b', v: '\u030c', c: '\u0327', k: '\u0328' }
		};
		const TOKEN =
			/\{\\([a-zA-Z]{2,}|[oOlLi])\}|\{\\([`'^~=."uvcHkr])\{?\\?([A-Za-z])\}{1,2}|\\([$&%#_])|---|--|``|''|[~'`]|[^\\{}~]/gu;
		return tex.replace(TOKEN, (token, name?: string, accent?: string, letter?: string, sign?: string) => {
			if (name !== undefined) return NAMED[name] ?? `?${name}`;
			if (accent !== undefined) return `${letter}${ACCENTS[accent]}`.normalize('NFC');
			if (sign !== undefined) return sign;
			return { '---': '—', '--': '–', '``': '“', "''": '”', '~': '\u00a0', "'": '’', '`': '‘' }[token] ?? token;
		});
	}

	it.each([
		['Recep Tayyip Erdoğan', 'Recep Tayyip Erdo{\\u{g}}an'],
		['Mevlüt Çavuşoğlu', 'Mevl{\\"u}t {\\c{C}}avu{\\c{s}}o{\\u{g}}lu'],
		['İbrahim Kalın', '{\\.I}brahim Kal{\\i}n'],
		['à Idlib, l’accord naît', "{\\`a} Idlib, l'accord na{\\^{\\i}}t"],
		['« Sur la terre ferme »', '{\\guillemotleft}~Sur la terre ferme~{\\guillemotright}'],
		[
			'100 % & {x}_#$ \\ ~',
			'100 \\% \\& {\\textbraceleft}x{\\textbraceright}\\_\\#\\$ {\\textbackslash} {\\textasciitilde}'
		],
		['Лавров', 'Лавров']
	])('writes %s as TeX does', (text, tex) => {
		const set = text.replace('« ', '«\u00a0').replace(' »', '\u00a0»');
		expect(escapeTex(set)).toBe(tex);
		expect(typeset(tex)).toBe(set);
	});

	it.each([
		['2018-12-30', '2018', 'dec', '2018-12-30'],
		['2018', '2018', undefined, '2018'],
		['2018-01-29/2018-01-30', '2018', 'jan', '2018-01-29/2018-01-30'],
		['[2018-12-29,2018-12-30]', '2018', 'dec', undefined],
		['[2018-12-31,2019-01-01]', undefined, undefined, undefined],
		['2018-12-28?', undefined, undefined, '2018-12-28?'],
		['2018-09~', undefined, undefined, '2018-09~'],
		['2016-02-27/..', undefined, undefined, undefined],
		['[..2016-05-29]', undefined, undefined, undefined]
	])('says %s no surer than it is', (edtf, year, month, date) => {
		const fields = readBibtex(toBibtex(appeared(edtf)));
		expect([fields.get('year'), fields.get('month'), fields.get('date')]).toEqual([year, month, date]);
	});

	/** A narrow space is written as an ordinary one that does not break. */
	const widened = (text: string) => text.replaceAll('\u202f', '\u00a0');

	test('every citation of the dossier reads back, letter by letter', () => {
		for (const citation of all) {
			const fields = readBibtex(toBibtex(citation));
			expect(typeset(fields.get('title')?.slice(1, -1) ?? '')).toBe(widened(citation.title));
			expect(typeset(fields.get('note') ?? '')).toBe(widened(citation.notes.join('. ')));
			expect(fields.get('url')).toBe(citation.url ?? undefined);
		}
	});

	test('no text breaks the entry', () => {
		fc.assert(
			fc.property(anyCitation, (citation) => {
				const fields = readBibtex(toBibtex(citation));
				expect(fields.get('title')).toBe(`{${escapeTex(citation.title)}}`);
				expect(fields.has('url')).toBe(citation.url !== null);
			})
		);
	});
});

describe('what is cited', () => {
	const article = (id: string, lang: 'fr' | 'en' = 'fr') => {
		const found = dossiers[lang].articles.find((each) => each.id === id);
		if (!found) throw new Error(`There is no article ${id}.`);
		return citeArticle(found, { words: citeMessages[lang].words, date: '[words]' });
	};

	it('no outlet, author or day that nobody knows is made up', () => {
		const unknown = dossiers.fr.articles.find(({ outlet }) => outlet === null);
		const citation = article(unknown?.id ?? '');
		expect(citation.container).toBeNull();
		expect(citation.plain).toContain('média non identifié');
		expect(toRis(citation)).not.toMatch(/^(T2|AU|PB) /m);
		expect(toBibtex(citation)).not.toMatch(/\t(author|howpublished|journal) =/);
		expect(toCsl(citation)).not.toMatch(/"(author|container-title|publisher)"/);
	});

	it('an outlet that is probable and a title that was restored say so', () => {
		const { plain, notes } = article('ground-coordination-2018-12', 'en');
		expect(plain).toContain('[title restored]”, Sputnik France [probable outlet], [words].');
		expect(notes).toEqual(['title restored', 'probable outlet', 'Published: [words]']);
	});

	it('a record names its dossier and its page, and bears no date of its own', () => {
		const [event] = dossiers.fr.events;
		if (!event) throw new Error('There is no event.');
		const cite = (url: string | null) =>
			citeEvent(event, dossiers.fr, { words: citeMessages.fr.words, date: '[words]', url });
		expect(cite(null).plain).toBe(
			`«\u202f${event.title}\u202f», [words]. Dans\u00a0: ${dossiers.fr.title}. Chronocarte, CC BY 4.0.`
		);
		expect(cite('https://x.org/').plain.endsWith(' https://x.org/')).toBe(true);
		expect(toRis(cite(null))).not.toMatch(/^(PY|DA|UR) /m);
		expect(JSON.parse(toCsl(cite(null)))[0].issued).toBeUndefined();
	});
});
