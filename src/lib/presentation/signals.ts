import type { Hidden } from '../messages/stage.ts';

/** What stage and speaker's window hold alike. */
export interface Standing {
	/** 0 is the title, the last one the sources. */
	readonly step: number;
	/** How many hidden things of the step have been told. */
	readonly told: number;
	readonly screen: Screen;
	readonly hidden: Hidden | null;
	/** When the talk began, ms since 1970; null before. */
	readonly began: number | null;
}
export type Screen = 'on' | 'black' | 'white';

export const SCREENS: readonly Screen[] = ['on', 'black', 'white'];
export const HIDDEN: readonly Hidden[] = ['dates', 'places', 'voices'];

/** Who is there: a stage tells the shape of its screen, so that the speaker's pictures have it too. */
export type Signal =
	| { readonly kind: 'hello'; readonly from: Role }
	| { readonly kind: 'standing'; readonly from: Role; readonly standing: Standing; readonly ratio: number | null }
	| { readonly kind: 'leave'; readonly from: Role };
export type Role = 'stage' | 'speaker';

/** Wider or narrower screens are taken for a fault. */
const RATIOS = { least: 0.3, most: 5 };

/** A message as it came, or null where it is none of ours or malformed: any page of the origin may write to a channel. */
export function readSignal(data: unknown, scenes: number): Signal | null {
	if (!isRecord(data)) return null;
	const { kind, from } = data;
	if (from !== 'stage' && from !== 'speaker') return null;
	if (kind === 'hello' || kind === 'leave') return { kind, from };
	if (kind !== 'standing' || !isRecord(data.standing)) return null;
	const standing = readStanding(data.standing, scenes);
	const { ratio } = data;
	const shape = typeof ratio === 'number' && ratio >= RATIOS.least && ratio <= RATIOS.most ? ratio : null;
	return standing && { kind, from, standing, ratio: shape };
}

function readStanding(data: Readonly<Record<string, unknown>>, scenes: number): Standing | null {
	const { step, told, began } = data;
	const screen = SCREENS.find((known) => known === data.screen);
	const hidden = data.hidden === null ? null : HIDDEN.find((known) => known === data.hidden);
	if (!isCount(step) || step >= scenes || !isCount(told) || !screen || hidden === undefined) return null;
	if (began !== null && !(typeof began === 'number' && Number.isFinite(began))) return null;
	return { step, told, screen, hidden, began };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export interface Line {
	readonly send: (signal: Signal) => void;
	readonly close: () => void;
}

/**
 * The line between the windows of one talk. Its name holds the site's own path, so that two sites of one origin, or two
 * talks, never mix; both languages of a talk are one talk. Where the browser has no channel, nobody answers.
 */
export function openLine(
	base: string,
	talk: string,
	{ scenes, hear }: { readonly scenes: number; readonly hear: (signal: Signal) => void }
): Line {
	if (typeof BroadcastChannel === 'undefined') return { send: () => {}, close: () => {} };
	const channel = new BroadcastChannel(`chronocarte ${base || '/'} present ${talk}`);
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const signal = readSignal(data, scenes);
		if (signal) hear(signal);
	});
	return { send: (signal) => channel.postMessage(signal), close: () => channel.close() };
}
