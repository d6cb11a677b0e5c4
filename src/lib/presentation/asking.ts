import type { Dossier, Event } from '../../domain/dossier.ts';
import { lookup } from '../../domain/lookup.ts';
import { phraseWhen } from '../marks/dates.ts';
import { messages } from '../messages/messages.ts';
import type { Scene } from './scenes.ts';
import type { Hidden } from '../messages/stage.ts';

/** One thing that the room is asked: what is known of it is shown, the answer waits. */
export interface Item {
	readonly event: Event;
	readonly answer: string;
}

/** What a scene asks when dates, places or voices are hidden: one question for each of its events that has an answer. */
export function asked({ kind, events }: Scene, hidden: Hidden, dossier: Dossier): readonly Item[] {
	if (kind !== 'step') return [];
	return events.flatMap((event) => {
		const answer = answerOf(event, hidden, dossier);
		return answer ? [{ event, answer }] : [];
	});
}

function answerOf(event: Event, hidden: Hidden, dossier: Dossier): string {
	const find = lookup(dossier);
	const m = messages[dossier.lang];
	if (hidden === 'dates') return phraseWhen(event.when, event.phase, m);
	if (hidden === 'places')
		return unique(event.where.filter(({ reported }) => !reported).map(({ place }) => find.place(place).name)).join(
			', '
		);
	const voices = event.accounts.map(({ voice }) => (voice === 'article' ? m.voice.article : find.actor(voice).name));
	return unique(voices).join(', ');
}

/** Stands for what is hidden in a sentence. */
export const GAP = '…';

/**
 * A text without what is hidden: dates as this language writes them, the names of places, or of those who speak. The
 * longest name goes first, so that nothing of it is left.
 */
export function withhold(text: string, hidden: Hidden | null, dossier: Dossier): string {
	if (!hidden) return text;
	const m = messages[dossier.lang];
	if (hidden === 'dates') {
		const named = [...m.months, ...m.monthsShort];
		// A sentence may begin with a month; «may» and «march» are English verbs.
		const months = alternatives([...named, ...named.map((name) => name.charAt(0).toUpperCase() + name.slice(1))]);
		const day = '(?:\\d{1,2}(?:er)?(?:[–-]\\d{1,2})?\\s)?';
		const dated = new RegExp(`${day}(?<![\\p{L}])(?:${months})(?![\\p{L}])(?:\\s\\d{4})?|\\b(?:19|20)\\d\\d\\b`, 'gu');
		return text.replace(dated, GAP);
	}
	const named =
		hidden === 'places'
			? dossier.places.flatMap(({ name, aliases }) => [name, ...aliases])
			: dossier.actors
					.filter(({ kind }) => kind === 'person')
					.flatMap(({ name }) => [name, ...name.split(' ').slice(-1)]);
	const names = alternatives(named.filter((name) => name.length > 2));
	return names === '' ? text : text.replace(new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'gu'), GAP);
}

function alternatives(words: readonly string[]): string {
	return unique(words)
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s'))
		.join('|');
}

function unique<T>(list: readonly T[]): T[] {
	return [...new Set(list)];
}
