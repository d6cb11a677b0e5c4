import { parseIso } from '../dates/day.ts';
import type { Problem } from '../problem.ts';
import { faultAt, type Drafts } from '../read/draft.ts';

/** As many lanes as a screen has room for, and as many shapes as an eye can tell apart. */
const MOST = { themes: 6, kinds: 10 } as const;

/** A dossier without its own file, with too many themes or kinds, or with an opening or a view that is upside down. */
export function checkDossier(drafts: Drafts, root: string): Problem[] {
	const { dossier } = drafts;
	if (!dossier) {
		const file = `${root}/dossier.yaml`;
		const hint = 'Write it as data/README.md lays it down.';
		return [{ file, line: 1, column: 1, field: '', message: 'The file is missing.', hint, level: 'error' }];
	}
	const problems: Problem[] = [];
	const fault = (path: (string | number)[], message: string, hint: string) =>
		problems.push(faultAt(dossier, path, message, hint));
	for (const field of ['themes', 'kinds'] as const) {
		const count = dossier.value[field]?.length ?? 0;
		if (count > MOST[field])
			fault(
				[field, MOST[field]],
				`There are ${count} ${field}.`,
				`Keep at most ${MOST[field]}: join two that are alike.`
			);
	}
	const { from = '', to = '' } = dossier.value.opening ?? {};
	const [first, last] = [parseIso(from), parseIso(to)];
	if (first !== null && last !== null && first > last)
		fault(['opening', 'from'], 'The opening runs backwards.', `Write from: ${to}, to: ${from}.`);
	dossier.value.views?.forEach((view, i) => {
		if (!view) return;
		const { south = -90, north = 90, west = -180, east = 180 } = view;
		if (south >= north)
			fault(['views', i, 'south'], 'South is not below north.', 'Write the smaller latitude as south.');
		if (west >= east) fault(['views', i, 'west'], 'West is not left of east.', 'Write the smaller longitude as west.');
		if (Math.abs(south) > 90 || Math.abs(north) > 90 || Math.abs(west) > 180 || Math.abs(east) > 180)
			fault(
				['views', i],
				'The view reaches off the globe.',
				'Latitudes run from -90 to 90, longitudes from -180 to 180.'
			);
	});
	return problems;
}
