import { phraseWhen } from '../marks/dates.ts';
import { messages } from '../messages/messages.ts';
import type { StageMessages } from '../messages/stage.ts';
import { withhold } from './asking.ts';
import type { Show } from './show.svelte.ts';

/** What a screen reader says of the stage as it stands: a step headline first, then only what is newly told. */
export function announce(show: Show, words: StageMessages): string {
	const { screen, step, told, items, hidden, scenes, dossier } = show;
	if (screen !== 'on') return words[screen];
	const scene = scenes[step];
	if (!scene) return '';
	const item = told > 0 ? items[told - 1] : undefined;
	if (item) return `${withhold(item.event.title, told < items.length ? hidden : null, dossier)} : ${item.answer}`;
	const veil = told < items.length ? hidden : null;
	const open = scene.kind === 'step' ? scene.events[0] : undefined;
	const day = open && veil !== 'dates' ? phraseWhen(open.when, open.phase, messages[dossier.lang]) : '';
	const parts = [scene.headline, ...scene.points].map((text) => withhold(text, veil, dossier));
	const count = scene.kind === 'step' ? words.step(step, scenes.length - 2) : '';
	return [...parts, day, count]
		.filter(Boolean)
		.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
		.join(' ');
}
