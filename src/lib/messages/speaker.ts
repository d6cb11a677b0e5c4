import type { Lang } from '../../domain/lists.ts';

export interface SpeakerMessages {
	readonly title: string;
	readonly onScreen: string;
	readonly frozen: string;
	readonly ahead: (step: number) => string;
	readonly next: string;
	readonly nothingNext: string;
	readonly notes: string;
	readonly noNotes: string;
	readonly unpublished: string;
	readonly elapsed: string;
	readonly left: string;
	readonly clock: string;
	readonly onTime: string;
	readonly early: (time: string) => string;
	readonly late: (time: string) => string;
	readonly planned: (minutes: string) => string;
	readonly restart: string;
	readonly linked: string;
	readonly alone: string;
	readonly steps: string;
	readonly place: string;
	readonly placeByHand: string;
	readonly text: string;
	readonly titleStep: string;
	readonly blackNow: string;
	readonly whiteNow: string;
	readonly needsScript: string;
}

/** What the speaker's window says. */
export const speakerMessages: Readonly<Record<Lang, SpeakerMessages>> = {
	fr: {
		title: 'Fenêtre de l’orateur',
		onScreen: 'À l’écran',
		frozen: 'Devant vous, scène figée',
		ahead: (step) => `la salle voit encore l’étape ${step}`,
		next: 'Ensuite',
		nothingNext: 'Rien après les sources.',
		notes: 'Notes',
		noNotes: 'Pas de notes pour cette étape.',
		unpublished: 'Ce site a été construit sans les notes : elles restent dans les fiches de l’exposé.',
		elapsed: 'Écoulé',
		left: 'Reste',
		clock: 'Il est',
		onTime: 'dans le temps prévu',
		early: (time) => `${time} d’avance`,
		late: (time) => `${time} de retard`,
		planned: (minutes) => `sur ${minutes} min prévues`,
		restart: 'Remettre à zéro',
		linked: 'scène reliée',
		alone: 'scène absente',
		steps: 'Étapes',
		place: 'Ouvrir la scène',
		placeByHand:
			'Ce navigateur ne place pas les fenêtres : glissez celle de la scène sur l’autre écran, puis appuyez sur F.',
		text: 'Taille des notes',
		titleStep: 'Titre',
		blackNow: 'La salle voit un écran noir.',
		whiteNow: 'La salle voit un écran blanc.',
		needsScript: 'Cette fenêtre a besoin de JavaScript. L’exposé se lit sans :'
	},
	en: {
		title: 'Speaker’s window',
		onScreen: 'On screen',
		frozen: 'Before you, stage frozen',
		ahead: (step) => `the room still sees step ${step}`,
		next: 'Next',
		nothingNext: 'Nothing after the sources.',
		notes: 'Notes',
		noNotes: 'No notes for this step.',
		unpublished: 'This site was built without the notes: they stay in the records of the talk.',
		elapsed: 'Elapsed',
		left: 'Left',
		clock: 'It is',
		onTime: 'within the plan',
		early: (time) => `${time} ahead`,
		late: (time) => `${time} behind`,
		planned: (minutes) => `of ${minutes} min planned`,
		restart: 'Set to zero',
		linked: 'stage linked',
		alone: 'no stage',
		steps: 'Steps',
		place: 'Open the stage',
		placeByHand: 'This browser does not place windows: drag the stage’s to the other screen, then press F.',
		text: 'Size of the notes',
		titleStep: 'Title',
		blackNow: 'The room sees a black screen.',
		whiteNow: 'The room sees a white screen.',
		needsScript: 'This window needs JavaScript. The talk reads without it:'
	}
};
