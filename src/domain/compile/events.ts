import type { Account, Event, Link, OutsideFact, Where } from '../dossier.ts';
import type { Lang } from '../lists.ts';
import type { EventRecord } from '../records/event.ts';
import { dateOf, dateOrNull } from './dates.ts';
import type { DatedEvent } from './order.ts';
import { wordsIn, wordsOrNull } from './words.ts';

/** What an event's page needs of the rest of the dossier. */
export interface Surroundings {
	readonly lang: Lang;
	/** The articles' ids in order of publication. */
	readonly articles: readonly string[];
	readonly links: readonly Link[];
	readonly disagreements: readonly string[];
}

/** One event, compiled. */
export function compileEvent(event: DatedEvent, { lang, articles, links, disagreements }: Surroundings): Event {
	const { id, record, when, told, extent, anchor } = event;
	const accounts = [...(record.accounts ?? [])].sort(
		(a, b) => articles.indexOf(a.article) - articles.indexOf(b.article)
	);
	return {
		id,
		title: wordsIn(lang, record.title),
		summary: wordsOrNull(lang, record.summary) ?? '',
		warning: wordsOrNull(lang, record.warning),
		kind: record.kind,
		theme: record.theme,
		standing: record.standing,
		phase: record.phase,
		when,
		dated: { by: record.dated.by, why: wordsIn(lang, record.dated.why) },
		extent,
		anchor,
		told,
		where: (record.where ?? []).map((where) => compileWhere(where, lang)),
		who: (record.who ?? []).map(({ actor, as }) => ({ actor, as: wordsOrNull(lang, as) })),
		accounts: accounts.map((account) => compileAccount(account, lang)),
		articles: [...new Set(accounts.map(({ article }) => article))],
		outcome: record.outcome
			? {
					when: dateOf(record.outcome.when),
					where: record.outcome.where ?? null,
					sources: record.outcome.sources,
					says: wordsIn(lang, record.outcome.says)
				}
			: null,
		outside: (record.outside ?? []).map((fact) => compileOutside(fact, lang)),
		links,
		disagreements,
		...(record.weight !== undefined && { weight: Number(record.weight) }),
		...(record.table !== undefined && { table: record.table })
	};
}

/** An outside fact, compiled. */
export function compileOutside(
	{ fact, sources, known }: NonNullable<EventRecord['outside']>[number],
	lang: Lang
): OutsideFact {
	return { fact: wordsIn(lang, fact), sources, known: dateOrNull(known) };
}

function compileWhere(where: NonNullable<EventRecord['where']>[number], lang: Lang): Where {
	return {
		place: where.place,
		as: where.as,
		by: where.by ?? 'stated',
		why: wordsOrNull(lang, where.why),
		reported: where.sure === 'reported',
		says: where.says ?? null
	};
}

function compileAccount(account: NonNullable<EventRecord['accounts']>[number], lang: Lang): Account {
	return {
		article: account.article,
		paragraphs: account.paragraphs,
		voice: account.voice,
		via: account.via ?? [],
		manner: account.manner,
		when: dateOrNull(account.when),
		says: wordsIn(lang, account.says)
	};
}
