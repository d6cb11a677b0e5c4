import type { Lang } from '../../domain/lists.ts';

interface About {
	readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
	readonly glossary: string;
	readonly sources: string;
	readonly sourcesNote: string;
	readonly licences: string;
	readonly licenceLines: readonly string[];
}

/** The text of the page on method, sources and licences. */
export const about: Readonly<Record<Lang, About>> = {
	fr: {
		sections: [
			{
				title: 'Comment lire',
				paragraphs: [
					'Chaque événement est raconté par un ou plusieurs articles. Sous chaque récit figurent le paragraphe qui le porte et la voix qui parle : l’article lui-même, un ministre, un communiqué. Ce qu’aucun article ne dit est mis à part, avec sa source.',
					'Une date n’est jamais plus précise que ce que l’on sait. Un mois est large comme un mois ; une date incertaine s’estompe sur ses bords ; ce qui était en vigueur sans qu’on sache jusqu’à quand est plein jusqu’au dernier jour où un article en témoigne, puis se dissipe en pointillés. Ce qui n’est attesté qu’un jour porte des points de chaque côté.',
					'Un signe plein est établi, un signe pâle et cerclé est affirmé par une partie, un signe vide était prévu. Deux traits barrés marquent un désaccord : les positions se lisent alors côte à côte, sans être départagées au-delà de ce que les sources permettent.'
				]
			},
			{
				title: 'Méthode',
				paragraphs: [
					'Les fiches sont écrites à la main d’après cinq articles, dans nos propres mots. Les textes eux-mêmes ne sont pas reproduits : seule une empreinte de chaque paragraphe est conservée, pour vérifier que l’article cité n’a pas changé. Les médias cités ont chacun leur bord ; nous attribuons leurs propos sans en faire la moyenne.',
					'Les résumés disent ce que l’on pouvait savoir au moment des faits. Ce qui s’est su plus tard figure comme un fait extérieur ou comme l’issue de ce qui était prévu.'
				]
			},
			{
				title: 'La carte',
				paragraphs: [
					'Les contours des zones sont approximatifs : aucune carte publique officielle n’en a été trouvée. Ils ont été tracés autour de localités connues et leurs bords sont flous pour cette raison. Passé le temps où le tracé est une image fidèle, il n’est plus qu’un pointillé.',
					'Les lignes tiretées sont contestées. La source du fond place le Golan en Israël et la Crimée en Russie ; la carte les montre comme disputés, sans trancher. Un pays n’est jamais un point : c’est son contour qui s’allume.'
				]
			}
		],
		glossary: 'Glossaire',
		sources: 'Sources extérieures',
		sourcesNote:
			'Elles datent, précisent ou contredisent ce que disent les articles. Entre parenthèses : la confiance que nous leur accordons.',
		licences: 'Licences',
		licenceLines: [
			'Fiches : Creative Commons Attribution 4.0 (CC BY 4.0), Chronocarte. Code : MIT.',
			'Fond de carte : Natural Earth, domaine public. Positions de villes : Natural Earth et GeoNames (CC BY 4.0).',
			'Caractères : Source Serif 4, Source Sans 3 et Noto Sans Arabic, SIL Open Font License 1.1.',
			'Le site ne demande rien à aucune autre adresse et ne dépose aucun témoin de suivi.'
		]
	},
	en: {
		sections: [
			{
				title: 'How to read it',
				paragraphs: [
					'Each event is told by one or more articles. Under each account stand the paragraph that carries it and the voice that speaks: the article itself, a minister, a press release. What no article says is set apart, with its source.',
					'A date is never more precise than what is known. A month is as wide as a month; an uncertain date fades at its edges; what was in force without anyone knowing until when is solid up to the last day on which an article attests it, then dissolves into dots. What is attested on one day only has dots on both sides.',
					'A solid sign is established, a pale outlined one is claimed by one side, an empty one was planned. Two struck-through strokes mark a disagreement: the positions are then read side by side, and settled no further than the sources allow.'
				]
			},
			{
				title: 'Method',
				paragraphs: [
					'The records are written by hand from five articles, in our own words. The texts themselves are not reproduced: only a fingerprint of each paragraph is kept, to check that the cited article has not changed. Each of these outlets has a side; we attribute what they say and do not average it.',
					'Summaries say what could be known at the time. What became known later stands as an outside fact, or as the outcome of what was planned.'
				]
			},
			{
				title: 'The map',
				paragraphs: [
					'The outlines of the zones are approximate: no official public map of them was found. They were drawn around towns whose position is known, and their edges are soft for that reason. Past the time for which an outline is a fair picture, only dots remain of it.',
					'Dashed lines are disputed. The source of the basemap places the Golan within Israel and Crimea within Russia; the map shows them as disputed and does not decide. A country is never a point: its outline lights up.'
				]
			}
		],
		glossary: 'Glossary',
		sources: 'Outside sources',
		sourcesNote: 'They date, refine or contradict what the articles say. In brackets: how far we trust them.',
		licences: 'Licences',
		licenceLines: [
			'Records: Creative Commons Attribution 4.0 (CC BY 4.0), Chronocarte. Code: MIT.',
			'Basemap: Natural Earth, public domain. Positions of towns: Natural Earth and GeoNames (CC BY 4.0).',
			'Type: Source Serif 4, Source Sans 3 and Noto Sans Arabic, SIL Open Font License 1.1.',
			'The site asks nothing of any other address and sets no tracking cookie.'
		]
	}
};
