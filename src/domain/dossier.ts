import type { Day, When, Window } from './dates/when.ts';
import type {
	ActorKind,
	AreaForm,
	Basis,
	Certainty,
	Lang,
	Manner,
	Phase,
	PlaceKind,
	PlaceRole,
	Precision,
	Relation,
	Shape,
	Side,
	Standing
} from './lists.ts';

/**
 * The compiled dossier in one language: plain data, made from the records by compile/ and handed to the pages.
 * Ids refer to the lists beside; every list of ids names something that is there.
 */
export interface Dossier {
	readonly lang: Lang;
	readonly title: string;
	readonly introduction: string;
	/** Where the folder of the records is shown for browsing or editing, without a trailing slash; null where it is not told. */
	readonly repository: string | null;
	readonly themes: readonly Theme[];
	readonly kinds: readonly Kind[];
	readonly glossary: readonly { readonly term: string; readonly means: string }[];
	/** What a reader sees first. */
	readonly opening: { readonly window: Window; readonly view: string };
	/** The named views of the map, in the order in which they are offered. */
	readonly views: readonly MapView[];
	/** From the first day of the first event's month to the end of the last one's: as far as the timeline goes. */
	readonly extent: Window;
	/** Whether each event has a page. */
	readonly paged: boolean;
	/** In order of publication. */
	readonly articles: readonly Article[];
	/** In order of time. */
	readonly events: readonly Event[];
	readonly places: readonly Place[];
	readonly actors: readonly Actor[];
	readonly sources: readonly Source[];
	readonly areas: readonly Area[];
	readonly disagreements: readonly Disagreement[];
}

export interface Theme {
	readonly id: string;
	readonly label: string;
	readonly light: string;
	readonly dark: string;
}

export interface Kind {
	readonly id: string;
	readonly label: string;
	readonly shape: Shape;
}

export interface MapView {
	readonly id: string;
	readonly label: string;
	/** Degrees. */
	readonly south: number;
	readonly west: number;
	readonly north: number;
	readonly east: number;
}

export interface Event {
	readonly id: string;
	readonly title: string;
	/** Empty where a table gives none. */
	readonly summary: string;
	/** What a reader is told before the entry opens: a death, a violent scene. */
	readonly warning: string | null;
	readonly kind: string;
	readonly theme: string;
	readonly standing: Standing;
	readonly phase: Phase;
	readonly when: When;
	/** On what the date rests, and why. */
	readonly dated: { readonly by: readonly Basis[]; readonly why: string };
	/** The days that the event fills: an open end stops after the last day on which an article attests it. */
	readonly extent: Window;
	/** Where its mark stands on the axis, in days with a fraction: the middle of its date, or of its start. */
	readonly anchor: number;
	/** The last day on which an article that tells it certainly existed; null where only outside facts do. */
	readonly told: Day | null;
	readonly where: readonly Where[];
	readonly who: readonly { readonly actor: string; readonly as: string | null }[];
	/** In the order of the articles' publication. */
	readonly accounts: readonly Account[];
	/** The articles that tell it, in order of publication, each once. */
	readonly articles: readonly string[];
	/** What came of what was planned. */
	readonly outcome: Outcome | null;
	readonly outside: readonly OutsideFact[];
	/** Both ways round: stored links first, then those told from the other end. */
	readonly links: readonly Link[];
	readonly disagreements: readonly string[];
	/** How much it matters, from 0 to 255, where its table tells it. */
	readonly weight?: number;
	/** The file of the table that it is a row of; left out where it has a file of its own. */
	readonly table?: string;
}

export interface Where {
	readonly place: string;
	readonly as: PlaceRole;
	readonly by: Basis;
	readonly why: string | null;
	/** A rival place: reported by `says`, never drawn as settled. */
	readonly reported: boolean;
	readonly says: string | null;
}

export interface Account {
	readonly article: string;
	readonly paragraphs: readonly number[];
	/** An actor, or `article` for the article's own statement. */
	readonly voice: string;
	/** The actors through whom the voice reached the article. */
	readonly via: readonly string[];
	readonly manner: Manner;
	/** Only where this account dates the event otherwise. */
	readonly when: When | null;
	readonly says: string;
}

export interface Outcome {
	readonly when: When;
	readonly where: string | null;
	readonly sources: readonly string[];
	readonly says: string;
}

export interface OutsideFact {
	readonly fact: string;
	readonly sources: readonly string[];
	/** From when the public could know it. */
	readonly known: When | null;
}

export interface Link {
	readonly to: string;
	readonly as: Relation;
	/** False where the other event's record tells the link: read it the other way round. */
	readonly forward: boolean;
}

export interface Article {
	readonly id: string;
	/** Null where nobody knows who published it. */
	readonly outlet: string | null;
	readonly outletSure: Certainty;
	/** Where the outlet stands. */
	readonly stands: string;
	readonly title: string;
	readonly titleBy: Basis;
	readonly language: string;
	readonly published: When;
	readonly publishedWhy: string;
	readonly url: string | null;
	readonly archived: string | null;
	/** Words that the copy had lost, and what was put in their place. */
	readonly restored: readonly { readonly paragraph: number; readonly word: string; readonly why: string }[];
	readonly paragraphs: number;
	/** The events that it tells, in order of time. */
	readonly events: readonly string[];
}

export interface Place {
	readonly id: string;
	readonly name: string;
	/** The name in the place's own languages. */
	readonly local: readonly { readonly lang: string; readonly name: string }[];
	/** Other names that it bore, and when. */
	readonly renamed: readonly { readonly name: string; readonly during: When; readonly sources: readonly string[] }[];
	readonly kind: PlaceKind;
	readonly lat: number;
	readonly lon: number;
	readonly precision: Precision;
	readonly note: string | null;
	/** ISO 3166 code of the country or governorate that it is; null for the rest. */
	readonly iso: string | null;
	readonly wikidata: string | null;
	readonly geonames: number | null;
	readonly aliases: readonly string[];
	/** The events that name it, in order of time. */
	readonly events: readonly string[];
}

export interface Actor {
	readonly id: string;
	readonly name: string;
	readonly kind: ActorKind;
	readonly side: Side | null;
	readonly offices: readonly { readonly title: string; readonly during: When | null }[];
	readonly note: string | null;
	readonly aliases: readonly string[];
	/** The events in which it takes part or speaks, in order of time. */
	readonly events: readonly string[];
}

export interface Source {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly date: When | null;
	readonly url: string | null;
	readonly sure: Certainty;
}

export interface Area {
	readonly id: string;
	readonly name: string;
	readonly note: string;
	readonly form: AreaForm;
	/** How long the arrangement stands. */
	readonly life: When;
	readonly lifeExtent: Window;
	/** While this outline is a fair picture. */
	readonly outline: When;
	readonly outlineExtent: Window;
	readonly certainty: Certainty;
	readonly event: string;
	readonly place: string | null;
	readonly sources: readonly string[];
	/** Rings of [longitude, latitude], closed, the outer one first. */
	readonly rings: readonly (readonly (readonly [number, number])[])[];
}

export interface Disagreement {
	readonly id: string;
	readonly question: string;
	readonly positions: readonly Position[];
	readonly outside: readonly OutsideFact[];
	/** The events that it touches, in order of time. */
	readonly events: readonly string[];
}

export interface Position {
	readonly event: string;
	readonly article: string;
	/** Empty where the article's title is meant. */
	readonly paragraphs: readonly number[];
	readonly voice: string;
	readonly says: string;
}
