import { randomLcg, randomNormal } from 'd3';
import { dayOf, toIso, yearMonthDay } from '../dates/day.ts';

/** Where made-up events happen, in degrees; the weight is their share. */
const CITIES = [
	{ id: 'damascus', fr: 'Damas', en: 'Damascus', lat: 33.51, lon: 36.29, weight: 9 },
	{ id: 'aleppo', fr: 'Alep', en: 'Aleppo', lat: 36.2, lon: 37.16, weight: 9 },
	{ id: 'idlib', fr: 'Idlib', en: 'Idlib', lat: 35.93, lon: 36.63, weight: 7 },
	{ id: 'homs', fr: 'Homs', en: 'Homs', lat: 34.73, lon: 36.72, weight: 6 },
	{ id: 'raqqa', fr: 'Raqqa', en: 'Raqqa', lat: 35.95, lon: 39.01, weight: 5 },
	{ id: 'deir-ez-zor', fr: 'Deir ez-Zor', en: 'Deir ez-Zor', lat: 35.34, lon: 40.14, weight: 4 },
	{ id: 'daraa', fr: 'Deraa', en: 'Daraa', lat: 32.62, lon: 36.1, weight: 4 },
	{ id: 'latakia', fr: 'Lattaquié', en: 'Latakia', lat: 35.52, lon: 35.79, weight: 2 },
	{ id: 'moscow', fr: 'Moscou', en: 'Moscow', lat: 55.75, lon: 37.62, weight: 2 },
	{ id: 'geneva', fr: 'Genève', en: 'Geneva', lat: 46.2, lon: 6.14, weight: 2 },
	{ id: 'ankara', fr: 'Ankara', en: 'Ankara', lat: 39.93, lon: 32.86, weight: 2 },
	{ id: 'amman', fr: 'Amman', en: 'Amman', lat: 31.95, lon: 35.93, weight: 1 }
] as const;

/** A kind and the theme that it belongs to, most often. */
const KINDS = [
	{ id: 'strike', fr: 'Frappe', en: 'Strike', shape: 'star', theme: 'fighting', weight: 30 },
	{ id: 'clash', fr: 'Accrochage', en: 'Clash', shape: 'cross', theme: 'fighting', weight: 24 },
	{ id: 'convoy', fr: 'Convoi', en: 'Convoy', shape: 'pennant', theme: 'aid', weight: 12 },
	{ id: 'flight', fr: 'Exode', en: 'Flight', shape: 'triangle', theme: 'people', weight: 10 },
	{ id: 'protest', fr: 'Manifestation', en: 'Protest', shape: 'square', theme: 'people', weight: 8 },
	{ id: 'truce', fr: 'Trêve', en: 'Truce', shape: 'two-bars', theme: 'truces', weight: 6 },
	{ id: 'talks', fr: 'Pourparlers', en: 'Talks', shape: 'disc', theme: 'diplomacy', weight: 6 },
	{ id: 'statement', fr: 'Déclaration', en: 'Statement', shape: 'diamond', theme: 'diplomacy', weight: 4 }
] as const;

const THEMES = [
	{ id: 'fighting', fr: 'Combats', en: 'Fighting', light: '#a4451f', dark: '#ee9a6c' },
	{ id: 'truces', fr: 'Trêves', en: 'Truces', light: '#1d5c49', dark: '#b5ecd9' },
	{ id: 'aid', fr: 'Secours', en: 'Aid', light: '#1f7ac0', dark: '#4998d4' },
	{ id: 'people', fr: 'Population', en: 'People', light: '#80661a', dark: '#d8bd6a' },
	{ id: 'diplomacy', fr: 'Diplomatie', en: 'Diplomacy', light: '#57407c', dark: '#cbb6f2' }
] as const;

