import type { Dossier, Event } from '../dossier.ts';
import { LANGUAGES, type Lang } from '../lists.ts';

/** What can be found of an event, in both languages: its title, its summary, what its accounts say. */
export interface SearchRecord {
	readonly id: string;
	readonly texts: Readonly<
		Record<
			Lang,
			{
				readonly title: string;
				readonly summary: string;
				readonly says: readonly { readonly article: string; readonly text: string }[];
			}
		>
	>;
	/** Of its places, and of the actors that take part or speak: every spelling, each once. */
	readonly names: readonly string[];
}

export function searchRecords(dossiers: Readonly<Record<Lang, Dossier>>): readonly SearchRecord[] {
	return dossiers.fr.events.map(({ id }) => {
		const events = LANGUAGES.map((lang) => [lang, find(dossiers[lang], id)] as const);
		return {
			id,
			texts: Object.fromEntries(events.map(([lang, event]) => [lang, textsOf(event)])) as SearchRecord['texts'],
			names: [...new Set(events.flatMap(([lang, event]) => namesOf(event, dossiers[lang])))]
		};
	});
}

function find(dossier: Dossier, id: string): Event {
	const event = dossier.events.find((event) => event.id === id);
	if (!event) throw new Error(`The dossier in ${dossier.lang} lacks the event ${id}.`);
	return event;
}

/** What is told of an event, in one language. */
export function textsOf({ title, summary, accounts }: Event): SearchRecord['texts']['fr'] {
	return { title, summary, says: accounts.map(({ article, says }) => ({ article, text: says })) };
}

function namesOf({ id, where }: Event, { places, actors }: Dossier): readonly string[] {
	const here = new Set(where.map(({ place }) => place));
	return [
		...places.filter((place) => here.has(place.id)).flatMap(({ name, aliases }) => [name, ...aliases]),
		...actors.filter(({ events }) => events.includes(id)).flatMap(({ name, aliases }) => [name, ...aliases])
	];
}
