import type { Messages } from './fr.ts';

/** With the thousands apart. */
const grouped = (n: number) => (n < 1000 ? n : n.toLocaleString('en'));

export const en: Messages = {
	months: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	],
	monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
	weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
	date: {
		day: (day, month, year) => `${day}\u00a0${month}\u00a0${year}`,
		weekday: (weekday, date) => `${weekday} ${date}`,
		days: (from, to) => `${from}–${to}`,
		about: (date) => `about ${date}`,
		doubtful: (date) => `${date} ?`,
		since: (date, bound) => `since ${bound.about ? 'about ' : ''}${date}${bound.doubtful ? ' ?' : ''}`,
		fromTo: (from, to) => `${from} – ${to}`,
		either: (a, b) => `${a} or ${b}`,
		between: (a, b) => `between ${a} and ${b}`,
		before: (date, day) => `${day ? 'on' : 'in'} ${date} or earlier`,
		beforeShort: (date) => `by ${date}`,
		attested: (date, day) => `attested ${day ? 'on' : 'in'} ${date}`
	},
	site: {
		name: 'Chronocarte',
		skipTo: {
			chronicle: 'Skip to the chronicle',
			timeline: 'Skip to the timeline',
			map: 'Skip to the map',
			text: 'Skip to the text'
		},
		method: 'Method',
		about: 'Sources and method',
		compare: 'Compare',
		look: 'Light or dark',
		otherLanguage: 'Lire en français',
		close: 'Close',
		loading: 'Loading…',
		updated: 'A newer version is ready.',
		offlineReady: 'Ready offline.',
		languages: 'Languages'
	},
	view: {
		timeline: 'Timeline',
		map: 'Map',
		chronicle: 'Chronicle',
		tabs: { read: 'Read', map: 'Map', timeline: 'Timeline' },
		tabsLabel: 'View',
		previous: 'Previous event',
		next: 'Next event',
		divider: 'Height of the timeline'
	},
	standing: { established: 'established', claimed: 'claimed', disputed: 'disputed' },
	standingLong: {
		established: 'established: nothing disputes it',
		claimed: 'claimed by one side',
		disputed: 'disputed: the accounts differ'
	},
	sure: {
		day: 'to the day',
		days: 'to more than a day',
		about: 'approximate',
		doubtful: 'doubtful',
		open: 'start or end unknown'
	},
	phase: { happened: 'past', ongoing: 'ongoing', attested: 'attested that day', planned: 'planned' },
	basis: { stated: 'stated by the article', inferred: 'inferred', outside: 'outside source' },
	dated: { stated: 'date stated', inferred: 'date inferred', outside: 'date from an outside source' },
	manner: { quoted: 'quoted', reported: 'reported', own: 'the article’s own' },
	voice: {
		article: 'the article itself',
		via: (names) => `through ${names}`
	},
	role: { venue: 'in', endpoint: 'between', subject: 'about' },
	reported: (who) => (who ? `according to ${who}` : 'reported place'),
	relation: {
		'part-of': { forward: 'is part of', back: 'includes' },
		produces: { forward: 'produced', back: 'came out of' },
		prompts: { forward: 'prompted', back: 'was prompted by' },
		announces: { forward: 'announces', back: 'is announced by' },
		answers: { forward: 'answers', back: 'was answered by' },
		opposes: { forward: 'opposes', back: 'is opposed by' },
		contradicts: { forward: 'contradicts', back: 'is contradicted by' },
		replaces: { forward: 'replaces', back: 'is replaced by' },
		'builds-on': { forward: 'builds on', back: 'is taken further by' },
		implements: { forward: 'implements', back: 'is implemented by' },
		'refers-to': { forward: 'refers to', back: 'is referred to by' },
		precedes: { forward: 'precedes', back: 'comes after' },
		'parallel-to': { forward: 'runs parallel to', back: 'runs parallel to' }
	},
	keys: 'Keyboard',
	addStep: 'Add to a talk',
	chronicle: {
		silent: (names: string, n: number) => `${n === 1 ? 'One article is silent' : 'Silent'}: ${names}.`,
		earlier: (names: string, _n: number) => `Published before the event: ${names}.`,
		untold: (n: number) => `${grouped(n)} not told yet`,
		saysNothing: 'says nothing of it',
		count: (n) => (n === 1 ? '1 event in the window' : `${grouped(n)} events in the window`),
		before: (n) => `${grouped(n)} before it`,
		after: (n) => `${grouped(n)} after it`,
		otherwise: (n) => `${grouped(n)} left out by your choices`,
		later: (n) => `${grouped(n)} later`,
		upTo: (date) => `up to ${date}`,
		articles: (n) => (n === 0 ? 'no article' : n === 1 ? '1 article' : `${n} articles`),
		tell: (n, of) =>
			n === 0
				? `None of the ${of} articles tells it`
				: n === 1
					? `1 article of ${of} tells it`
					: `${n} articles of ${of} tell it`,
		disagreements: (n) => (n === 1 ? '1 disagreement' : `${n} disagreements`),
		empty: 'No event falls within this window.',
		emptyChoice: 'Within this window, no event answers your choices.',
		nearest: (title) => `Go to the nearest: ${title}`,
		drop: (name, not) => (not ? `Stop leaving out ${name}` : `Stop choosing ${name}`),
		dropTo: (drop, n) => `${drop}: ${n === 1 ? '1 event' : `${n} events`}`,
		dropAll: 'Clear all',
		showAll: 'Show the whole dossier',
		chosen: 'Your choices',
		filter: 'Filter',
		download: 'Download',
		warning: 'Before reading',
		opened: 'The event’s own page',
		links: 'Links',
		outside: 'Outside the articles',
		outcome: 'What came of it',
		where: 'Places',
		who: 'Actors',
		paragraph: (list) => `§ ${list}`,
		paragraphAloud: (list) => `paragraph ${list}`,
		titleOf: 'the article’s title',
		datesIt: (date) => `dates it otherwise: ${date}`,
		unknownOutlet: 'Unidentified outlet',
		failed: 'The event’s text could not be read.',
		putAway: 'events put away'
	},
	timeline: {
		all: 'Whole dossier',
		play: 'Play time',
		events: (n) => (n === 1 ? '1 event' : `${grouped(n)} events`),
		from: 'Start of the window',
		to: 'End of the window',
		window: 'Window',
		windowValue: (from, to) => `from ${from} to ${to}`,
		lanesBy: {
			theme: 'Lanes by theme',
			side: 'Lanes by side',
			place: 'Lanes by place',
			article: 'Lanes by article',
			kind: 'Lanes by kind'
		},
		legend: 'Legend',
		keys: 'Arrows: event to event; Enter: choose; + and −: zoom; Home, End: to the ends.',
		legendRows: {
			uncertain: 'uncertain date',
			open: 'end unknown',
			disagreement: 'disagreement',
			attested: 'attested that day',
			claimed: 'claimed',
			planned: 'planned'
		}
	},
	clock: {
		articles: 'Articles',
		known: 'What was known',
		all: 'all that is known',
		value: (day: string, n: number) =>
			`on ${day}: ${n === 0 ? 'no article had appeared' : n === 1 ? '1 article had appeared' : `${n} articles had appeared`}`
	},
	map: {
		within: 'on the map',
		withinLabel: 'Filter by the map',
		withinDrop: 'No longer filter by the map',
		marks: 'Places, links and zones',
		call: (date: string) => `call of ${date}`,
		degrees: { north: 'N', south: 'S', east: 'E', west: 'W' },
		legend: 'Key to the map',
		views: 'Views of the map',
		zoomIn: 'Zoom map in',
		zoomOut: 'Zoom map out',
		lens: (name) => `Lens: ${name}`,
		closeLens: 'Close the lens',
		still: 'Map of Moscow, Geneva, Amman and Syria',
		place: (name, n) => `${name}, ${n === 1 ? '1 event' : `${n} events`}`,
		group: (names) => `Several places: ${names}`,
		away: (name, n) => `${name}, ${n === 1 ? '1 event' : `${n} events`}, out of view`,
		channel: (title) => `Link: ${title}`,
		area: (name) => `Area: ${name}`,
		approximate: 'approximate outline',
		pastOutline: 'the outline no longer holds at this date',
		note: 'soft edges: approximate outline · dashes: disputed border · Natural Earth',
		failed: 'The basemap could not be read; the places still stand where they are.',
		retry: 'Try again',
		twoFingers: 'Two fingers move the map',
		open: 'Open the map',
		close: 'Fold the map to a strip',
		legendRows: {
			venue: 'where an event took place',
			subject: 'place that it is about',
			reported: 'reported place, not settled',
			channel: 'channel or call',
			zone: 'zone, approximate outline',
			band: 'demilitarised zone'
		}
	},
	search: {
		label: 'Search',
		quoted: (query) => `“${query}”`,
		drop: 'Stop searching',
		failed: 'The search could not be read.'
	},
	paper: { sources: 'Sources' },
	address: {
		notice: (names) => `The address holds what this page does not know: ${names}. The rest is shown.`,
		dismiss: 'Close the notice'
	}
};
