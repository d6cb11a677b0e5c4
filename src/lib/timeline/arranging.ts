import type { Dossier } from '../../domain/dossier.ts';
import type { Side } from '../../domain/lists.ts';
import { type Grouping, NO_LANE } from '../../domain/timeline/grouping.ts';
import type { Group } from '../../domain/timeline/lanes.ts';
import { phraseWhen } from '../marks/dates.ts';
import { nameValue } from '../marks/facets.ts';
import { measureText } from '../marks/measure.ts';
import { arrangingMessages } from '../messages/arranging.ts';
import { messages } from '../messages/messages.ts';
import { pageMessages } from '../messages/pages.ts';

export { foldDays, foldedMonths, foldsFor, moveFolded, reframe, scaleOf } from '../../domain/timeline/folds.ts';
export { groupEvents } from '../../domain/timeline/groups.ts';
export { default as Arrange } from './Arrange.svelte';
export { default as FoldBands } from './FoldBands.svelte';
export { default as FoldButtons } from './FoldButtons.svelte';
export { default as FoldsInAll } from './FoldsInAll.svelte';
export { quietOf } from './quiet.ts';

type Named = Pick<Group, 'id' | 'together'>;

/** What a lane is called. */
export function nameLane({ id, together }: Named, grouping: Grouping, dossier: Dossier): string {
	const words = arrangingMessages[dossier.lang];
	const m = messages[dossier.lang];
	if (together) return words.others(together, grouping);
	if (id === NO_LANE) return words.none[grouping];
	if (grouping === 'side') {
		const name = pageMessages[dossier.lang].side[id as Side];
		return name.charAt(0).toLocaleUpperCase(dossier.lang) + name.slice(1);
	}
	const name = nameValue(grouping, id, dossier, m);
	if (grouping !== 'article') return name;
	// Two articles of one outlet are told apart by when they appeared.
	const same = dossier.articles.filter((article) => nameValue(grouping, article.id, dossier, m) === name);
	const article = same.length > 1 && same.find((article) => article.id === id);
	return article ? `${name}, ${phraseWhen(article.published, 'happened', m, 'short')}` : name;
}

/** Around a name and its count in the column of names, and between the two, px. */
const AROUND = 52;
const LEAST = 136;

/** How wide the column of lanes' names is to be, so that none is cut; the themes have the column that the page has at first. */
export function nameWidth(lanes: readonly Named[], grouping: Grouping, dossier: Dossier): string | null {
	if (grouping === 'theme') return null;
	const widths = lanes.map((lane) =>
		measureText(nameLane(lane, grouping, dossier), "600 12.5px 'Source Sans 3 Variable'", 12.5)
	);
	return `${Math.ceil(Math.max(LEAST, ...widths.map((width) => width + AROUND)))}px`;
}
