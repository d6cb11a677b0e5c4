import { anchorOf, extentOf } from '../dates/extent.ts';
import { whenOf } from '../dates/whenOf.ts';
import type { Account, Event, OutsideFact, Place, Where } from '../dossier.ts';
import { BlockError } from './block.ts';

/** Of the form in which a piece is written. */
const VERSION = 1;
/** Of an event that is no row, after one that is. */
const NO_TABLE = '';

/** Events that follow one another in order of time, in one language, and the points that are theirs alone. */
export interface Piece {
	readonly events: readonly Event[];
	readonly places: readonly Place[];
}

/** What may be left out where it is as most often, or follows from what is there. */
type Sparse<T, Needed extends keyof T> = Pick<T, Needed> & { readonly [Key in keyof T]?: T[Key] | undefined };

type PackedWhere = Sparse<Where, 'place'>;
type PackedWho = Sparse<Event['who'][number], 'actor'>;
type PackedAccount = Sparse<Account, 'article' | 'paragraphs'>;
type PackedFact = Sparse<OutsideFact, 'sources'>;
type PackedPlace = Sparse<Place, 'id' | 'name' | 'lat' | 'lon'>;

interface PackedEvent extends Omit<
	Sparse<Event, 'id' | 'title' | 'kind' | 'theme'>,
	'when' | 'where' | 'who' | 'accounts' | 'outside' | 'extent' | 'anchor' | 'articles'
> {
	/** As the record writes it. */
	readonly when: string;
	readonly where?: readonly PackedWhere[] | undefined;
	readonly who?: readonly PackedWho[] | undefined;
	readonly accounts?: readonly PackedAccount[] | undefined;
	readonly outside?: readonly PackedFact[] | undefined;
}

interface PackedPiece {
	readonly version: number;
	readonly events: readonly PackedEvent[];
	readonly places: readonly PackedPlace[];
}

/** A piece as its file holds it: half of what is told of an event is nothing, or follows from the rest. */
export function writePiece({ events, places }: Piece): string {
	const packed: PackedPiece = {
		version: VERSION,
		events: events.map((event, i) => packEvent(event, events[i - 1])),
		places: places.map(packPlace)
	};
	return JSON.stringify(packed);
}

/** The piece that a file's text holds; throws a BlockError where it holds none of this version. */
export function readPiece(text: string): Piece {
	const { version, events, places } = parsed(text);
	if (version !== VERSION)
		throw new BlockError(
			'newer',
			`The file of texts is of version ${version}; this page reads ${VERSION}: load it anew.`
		);
	const unpacked: Event[] = [];
	for (const event of events) unpacked.push(unpackEvent(event, unpacked.at(-1)));
	return { events: unpacked, places: places.map(unpackPlace) };
}

function parsed(text: string): PackedPiece {
	try {
		return JSON.parse(text) as PackedPiece;
	} catch {
		throw damaged();
	}
}

// Literals, no spreads: a million events pass here.
function packEvent(event: Event, before: Event | undefined): PackedEvent {
	const text = toldBy(event.title, event.summary);
	return {
		id: event.id,
		title: event.title,
		summary: unless('', event.summary),
		warning: event.warning ?? undefined,
		kind: event.kind,
		theme: event.theme,
		standing: unless('established', event.standing),
		phase: unless('happened', event.phase),
		when: event.when.edtf,
		dated: before && isAsBefore(event.dated, before.dated) ? undefined : event.dated,
		told: event.told ?? undefined,
		where: unlessNone(event.where.map(packWhere)),
		who: unlessNone(event.who.map(({ actor, as }) => ({ actor, as: as ?? undefined }))),
		accounts: unlessNone(event.accounts.map((account) => packAccount(account, text))),
		outcome: event.outcome ?? undefined,
		outside: unlessNone(
			event.outside.map(({ fact, sources, known }) => ({
				fact: unless(text, fact),
				sources,
				known: known ?? undefined
			}))
		),
		links: unlessNone(event.links),
		disagreements: unlessNone(event.disagreements),
		weight: event.weight,
		table: unless(before?.table, event.table) ?? (before?.table === event.table ? undefined : NO_TABLE)
	};
}