/** Who takes part; the weight is their share. */
const ACTORS = [
	{ id: 'army', fr: 'Armée', en: 'Army', side: 'syrian-government', weight: 8 },
	{ id: 'rebels', fr: 'Rebelles', en: 'Rebels', side: 'opposition', weight: 7 },
	{ id: 'air-force', fr: 'Aviation russe', en: 'Russian air force', side: 'russia', weight: 5 },
	{ id: 'border-guards', fr: 'Gardes-frontières', en: 'Border guards', side: 'turkey', weight: 3 },
	{ id: 'coalition', fr: 'Coalition', en: 'Coalition', side: 'united-states', weight: 3 },
	{ id: 'fighters', fr: 'Combattantes', en: 'Fighters', side: 'kurds', weight: 3 },
	{ id: 'envoys', fr: 'Émissaires', en: 'Envoys', side: 'un', weight: 2 },
	{ id: 'families', fr: 'Familles', en: 'Families', side: 'civilians', weight: 4 }
] as const;

/** The years of the made-up events; of each an article tells, which appears two weeks after its end. */
const YEARS = Array.from({ length: 10 }, (_, i) => 2011 + i);
/** One article a year. */
export const MOST_ARTICLES = YEARS.length;
const [FIRST, LAST] = [dayOf(2011, 1, 1), dayOf(2021, 1, 1)];
/** Months in which nothing begins or ends. */
const QUIET = { from: dayOf(2016, 3, 1), to: dayOf(2016, 6, 1) };
const PARAGRAPHS = 20;
/** Weeks in which much happens, and how long they are, days. */
const WAVES = 40;
const WAVE = 21;
/** Shares of what is not a plain day at a plain place. */
const SPANS = 0.15;
const UNSURE = 0.08;
const NOWHERE = 0.04;
const UNDATED = 0.02;
const NAMED = 0.3;
/** Shares of what no article tells, of what is told to have no actor, and of what has two. */
const UNTOLD = 0.2;
const ALONE = 0.3;
const TOGETHER = 0.2;

const HEAD = 'id,when,title_fr,title_en,kind,theme,standing,phase,place,lat,lon,actors,article,paragraphs,sources';

/** The files of a made-up dossier beside its table; of its articles the first. */
export function generatedFiles(articles = MOST_ARTICLES): ReadonlyMap<string, string> {
	const text = ({ fr, en }: { readonly fr: string; readonly en: string }) => `{ fr: ${fr}, en: ${en} }`;
	const dossier = [
		'# yaml-language-server: $schema=schema/dossier.json',
		'title: { fr: Dossier d’essai, en: Made-up dossier }',
		'introduction: { fr: Rien de ceci n’a eu lieu., en: None of this has happened. }',
		'languages: [fr, en]',
		'themes:',
		...THEMES.map(
			(theme) => `  - { id: ${theme.id}, label: ${text(theme)}, light: "${theme.light}", dark: "${theme.dark}" }`
		),
		'kinds:',
		...KINDS.map((kind) => `  - { id: ${kind.id}, label: ${text(kind)}, shape: ${kind.shape} }`),
		'opening: { from: 2011-01-01, to: 2021-01-31, view: all }',
		'views:',
		'  - { id: all, label: { fr: Ensemble, en: Everything }, south: 29, west: -3, north: 58, east: 60 }',
		'  - { id: syria, label: { fr: Syrie, en: Syria }, south: 32, west: 35, north: 37.5, east: 42.5 }'
	];
	const places = CITIES.map(
		({ id, fr, en, lat, lon }) =>
			`- { id: ${id}, name: ${text({ fr, en })}, kind: city, point: { lat: ${lat}, lon: ${lon} }, precision: exact }`
	);
	const source =
		'- { id: made-up, title: { fr: Données d’essai, en: Made-up data }, publisher: dossier generate, sure: low }';
	const actors = ACTORS.map(
		({ id, fr, en, side }) => `- { id: ${id}, name: ${text({ fr, en })}, kind: group, side: ${side} }`
	);
	return new Map([
		...YEARS.slice(0, articles).map((year) => [`articles/review-${year}.yaml`, lines(articleOf(year))] as const),
		['actors.yaml', lines(['# yaml-language-server: $schema=schema/actors.json', ...actors])],
		['dossier.yaml', lines(dossier)],
		['places.yaml', lines(['# yaml-language-server: $schema=schema/places.json', ...places])],
		['sources.yaml', lines(['# yaml-language-server: $schema=schema/sources.json', source])]
	]);
}

