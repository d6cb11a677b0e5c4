/** With the thousands apart. */
const grouped = (n: number) => (n < 1000 ? n : n.toLocaleString('fr'));

/** The French catalogue; its shape is the shape of every other language. */
export const fr = {
	months: [
		'janvier',
		'février',
		'mars',
		'avril',
		'mai',
		'juin',
		'juillet',
		'août',
		'septembre',
		'octobre',
		'novembre',
		'décembre'
	],
	monthsShort: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
	weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
	date: {
		day: (day: number, month: string, year: string) => `${day === 1 ? '1er' : day}\u00a0${month}\u00a0${year}`,
		weekday: (weekday: string, date: string) => `${weekday} ${date}`,
		days: (from: number, to: string) => `${from === 1 ? '1er' : from}–${to}`,
		about: (date: string) => `vers ${date}`,
		doubtful: (date: string) => `${date}\u202f?`,
		since: (date: string, bound: { day: boolean; about: boolean; doubtful: boolean }) =>
			`depuis ${bound.day ? 'le ' : ''}${date}${bound.about ? ' environ' : ''}${bound.doubtful ? ' ?' : ''}`,
		fromTo: (from: string, to: string) => `${from} – ${to}`,
		either: (a: string, b: string) => `le ${a} ou le ${b}`,
		between: (a: string, b: string) => `entre le ${a} et le ${b}`,
		before: (date: string, day: boolean) => `au plus tard ${day ? 'le' : 'en'} ${date}`,
		beforeShort: (date: string) => `au plus tard ${date}`,
		attested: (date: string, day: boolean) => `attesté ${day ? 'le' : 'en'} ${date}`
	},
	site: {
		name: 'Chronocarte',
		skipTo: {
			chronicle: 'Aller à la chronique',
			timeline: 'Aller à la frise',
			map: 'Aller à la carte',
			text: 'Aller au texte'
		},
		method: 'Méthode',
		about: 'Sources et méthode',
		compare: 'Comparer',
		look: 'Clair ou sombre',
		otherLanguage: 'Read in English',
		close: 'Fermer',
		loading: 'Chargement…',
		updated: 'Une version plus récente est prête.',
		offlineReady: 'Prêt hors connexion.',
		languages: 'Langues'
	},
	view: {
		timeline: 'Frise chronologique',
		map: 'Carte',
		chronicle: 'Chronique',
		tabs: { read: 'Lire', map: 'Carte', timeline: 'Frise' },
		tabsLabel: 'Vue',
		previous: 'Événement précédent',
		next: 'Événement suivant',
		divider: 'Hauteur de la frise'
	},
	standing: { established: 'établi', claimed: 'affirmé', disputed: 'disputé' },
	standingLong: {
		established: 'établi : rien ne le conteste',
		claimed: 'affirmé par une partie',
		disputed: 'disputé : les récits s’opposent'
	},
	sure: {
		day: 'au jour près',
		days: 'à plus d’un jour près',
		about: 'approximative',
		doubtful: 'douteuse',
		open: 'début ou fin inconnus'
	},
	phase: { happened: 'passé', ongoing: 'en cours', attested: 'attesté ce jour', planned: 'prévu' },
	basis: { stated: 'dit par l’article', inferred: 'déduit', outside: 'source extérieure' },
	dated: { stated: 'date donnée', inferred: 'date déduite', outside: 'date d’une source extérieure' },
	manner: { quoted: 'cité', reported: 'rapporté', own: 'de l’article' },
	voice: {
		article: 'l’article lui-même',
		via: (names: string) => `par ${names}`
	},
	role: { venue: 'à', endpoint: 'entre', subject: 'au sujet de' },
	reported: (who: string | null) => (who ? `selon ${who}` : 'lieu rapporté'),
	relation: {
		'part-of': { forward: 'fait partie de', back: 'comprend' },
		produces: { forward: 'a produit', back: 'est issu de' },
		prompts: { forward: 'a donné lieu à', back: 'fait suite à' },
		announces: { forward: 'annonce', back: 'est annoncé par' },
		answers: { forward: 'répond à', back: 'a reçu pour réponse' },
		opposes: { forward: 's’oppose à', back: 'se heurte à' },
		contradicts: { forward: 'contredit', back: 'est contredit par' },
		replaces: { forward: 'remplace', back: 'est remplacé par' },
		'builds-on': { forward: 'prolonge', back: 'est prolongé par' },
		implements: { forward: 'met en œuvre', back: 'est mis en œuvre par' },
		'refers-to': { forward: 'renvoie à', back: 'est évoqué par' },
		precedes: { forward: 'précède', back: 'vient après' },
		'parallel-to': { forward: 'va de pair avec', back: 'va de pair avec' }
	},
	keys: 'Clavier',
	addStep: 'Ajouter à un exposé',
	chronicle: {
		silent: (names: string, n: number) => `${n === 1 ? 'Un article se tait' : 'Se taisent'}\u00a0: ${names}.`,
		earlier: (names: string, n: number) =>
			`${n === 1 ? 'Paru avant l’événement' : 'Parus avant l’événement'}\u00a0: ${names}.`,
		untold: (n: number) => (n === 1 ? '1 pas encore raconté' : `${grouped(n)} pas encore racontés`),
		saysNothing: 'n’en dit rien',
		count: (n: number) => (n === 1 ? '1 événement dans la fenêtre' : `${grouped(n)} événements dans la fenêtre`),
		before: (n: number) => `${grouped(n)} avant elle`,
		after: (n: number) => `${grouped(n)} après elle`,
		otherwise: (n: number) => (n === 1 ? '1 écarté par vos choix' : `${grouped(n)} écartés par vos choix`),
		later: (n: number) => `${grouped(n)} plus tard`,
		upTo: (date: string) => `jusqu’au ${date}`,
		articles: (n: number) => (n === 0 ? 'aucun article' : n === 1 ? '1 article' : `${n} articles`),
		tell: (n: number, of: number) =>
			n === 0
				? `Aucun des ${of} articles ne le raconte`
				: n === 1
					? `1 article sur ${of} le raconte`
					: `${n} articles sur ${of} le racontent`,
		disagreements: (n: number) => (n === 1 ? '1 désaccord' : `${n} désaccords`),
		empty: 'Aucun événement ne tombe dans cette fenêtre.',
		emptyChoice: 'Dans cette fenêtre, aucun événement ne répond à vos choix.',
		nearest: (title: string) => `Aller au plus proche : ${title}`,
		drop: (name: string, not: boolean) => (not ? `Ne plus écarter ${name}` : `Ne plus choisir ${name}`),
		dropTo: (drop: string, n: number) => `${drop} : ${n === 1 ? '1 événement' : `${n} événements`}`,
		dropAll: 'Tout effacer',
		showAll: 'Montrer tout le dossier',
		chosen: 'Vos choix',
		filter: 'Filtrer',
		download: 'Télécharger',
		warning: 'Avant de lire',
		opened: 'Page de l’événement',
		links: 'Liens',
		outside: 'Hors des articles',
		outcome: 'Ce qu’il en est advenu',
		where: 'Lieux',
		who: 'Acteurs',
		paragraph: (list: string) => `§ ${list}`,
		paragraphAloud: (list: string) => `paragraphe ${list}`,
		titleOf: 'titre de l’article',
		datesIt: (date: string) => `le date autrement : ${date}`,
		unknownOutlet: 'Média non identifié',
		failed: 'Le texte de l’événement n’a pas pu être lu.',
		putAway: 'événements mis de côté'
	},
	timeline: {
		all: 'Tout le dossier',
		play: 'Lire le temps',
		events: (n: number) => (n === 1 ? '1 événement' : `${grouped(n)} événements`),
		from: 'Début de la fenêtre',
		to: 'Fin de la fenêtre',
		window: 'Fenêtre',
		windowValue: (from: string, to: string) => `du ${from} au ${to}`,
		lanesBy: {
			theme: 'Voies par thème',
			side: 'Voies par camp',
			place: 'Voies par lieu',
			article: 'Voies par article',
			kind: 'Voies par nature'
		},
		legend: 'Légende',
		keys: 'Flèches : d’un événement à l’autre ; Entrée : choisir ; + et − : zoom ; Début, Fin : aux extrémités.',
		legendRows: {
			uncertain: 'date incertaine',
			open: 'fin inconnue',
			disagreement: 'désaccord',
			attested: 'attesté ce jour',
			claimed: 'affirmé',
			planned: 'prévu'
		}
	},
	clock: {
		articles: 'Articles',
		known: 'Ce qu’on savait',
		all: 'tout ce qu’on sait',
		value: (day: string, n: number) =>
			`le ${day}\u00a0: ${n === 0 ? 'aucun article paru' : n === 1 ? '1 article paru' : `${n} articles parus`}`
	},
	map: {
		within: 'visibles sur la carte',
		withinLabel: 'Filtrer par la carte',
		withinDrop: 'Ne plus filtrer par la carte',
		marks: 'Lieux, liaisons et zones',
		call: (date: string) => `appel du ${date}`,
		degrees: { north: 'N', south: 'S', east: 'E', west: 'O' },
		legend: 'Légende de la carte',
		views: 'Vues de la carte',
		zoomIn: 'Agrandir la carte',
		zoomOut: 'Réduire la carte',
		lens: (name: string) => `Loupe : ${name}`,
		closeLens: 'Fermer la loupe',
		still: 'Carte de Moscou, Genève, Amman et de la Syrie',
		place: (name: string, n: number) => `${name}, ${n === 1 ? '1 événement' : `${n} événements`}`,
		group: (names: string) => `Plusieurs lieux : ${names}`,
		away: (name: string, n: number) => `${name}, ${n === 1 ? '1 événement' : `${n} événements`}, hors de la vue`,
		channel: (title: string) => `Liaison : ${title}`,
		area: (name: string) => `Zone : ${name}`,
		approximate: 'tracé approximatif',
		pastOutline: 'le tracé ne vaut plus à cette date',
		note: 'bords flous : tracé approximatif · tirets : frontière contestée · Natural Earth',
		failed: 'Le fond de carte n’a pas pu être lu ; les lieux restent à leur place.',
		retry: 'Réessayer',
		twoFingers: 'Deux doigts pour déplacer la carte',
		open: 'Ouvrir la carte',
		close: 'Réduire la carte à une bande',
		legendRows: {
			venue: 'lieu d’un événement',
			subject: 'lieu dont il est question',
			reported: 'lieu rapporté, non confirmé',
			channel: 'canal ou appel',
			zone: 'zone, tracé approximatif',
			band: 'zone démilitarisée'
		}
	},
	search: {
		label: 'Chercher',
		quoted: (query: string) => `« ${query} »`,
		drop: 'Ne plus chercher',
		failed: 'La recherche n’a pas pu être lue.'
	},
	paper: { sources: 'Sources' },
	address: {
		notice: (names: string) => `L’adresse contient ce que cette page ne connaît pas : ${names}. Le reste est affiché.`,
		dismiss: 'Fermer l’avis'
	}
};

export type Messages = typeof fr;
