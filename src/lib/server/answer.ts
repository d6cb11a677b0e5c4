import type { Dossier } from '../../domain/dossier.ts';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { searchRecords } from '../../domain/search/records.ts';
import { makeIndex, Search } from '../../domain/search/search.ts';
import type { Talk } from '../../domain/talk.ts';

type Talks = Readonly<Record<Lang, readonly Talk[]>>;

/** Talks whose steps that search stress what answers: the stage carries no index. */
export function answerSearches(talks: Talks, dossiers: Readonly<Record<Lang, Dossier>>): Talks {
	const asks = LANGUAGES.some((lang) => talks[lang].some(({ steps }) => steps.some(({ asks }) => asks.query !== '')));
	if (!asks) return talks;
	const index = makeIndex(searchRecords(dossiers));
	const answered = (lang: Lang) => {
		const search = new Search(index, lang);
		return talks[lang].map((talk) => ({
			...talk,
			steps: talk.steps.map((step) => {
				if (step.asks.query === '') return step;
				const found = search.find(step.asks.query).map(({ id }) => id);
				return { ...step, stress: { ...step.stress, events: [...new Set([...step.stress.events, ...found])] } };
			})
		}));
	};
	return { fr: answered('fr'), en: answered('en') };
}
