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

/** All records of a dossier that passed every check, as the files hold them. */
export interface Records {
	readonly dossier: DossierRecord;
	readonly articles: readonly Filed<ArticleRecord>[];
	readonly events: readonly Filed<EventRecord>[];
	readonly places: readonly PlaceRecord[];
	readonly actors: readonly ActorRecord[];
	readonly sources: readonly SourceRecord[];
	readonly areas: readonly AreaRecord[];
	readonly disagreements: readonly DisagreementRecord[];
	readonly talks: readonly Filed<TalkRecord>[];
}
