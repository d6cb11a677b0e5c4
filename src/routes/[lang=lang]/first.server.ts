import { type Piece, readPiece } from '../../domain/columns/piece.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Lang } from '../../domain/lists.ts';
import { Host } from '../../lib/crowd/host.ts';
import type { Answer } from '../../lib/crowd/protocol.ts';
import type { Large } from '../../lib/crowd/store.svelte.ts';
import { openingShown, summarise } from '../../lib/crowd/summary.ts';
import { type CrowdFiles, crowdFile } from '../../lib/server/crowdFile.ts';
import { loadDossier } from '../../lib/server/dossier.ts';

/** Nothing is searched for at first. */
const NO_INDEX = { came: 0, directory: null, has: () => false, shardAt: () => null };

/** By the folder of the crowd and the language. */
const asked = new Map<string, Promise<Large>>();

/** What the explorer has at once of a large dossier, worked out once for all pages. */
export function firstView(lang: Lang): Promise<Large | null> {
	const { crowd, explorer } = loadDossier();
	if (!crowd) return Promise.resolve(null);
	const key = `${crowd.manifest.folder} ${lang}`;
	const known = asked.get(key) ?? askFirst(crowd, explorer[lang]);
	asked.set(key, known);
	return known;
}

/** The answers that its worker would give, asked for here. */
async function askFirst(crowd: CrowdFiles, dossier: Dossier): Promise<Large> {
	const { manifest } = crowd;
	const { lang } = dossier;
	const sides = new Map(dossier.actors.map(({ id, side }) => [id, side]));
	const published = new Map(dossier.articles.map((article) => [article.id, article.published]));
	const answers: Answer[] = [];
	const texts = textsOf(crowd, lang);
	const host = new Host(
		{
			...{ manifest, folder: '', lang, texts: '', others: '', opened: null, sides, published },
			spellings: { place: new Map(), actor: new Map() }
		},
		{ texts, others: texts, shelf: NO_INDEX },
		(answer) => void answers.push(answer)
	);
	for (const { file } of manifest.blocks) host.take(crowdFile(crowd, file));
	await host.show(openingShown(dossier));
	return { manifest, summary: summarise(answers, host.columns) };
}

function textsOf(crowd: CrowdFiles, lang: Lang) {
	const { pieceRows } = crowd.manifest;
	const pieces = new Map<number, Piece>();
	const pieceAt = (n: number) => {
		const piece = pieces.get(n) ?? readPiece(new TextDecoder().decode(crowdFile(crowd, `${lang}/${n}.json`)));
		pieces.set(n, piece);
		return piece;
	};
	return {
		came: 0,
		titleAt: (row: number) => pieceAt(Math.floor(row / pieceRows)).events[row % pieceRows]?.title ?? null,
		at: (row: number) => {
			const { events, places } = pieceAt(Math.floor(row / pieceRows));
			const event = events[row % pieceRows];
			return event ? { event, places } : null;
		}
	};
}
