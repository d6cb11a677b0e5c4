import type { ActorRecord } from './actor.ts';
import type { AreaRecord } from './area.ts';
import type { ArticleRecord } from './article.ts';
import type { DisagreementRecord } from './disagreement.ts';
import type { DossierRecord } from './dossier.ts';
import type { EventRecord } from './event.ts';
import type { PlaceRecord } from './place.ts';
import type { SourceRecord } from './source.ts';
import type { TalkRecord } from './talk.ts';

/** A record whose id is its file's name. */
export interface Filed<T> {
	readonly id: string;
	readonly record: T;
}

/** What one event's place among the others rests on: byTime. */
export interface Times {
	readonly from: number;
	readonly anchor: number;
	readonly to: number;
}

/** The rows of a table that is too large to be held: each is read again when it is needed. */
export interface Rows {
	readonly count: number;
	readonly idOf: (row: number) => string;
	readonly timesOf: (row: number) => Times;
	/** Its record, and the place that it makes. */
	readonly read: (row: number) => Filed<EventRecord> & { readonly place: PlaceRecord | null };
	/** How many places, actors and accounts they have together at most, and bytes of ids. */
	readonly sizes: { readonly place: number; readonly actor: number; readonly article: number; readonly ids: number };
	/** Those that other records name. */
	readonly named: readonly Filed<EventRecord>[];
}

/** All records of a dossier that passed every check, as the files hold them. */
export interface Records {
	readonly dossier: DossierRecord;
	readonly articles: readonly Filed<ArticleRecord>[];
	/** Without the rows of large tables. */
	readonly events: readonly Filed<EventRecord>[];
	readonly rows: Rows | null;
	readonly places: readonly PlaceRecord[];
	readonly actors: readonly ActorRecord[];
	readonly sources: readonly SourceRecord[];
	readonly areas: readonly AreaRecord[];
	readonly disagreements: readonly DisagreementRecord[];
	readonly talks: readonly Filed<TalkRecord>[];
}