function unpackEvent(packed: PackedEvent, before: Event | undefined): Event {
	const { title, summary = '', told = null, weight, table = before?.table } = packed;
	const when = whenOf(packed.when);
	const dated = packed.dated ?? before?.dated;
	if (!when || !dated) throw damaged();
	const text = toldBy(title, summary);
	const accounts = (packed.accounts ?? []).map((account) => unpackAccount(account, text));
	return {
		id: packed.id,
		title,
		summary,
		warning: packed.warning ?? null,
		kind: packed.kind,
		theme: packed.theme,
		standing: packed.standing ?? 'established',
		phase: packed.phase ?? 'happened',
		when,
		dated,
		extent: extentOf(when, told),
		anchor: anchorOf(when),
		told,
		where: (packed.where ?? []).map(unpackWhere),
		who: (packed.who ?? []).map(({ actor, as = null }) => ({ actor, as })),
		accounts,
		articles: [...new Set(accounts.map(({ article }) => article))],
		outcome: packed.outcome ?? null,
		outside: (packed.outside ?? []).map(({ fact = text, sources, known = null }) => ({ fact, sources, known })),
		links: packed.links ?? [],
		disagreements: packed.disagreements ?? [],
		...(weight !== undefined && { weight }),
		...(table !== undefined && table !== NO_TABLE && { table })
	};
}

function packWhere({ place, as, by, why, reported, says }: Where): PackedWhere {
	return {
		place,
		as: unless('venue', as),
		by: unless('stated', by),
		why: why ?? undefined,
		reported: unless(false, reported),
		says: says ?? undefined
	};
}

function unpackWhere(packed: PackedWhere): Where {
	const { place, as = 'venue', by = 'stated', why = null, reported = false, says = null } = packed;
	return { place, as, by, why, reported, says };
}

function packAccount({ article, paragraphs, voice, via, manner, when, says }: Account, text: string): PackedAccount {
	return {
		article,
		paragraphs,
		voice: unless('article', voice),
		via: unlessNone(via),
		manner: unless('own', manner),
		when: when ?? undefined,
		says: unless(text, says)
	};
}

function unpackAccount(packed: PackedAccount, text: string): Account {
	const { article, paragraphs, voice = 'article', via = [], manner = 'own', when = null, says = text } = packed;
	return { article, paragraphs, voice, via, manner, when, says };
}

function packPlace(place: Place): PackedPlace {
	return {
		id: place.id,
		name: place.name,
		local: unlessNone(place.local),
		renamed: unlessNone(place.renamed),
		kind: unless('spot', place.kind),
		lat: place.lat,
		lon: place.lon,
		precision: unless('exact', place.precision),
		note: place.note ?? undefined,
		iso: place.iso ?? undefined,
		wikidata: place.wikidata ?? undefined,
		geonames: place.geonames ?? undefined,
		aliases: unlessNone(place.aliases),
		events: unlessNone(place.events)
	};
}

function unpackPlace(packed: PackedPlace): Place {
	const { id, name, local = [], renamed = [], kind = 'spot', lat, lon, precision = 'exact', note = null } = packed;
	const { iso = null, wikidata = null, geonames = null, aliases = [], events = [] } = packed;
	return { id, name, local, renamed, kind, lat, lon, precision, note, iso, wikidata, geonames, aliases, events };
}

/** What a row of a table has its article and its sources say, where it does not tell it apart. */
function toldBy(title: string, summary: string): string {
	return summary === '' ? title : summary;
}

/** Rows of a table are dated by the same. */
function isAsBefore(dated: Event['dated'], before: Event['dated']): boolean {
	return dated.why === before.why && dated.by.join() === before.by.join();
}

function damaged(): BlockError {
	return new BlockError('damaged', 'The file of texts is damaged.');
}

function unless<T>(usual: T, value: T): T | undefined {
	return value === usual ? undefined : value;
}

function unlessNone<T>(list: readonly T[]): readonly T[] | undefined {
	return list.length === 0 ? undefined : list;
}
