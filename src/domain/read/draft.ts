import type { ActorRecord } from '../records/actor.ts';
import type { AreaRecord } from '../records/area.ts';
import type { ArticleRecord } from '../records/article.ts';
import type { DisagreementRecord } from '../records/disagreement.ts';
import type { DossierRecord } from '../records/dossier.ts';
import type { EventRecord } from '../records/event.ts';
import type { PlaceRecord } from '../records/place.ts';
import type { SourceRecord } from '../records/source.ts';
import type { TalkRecord } from '../records/talk.ts';
import type { Problem } from '../problem.ts';
import type { Path, Spot } from './spots.ts';

/** What is left of a value when every part that failed its schema is taken out. */
export type Partly<T> = T extends readonly (infer Item)[]
	? readonly (Partly<Item> | undefined)[]
	: T extends object
		? { readonly [Key in keyof T]?: Partly<T[Key]> | undefined }
		: T;

/** A record as far as it could be read, and where each field of it stands: what the checks work on. */
export interface Draft<T> {
	/** Empty where the record has none that can be read. */
	readonly id: string;
	readonly file: string;
	/** False where the file's grammar is broken: then what is absent from the value may be in the file. */
	readonly whole: boolean;
	readonly value: Partly<T>;
	/** What stands before the field's path in a message; a list's entry is named by its id. */
	readonly prefix: readonly string[];
	readonly spotOf: (path: Path, on: 'key' | 'value') => Spot;
	/** What the field of a path is called where it was written, if not by its path. */
	readonly fieldOf?: (path: Path) => string;
}

/** Everything that could be read of a dossier, with or without faults. */
export interface Drafts {
	readonly dossier: Draft<DossierRecord> | null;
	readonly articles: readonly Draft<ArticleRecord>[];
	readonly events: readonly Draft<EventRecord>[];
	readonly places: readonly Draft<PlaceRecord>[];
	readonly actors: readonly Draft<ActorRecord>[];
	readonly sources: readonly Draft<SourceRecord>[];
	readonly areas: readonly Draft<AreaRecord>[];
	readonly disagreements: readonly Draft<DisagreementRecord>[];
	readonly talks: readonly Draft<TalkRecord>[];
}

/** A fault of one field of a record. */
export function faultAt(draft: Draft<unknown>, path: Path, message: string, hint: string): Problem {
	return problemAt(draft, path, message, hint, 'error');
}

/** Something about one field of a record that a curator should look at, but may leave. */
export function warningAt(draft: Draft<unknown>, path: Path, message: string, hint: string): Problem {
	return problemAt(draft, path, message, hint, 'warning');
}

function problemAt(draft: Draft<unknown>, path: Path, message: string, hint: string, level: Problem['level']): Problem {
	const field = draft.fieldOf
		? [...draft.prefix, draft.fieldOf(path)].join(' ').trimEnd()
		: [...draft.prefix, ...path].join('.');
	return { file: draft.file, ...draft.spotOf(path, 'value'), field, message, hint, level };
}
