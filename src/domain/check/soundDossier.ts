import type { RawFile } from '../read/rawFile.ts';
import { checkFiles } from './check.ts';
import { printProblem } from './printProblem.ts';

const HASHES = ['a', 'b', 'c'].map((letter) => `  - ${letter.repeat(64)}`).join('\n');

/** A small dossier without a fault, for tests to break. */
export const SOUND: Readonly<Record<string, string>> = {
	'dossier.yaml': `# yaml-language-server: $schema=schema/dossier.json
title: { fr: Essai, en: Trial }
introduction: { fr: Trois phrases., en: Three sentences. }
languages: [fr, en]
themes:
  - { id: truces, label: { fr: Trêves, en: Truces }, light: "#1d5c49", dark: "#b5ecd9" }
kinds:
  - { id: talks, label: { fr: Pourparlers, en: Talks }, shape: disc }
  - { id: truce, label: { fr: Trêve, en: Truce }, shape: two-bars }
opening: { from: 2016-05-01, to: 2019-01-31, view: all }
views:
  - { id: all, label: { fr: Tout, en: All }, south: 29, west: -3, north: 58, east: 60 }
glossary:
  - { term: { fr: troïka, en: troika }, means: { fr: Trois États., en: Three states. } }
`,
	'articles/first-2016-05.yaml': `# yaml-language-server: $schema=../schema/article.json
outlet: { name: Sputnik, sure: high, stands: { fr: Agence d’État., en: State agency. } }
title: { text: Premier titre, by: stated }
language: fr
published: { when: 2016-05-24, by: [stated], why: { fr: Datée., en: Dated. } }
url: https://example.org/2016/05
restored:
  - { paragraph: 2, word: "[mot]", why: { fr: Perdu., en: Lost. } }
text: 000.txt
hashes:
${HASHES}
`,
	'articles/second-2018-12.yaml': `# yaml-language-server: $schema=../schema/article.json
outlet: { sure: low, stands: { fr: Inconnu., en: Unknown. } }
title: { text: Second titre, by: outside }
language: fr
published: { when: "[2018-12-29,2018-12-30]", by: [inferred], why: { fr: Déduite., en: Inferred. } }
text: 001.txt
hashes:
${HASHES}
`,
	'events/moscow-talks.yaml': `# yaml-language-server: $schema=../schema/event.json
title: { fr: Pourparlers à Moscou, en: Talks in Moscow }
summary: { fr: Ils parlent., en: They talk. }
kind: talks
theme: truces
standing: established
phase: happened
when: 2018-12-29
dated: { by: [stated], why: { fr: Écrit., en: Written. } }
where:
  - { place: moscow, as: venue }
  - { place: saraqib, as: subject, sure: reported, says: hts }
who:
  - { actor: sergei-lavrov, as: { fr: ministre, en: minister } }
accounts:
  - article: second-2018-12
    paragraphs: [1, 3]
    voice: sergei-lavrov
    via: [afp]
    manner: quoted
    says: { fr: Il le dit., en: He says so. }
outside:
  - { fact: { fr: Un fait., en: A fact. }, sources: [s01], known: 2019-01 }
links:
  - { to: truce-2016, as: part-of }
`,
	'events/truce-2016.yaml': `# yaml-language-server: $schema=../schema/event.json
title: { fr: Trêve, en: Truce }
summary: { fr: Elle commence., en: It begins. }
kind: truce
theme: truces
standing: claimed
phase: ongoing
when: 2016-02-27/..
dated: { by: [stated, inferred], why: { fr: Écrit., en: Written. } }
where:
  - { place: syria, as: venue }
accounts:
  - article: first-2016-05
    paragraphs: [2]
    voice: article
    manner: own
    says: { fr: Elle tient., en: It holds. }
  - article: second-2018-12
    paragraphs: [2]
    voice: article
    manner: own
    when: 2016-02
    says: { fr: Elle a tenu., en: It held. }
`,
	'places.yaml': `# yaml-language-server: $schema=schema/places.json
- id: moscow
  name: { fr: Moscou, en: Moscow }
  local: [{ lang: ru, name: Москва }]
  kind: city
  point: { lat: 55.7541, lon: 37.6136 }
  precision: exact
  country: RU
  wikidata: Q649
  geonames: 524901
  aliases: [Moskva]
- id: saraqib
  name: { fr: Saraqeb, en: Saraqib }
  kind: town
  point: { lat: 35.86, lon: 36.8 }
  precision: approximate
  note: { fr: À peu près., en: Roughly. }
  country: SY
- id: syria
  name: { fr: Syrie, en: Syria }
  kind: country
  point: { lat: 35, lon: 38.5 }
  precision: label
  country: SY
  iso: SY
`,
	'actors.yaml': `# yaml-language-server: $schema=schema/actors.json
- id: sergei-lavrov
  name: { fr: Sergueï Lavrov, en: Sergei Lavrov }
  kind: person
  side: russia
  offices: [{ title: { fr: ministre, en: minister }, during: 2004-03/.. }]
- id: hts
  name: { fr: HTS, en: HTS }
  kind: group
  side: jihadist
  aliases: [Hayat Tahrir al-Cham]
- id: afp
  name: { fr: AFP, en: AFP }
  kind: organisation
  side: press
`,
	'sources.yaml': `# yaml-language-server: $schema=schema/sources.json
- id: s01
  title: { fr: Dépêche, en: Wire }
  publisher: Reuters
  date: 2018-12-29
  url: https://example.org/s01
  sure: high
`,
	'disagreements.yaml': `# yaml-language-server: $schema=schema/disagreements.json
- id: does-it-hold
  question: { fr: Tient-elle ?, en: Does it hold? }
  positions:
    - { event: truce-2016, article: first-2016-05, paragraphs: [2], voice: article, says: { fr: Oui., en: It does. } }
    - { event: truce-2016, article: second-2018-12, title: true, voice: article, says: { fr: Non., en: It does not. } }
  outside: [{ fact: { fr: Un fait., en: A fact. }, sources: [s01], known: 2018-12-29 }]
`,
	'talks/in-short.yaml': `# yaml-language-server: $schema=../schema/talk.json
title: { fr: En bref, en: In short }
audience: { fr: Une classe., en: A class. }
minutes: 3
steps:
  - headline: { fr: La trêve, en: The truce }
    events: [truce-2016]
    window: { from: 2016-02-01, to: 2016-06-30 }
    map: { fit: events }
    stress: { areas: [idlib-band], links: [{ from: truce-2016, to: moscow-talks }] }
    notes: { fr: À dire., en: To say. }
    minutes: 2
  - headline: { fr: Moscou, en: Moscow }
    only: { place: [syria] }
    map: { view: all }
    minutes: 1
`,
	'areas.geojson': `{
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "properties": {
        "id": "idlib-band",
        "name": { "fr": "Bande", "en": "Band" },
        "note": { "fr": "Approchée.", "en": "Approximate." },
        "form": "band", "life": "2018-09-17/..", "outline": "2018-09-17/2019-04", "certainty": "low",
        "event": "truce-2016", "place": "saraqib", "sources": ["s01"]
      },
      "geometry": { "type": "Polygon", "coordinates": [[[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]] }
    }
  ]
}
`
};