function articleOf(year: number): readonly string[] {
	const hashes = Array.from(
		{ length: PARAGRAPHS },
		(_, i) => `  - "${(year * 100 + i).toString(16).padStart(64, '0')}"`
	);
	return [
		'# yaml-language-server: $schema=../schema/article.json',
		'outlet: { name: dossier generate, sure: low, stands: { fr: Nulle part., en: Nowhere. } }',
		`title: { text: Ce que fut ${year}, by: stated }`,
		'language: fr',
		`published: { when: ${year + 1}-01-15, by: [stated], why: { fr: Inventé., en: Made up. } }`,
		`text: ${year}.txt`,
		'hashes:',
		...hashes
	];
}

/**
 * The table of a made-up dossier, line by line without line ends: the same for the same count and seed. Its events crowd in
 * waves and around cities, as real ones do; some last, some are unsure, some have no place, and some no date. What an article
 * would tell that is not among the first rests on a source.
 */
export function* generatedTable(count: number, seed: number, articles = MOST_ARTICLES): Generator<string> {
	const random = randomLcg(seed);
	const near = randomNormal.source(random)(0, 1);
	const waves = Array.from({ length: WAVES }, () => FIRST + random() * (LAST - FIRST));
	const [city, kind, actor] = [drawFrom(CITIES), drawFrom(KINDS), drawFrom(ACTORS)];
	yield HEAD;
	for (let i = 1; i <= count; i++) {
		const [at, what] = [city(random()), kind(random())];
		const wave = waves[Math.floor(random() * WAVES)] ?? FIRST;
		const drawn = random() < 0.5 ? FIRST + random() * (LAST - FIRST) : wave + near() * WAVE;
		const day = unquiet(Math.floor(Math.min(Math.max(drawn, FIRST), LAST - 1)));
		const claimed = random() < 0.2 ? 'claimed' : '';
		const named = random() < NAMED;
		const where = random() < NOWHERE ? ',,' : named ? `${at.id},,` : `,${pointNear(at, near)}`;
		const title = [`${what.fr} à ${at.fr} (${i})`, `${what.en} at ${at.en} (${i})`];
		const parts = random();
		const who = [...new Set([actor(random()).id, actor(random()).id])].slice(
			0,
			parts < ALONE ? 0 : parts < 1 - TOGETHER ? 1 : 2
		);
		const review =
			random() < UNTOLD ? null : `review-${yearMonthDay(day).year},${1 + Math.floor(random() * PARAGRAPHS)},`;
		const told = review !== null && yearMonthDay(day).year < (YEARS[0] ?? 0) + articles ? review : ',,made-up';
		const date = told.startsWith('review') && random() < UNDATED ? '' : dateFrom(day, random);
		yield [`e${i}`, date, ...title, what.id, what.theme, claimed, '', where, who.join(';'), told].join(',');
	}
}

function dateFrom(day: number, random: () => number): string {
	const [from, share] = [toIso(day), random()];
	if (share < SPANS) return `${from}/${toIso(unquiet(Math.min(LAST - 1, day + 1 + Math.floor(random() ** 3 * 200))))}`;
	if (share > SPANS + UNSURE) return from;
	const year = from.slice(0, yearMonthDay(day).year === yearMonthDay(QUIET.from).year ? 7 : 4);
	const forms = [`${from}~`, `${from}?`, from.slice(0, 7), `${from.slice(0, 7)}~`, year];
	return forms[Math.floor(random() * forms.length)] ?? from;
}

/** As far behind the quiet months as it was in them. */
function unquiet(day: number): number {
	return day >= QUIET.from && day < QUIET.to ? day + QUIET.to - QUIET.from : day;
}

function pointNear({ lat, lon }: { readonly lat: number; readonly lon: number }, near: () => number): string {
	return `${(lat + near() * 0.08).toFixed(3)},${(lon + near() * 0.1).toFixed(3)}`;
}

/** Draws by weight, from a number of [0, 1). */
function drawFrom<T extends { readonly weight: number }>(all: readonly T[]): (share: number) => T {
	const sum = all.reduce((sum, { weight }) => sum + weight, 0);
	return (share) => {
		let left = share * sum;
		const found = all.find(({ weight }) => (left -= weight) < 0);
		if (!found) throw new RangeError(`${share} is not a share of 1.`);
		return found;
	};
}

function lines(all: readonly string[]): string {
	return `${all.join('\n')}\n`;
}
