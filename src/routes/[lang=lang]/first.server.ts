import type { Event, Place } from '../../domain/dossier.ts';
import type { Lang } from '../../domain/lists.ts';
import { Host } from '../../lib/crowd/host.ts';
import type { Answer } from '../../lib/crowd/protocol.ts';
import type { Large } from '../../lib/crowd/store.svelte.ts';
import { openingShown, summarise } from '../../lib/crowd/summary.ts';
import type { CrowdFiles } from '../../lib/server/crowd.ts';
import { loadDossier } from '../../lib/server/dossier.ts';

/** What the explorer has at once of a large dossier: the answers that its worker would give, asked for here. */
export async function firstView(lang: Lang): Promise<Large | null> {
	const { crowd, explorer } = loadDossier();
	if (!crowd) return null;
	const { manifest } = crowd;
	const dossier = explorer[lang];
	const sides = new Map(dossier.actors.map(({ id, side }) => [id, side]));
	const published = new Map(dossier.articles.map((article) => [article.id, article.published]));
	const answers: Answer[] = [];
	const host = new Host(
		{ manifest, folder: '', texts: '', opened: null, sides, published },
		textsOf(crowd, lang),
		(answer) => answers.push(answer)
	);
	for (const { file } of manifest.blocks) host.take(fileOf(crowd, file));
	await host.show(openingShown(dossier));
	return { manifest, summary: summarise(answers, host.columns) };
}

function textsOf(crowd: CrowdFiles, lang: Lang) {
	const { pieceRows } = crowd.manifest;
	const pieces = new Map<number, { readonly events: readonly Event[]; readonly places: readonly Place[] }>();
	const pieceAt = (n: number) => {
		const piece = pieces.get(n) ?? JSON.parse(new TextDecoder().decode(fileOf(crowd, `${lang}/${n}.json`)));
		pieces.set(n, piece);
		return piece;
	};
	return {
		came: 0,
		at: (row: number) => {
			const { events, places } = pieceAt(Math.floor(row / pieceRows));
			return { event: events[row % pieceRows], places };
		}
	};
}

function fileOf({ files, manifest }: CrowdFiles, path: string) {
	const bytes = files.get(`${manifest.folder}/${path}`);
	if (!bytes) throw new Error(`${path} is not among the files of the crowd.`);
	return bytes;
}
