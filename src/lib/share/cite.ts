import { toBibtex } from '../../domain/cite/bibtex.ts';
import { type Citation, citeArticle, citeEvent } from '../../domain/cite/citation.ts';
import { toCsl } from '../../domain/cite/csl.ts';
import { toRis } from '../../domain/cite/ris.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { lookup } from '../../domain/lookup.ts';
import { citeMessages } from '../messages/cite.ts';
import { messages } from '../messages/messages.ts';
import { phraseWhen } from '../marks/dates.ts';
import { eventAt } from '../marks/pageAt.ts';

/** The formats of a citation, by the ends of their files' names. */
export const FORMATS = {
	bib: { name: 'BibTeX', type: 'application/x-bibtex', write: toBibtex },
	ris: { name: 'RIS', type: 'application/x-research-info-systems', write: toRis },
	json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: toCsl }
} as const;

/** An event or an article of a dossier as it is cited; `site` is where the site stands, null where that is not known. */
export function citationOf(kind: 'event' | 'article', id: string, dossier: Dossier, site: string | null): Citation {
	const { lang } = dossier;
	const [find, m, { words }] = [lookup(dossier), messages[lang], citeMessages[lang]];
	if (kind === 'article') {
		const article = find.article(id);
		return citeArticle(article, { words, date: phraseWhen(article.published, 'happened', m) });
	}
	const event = find.event(id);
	const url = site === null ? null : `${site}${eventAt(dossier, id)}`;
	return citeEvent(event, dossier, { words, date: phraseWhen(event.when, event.phase, m), url });
}
