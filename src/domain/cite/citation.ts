import type { When } from '../dates/when.ts';
import type { Article, Dossier, Event } from '../dossier.ts';
import type { Basis, Certainty } from '../lists.ts';

/** What is cited, before it takes the form of a format. What nobody knows is null, never made up. */
export interface Citation {
	/** Letters, digits and hyphens; unlike any other of the dossier. */
	readonly key: string;
	/** An event is cited as a record of this site, an article as the press published it. */
	readonly type: 'record' | 'article';
	readonly title: string;
	/** The dossier, or the outlet. */
	readonly container: string | null;
	readonly publisher: string | null;
	/** When the article appeared. A record bears no date: a clock at build time would only tell when it was built. */
	readonly issued: When | null;
	/** When the event was. */
	readonly happened: When | null;
	/** That one of the two in words, as sure as it is. */
	readonly date: string;
	readonly url: string | null;
	/** Of the title. */
	readonly language: string;
	/** What a reader must know and no field of a format can say. */
	readonly notes: readonly string[];
	/** For a person to read, in one line. */
	readonly plain: string;
}

/** How a language cites. */
export interface CiteWords {
	readonly site: string;
	readonly licence: string;
	readonly unknownOutlet: string;
	/** Said of an outlet that is not certain. */
	readonly outlet: Readonly<Record<Certainty, string>>;
	/** Said of a title that the article does not state. */
	readonly title: Readonly<Record<Basis, string>>;
	readonly happened: (date: string) => string;
	readonly published: (date: string) => string;
	readonly plainRecord: (title: string, date: string, dossier: string) => string;
	readonly plainArticle: (title: string, outlet: string, date: string) => string;
}

/** Cites an event as a record of its dossier; `date` is its own in words, `url` its page where the site knows its address. */
export function citeEvent(
	{ id, title, when }: Pick<Event, 'id' | 'title' | 'when'>,
	dossier: Pick<Dossier, 'title' | 'lang'>,
	{ words, date, url }: { readonly words: CiteWords; readonly date: string; readonly url: string | null }
): Citation {
	return {
		key: `chronocarte-${id}`,
		type: 'record',
		title,
		container: dossier.title,
		publisher: words.site,
		issued: null,
		happened: when,
		date,
		url,
		language: dossier.lang,
		notes: [words.happened(date), words.licence],
		plain: withAddress(words.plainRecord(title, date, dossier.title), url)
	};
}

/** Cites an article of the press; `date` is the day on which it appeared, in words. */
export function citeArticle(article: Article, { words, date }: { words: CiteWords; date: string }): Citation {
	const { id, title, outlet, outletSure, titleBy, published, url } = article;
	const [doubt, restored] = [outlet === null ? '' : words.outlet[outletSure], words.title[titleBy]];
	return {
		key: id,
		type: 'article',
		title,
		container: outlet,
		publisher: null,
		issued: published,
		happened: null,
		date,
		url,
		language: article.language,
		notes: [...[restored, outlet === null ? words.unknownOutlet : doubt].filter(Boolean), words.published(date)],
		plain: withAddress(
			words.plainArticle(beside(title, restored), beside(outlet ?? words.unknownOutlet, doubt), date),
			url
		)
	};

	function beside(text: string, remark: string): string {
		return remark === '' ? text : `${text} [${remark}]`;
	}
}

function withAddress(text: string, url: string | null): string {
	return url === null ? text : `${text} ${url}`;
}
