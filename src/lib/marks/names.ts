import type { Article, Dossier, Event } from '../../domain/dossier.ts';
import { messages } from '../messages/messages.ts';
import { phraseWhen } from './dates.ts';

/** All that a mark shows, in words: date, title, kind, standing, phase, disagreements. */
export function nameEvent(event: Event, dossier: Dossier): string {
	const m = messages[dossier.lang];
	const kind = dossier.kinds.find(({ id }) => id === event.kind)?.label ?? '';
	const parts = [phraseWhen(event.when, event.phase, m), event.title, kind, m.standing[event.standing]];
	if (event.phase === 'planned') parts.push(m.phase.planned);
	if (event.disagreements.length > 0) parts.push(m.chronicle.disagreements(event.disagreements.length));
	return parts.join(', ');
}

/** The outlet of an article, or that nobody knows it. */
export function nameOutlet(article: Article, dossier: Dossier): string {
	return article.outlet ?? messages[dossier.lang].chronicle.unknownOutlet;
}
