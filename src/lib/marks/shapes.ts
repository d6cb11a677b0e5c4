import type { Phase, Shape, Standing } from '../../domain/lists.ts';

/** Paths of the kinds' shapes, centred on 0,0 in a box of some 11 px. */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
	disc: 'M-4.9,0a4.9,4.9 0 1 0 9.8,0a4.9,4.9 0 1 0 -9.8,0Z',
	'split-disc': 'M-1.1,-5A5,5 0 0 0 -1.1,5ZM1.1,-5A5,5 0 0 1 1.1,5Z',
	diamond: 'M0,-6L6,0L0,6L-6,0Z',
	square: 'M-4.3,-4.3L4.3,-4.3L4.3,4.3L-4.3,4.3Z',
	triangle: 'M0,-5.4L5.6,4.4L-5.6,4.4Z',
	pennant: 'M-5.2,-4L1,-4L5.8,0L1,4L-5.2,4Z',
	cross: 'M-5.1,-3L-3,-5.1L0,-2.1L3,-5.1L5.1,-3L2.1,0L5.1,3L3,5.1L0,2.1L-3,5.1L-5.1,3L-2.1,0Z',
	'two-bars': 'M-4.4,-5L-1.3,-5L-1.3,5L-4.4,5ZM1.3,-5L4.4,-5L4.4,5L1.3,5Z',
	dumbbell:
		'M-6.3,0a2.7,2.7 0 1 1 5.4,0a2.7,2.7 0 1 1 -5.4,0ZM0.9,0a2.7,2.7 0 1 1 5.4,0a2.7,2.7 0 1 1 -5.4,0ZM-3.6,-1L3.6,-1L3.6,1L-3.6,1Z',
	star: 'M0,-6.1L1.25,-2.17L5.28,-3.05L2.5,0L5.28,3.05L1.25,2.17L0,6.1L-1.25,2.17L-5.28,3.05L-2.5,0L-5.28,-3.05L-1.25,-2.17Z'
};

/** The sign of every disagreement. */
export const DISAGREEMENT_PATH = 'M-3.2,-1.3H3.2M-3.2,1.3H3.2M1.7,-3.4L-1.7,3.4';

/** How sure the telling of an event is: solid as established, else claimed; hollow while it is planned. */
export const LOOKS = ['solid', 'claimed', 'planned'] as const;

export function lookOf({ phase, standing }: { readonly phase: Phase; readonly standing: Standing }) {
	return phase === 'planned' ? 'planned' : standing === 'established' ? 'solid' : 'claimed';
}

/** Of a kind that is not in the list. */
export const NO_SHAPE: Shape = 'disc';