/** Files as they lie on the disk. */
export function rawFiles(texts: Readonly<Record<string, string>>): readonly RawFile[] {
	return Object.entries(texts).map(([path, text]) => ({ path, bytes: bytesOf(text) }));
}

/** What a curator would be told of the sound dossier with some files changed, added or, as null, taken away. */
export function told(changes: Readonly<Record<string, string | Uint8Array | null>>): readonly string[] {
	const files = new Map(rawFiles(SOUND).map(({ path, bytes }) => [path, bytes]));
	for (const [path, content] of Object.entries(changes)) {
		if (content === null) files.delete(path);
		else files.set(path, typeof content === 'string' ? bytesOf(content) : content);
	}
	return checkFiles([...files].map(([path, bytes]) => ({ path, bytes }))).problems.map(printProblem);
}

/** What a curator would be told after replacing one passage of one file; throws where the passage is not there. */
export function toldAfter(path: string, passage: string, put: string): readonly string[] {
	const text = SOUND[path] ?? '';
	if (!text.includes(passage)) throw new Error(`«${passage}» is not in ${path}.`);
	return told({ [path]: text.replace(passage, () => put) });
}

/** A text as UTF-8, with neither DOM nor Node. */
export function bytesOf(text: string): Uint8Array {
	const escaped = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16))
	);
	return Uint8Array.from(escaped, (byte) => byte.charCodeAt(0));
}
