import { chainOf, stepsOf } from '../../domain/chains.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { searchRecords } from '../../domain/search/records.ts';
import { makeIndex, Search } from '../../domain/search/search.ts';
import type { Talk } from '../../domain/talk.ts';

type Talks = Readonly<Record<Lang, readonly Talk[]>>;

/** Talks whose steps stress what answers their search, and the chain that they follow: the stage works neither out. */
export function answerAsks(talks: Talks, dossiers: Readonly<Record<Lang, Dossier>>): Talks {
	const searches = LANGUAGES.some((lang) =>
		talks[lang].some(({ steps }) => steps.some(({ asks }) => asks.query !== ''))
	);
	const index = searches ? makeIndex(searchRecords(dossiers)) : null;
	const answered = (lang: Lang) => {
		const search = index && new Search(index, lang);
		return talks[lang].map((talk) => ({
			...talk,
			steps: talk.steps.map((step) => {
				const { query, chain } = step.asks;
				const found = query === '' ? [] : (search?.find(query) ?? []).map(({ id }) => id);
				const [first] = step.events;
				const links = first && chain > 0 ? linksOf(dossiers[lang], first, chain) : [];
				const { events, links: stressed } = step.stress;
				return {
					...step,
					stress: { ...step.stress, events: [...new Set([...events, ...found])], links: [...stressed, ...links] }
				};
			})
		}));
	};
	return { fr: answered('fr'), en: answered('en') };
}

/** The links by which a chain goes, each from the event that tells it. */
function linksOf({ events }: Dossier, id: string, length: number): readonly { from: string; to: string }[] {
	const { before, after } = chainOf(events, id, length);
	return [...stepsOf(before, id), ...stepsOf(after, id)].map(({ from, step: { link } }) =>
		link.forward ? { from, to: link.to } : { from: link.to, to: from }
	);
}
