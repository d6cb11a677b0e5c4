import type { When } from '../dates/when.ts';
import type { Account, Dossier, Event } from '../dossier.ts';
import { lookup } from '../lookup.ts';

/** The columns, in order; data/README.md says what each holds. */
export const COLUMNS = [
	'event',
	'title',
	'date',
	'dated_by',
	'phase',
	'standing',
	'kind',
	'theme',
	'places',
	'actors',
	'summary',
	'article',
	'outlet',
	'article_title',
	'published',
	'article_url',
	'paragraphs',
	'voice',
	'via',
	'manner',
	'account_date',
	'says',
	'outside',
	'outcome'
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Events with their accounts as CSV: a row for each account, and one for an event that no article tells. */
export function eventsToCsv(events: readonly Event[], dossier: Dossier): string {
	const rows = events.flatMap((event) => {
		const accounts = event.accounts.length > 0 ? event.accounts : [null];
		return accounts.map((account) => ({ ...ofEvent(event, dossier), ...ofAccount(account, dossier) }));
	});
	return writeCsv([COLUMNS, ...rows.map((row: Row) => COLUMNS.map((column) => row[column]))]);
}

/** Rows as RFC 4180 has them, with the mark by which spreadsheets know UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map((cell) => quote(guard(cell))).join(',')}\r\n`).join('')}`;
}

/**
 * A spreadsheet would run what begins like a formula: an apostrophe is put before it, and before one that stands there
 * already. Who reads the file by program takes one leading apostrophe away, and has the text.
 */
function guard(text: string): string {
	return /^[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function ofEvent(event: Event, dossier: Dossier) {
	const find = lookup(dossier);
	const source = (id: string) => {
		const { publisher, date, url } = find.source(id);
		return [publisher, date?.edtf, url].filter(Boolean).join(', ');
	};
	const told = (text: string, sources: readonly string[]) => `${text} [${sources.map(source).join('; ')}]`;
	const { outcome } = event;
	return {
		event: event.id,
		title: event.title,
		date: event.when.edtf,
		dated_by: list(event.dated.by),
		phase: event.phase,
		standing: event.standing,
		kind: event.kind,
		theme: event.theme,
		places: list(event.where.map(({ place }) => find.place(place).name)),
		actors: list(event.who.map(({ actor }) => find.actor(actor).name)),
		summary: event.summary,
		outside: event.outside.map(({ fact, sources }) => told(fact, sources)).join('\n'),
		outcome: outcome ? told(`${outcome.when.edtf}: ${outcome.says}`, outcome.sources) : ''
	};
}

function ofAccount(account: Account | null, dossier: Dossier) {
	const find = lookup(dossier);
	const article = account && find.article(account.article);
	const name = (voice: string) => (voice === 'article' ? voice : find.actor(voice).name);
	return {
		article: account?.article ?? '',
		outlet: article?.outlet ?? '',
		article_title: article?.title ?? '',
		published: edtf(article?.published),
		article_url: article?.url ?? '',
		paragraphs: list(account?.paragraphs ?? []),
		voice: account ? name(account.voice) : '',
		via: list(account?.via.map(name) ?? []),
		manner: account?.manner ?? '',
		account_date: edtf(account?.when),
		says: account?.says ?? ''
	};
}

function list(values: readonly (string | number)[]): string {
	return values.join('; ');
}

function edtf(when: When | null | undefined): string {
	return when?.edtf ?? '';
}
