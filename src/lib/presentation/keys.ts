import { charactersAnswer, isCharacter } from '../explorer/keys.ts';
import type { StageDeed } from '../messages/stage.ts';

/** Keys as `KeyboardEvent.key` says them, letters in lower case, and what they do: the list of keys is made from the same table. `jump` is digits, then Enter. */
export type KeyTable = readonly (readonly [keys: readonly string[], does: StageDeed])[];

const MOVES: KeyTable = [
	[['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n', 'Enter'], 'next'],
	[['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'], 'back'],
	[['Home'], 'first'],
	[['End'], 'last'],
	// The black button of a clicker comes as one of the first two.
	[['b', '.'], 'black'],
	[['w'], 'white']
];

export const STAGE_KEYS: KeyTable = [
	...MOVES,
	[['f'], 'full'],
	[['o'], 'overview'],
	[['s'], 'speaker'],
	[['z'], 'zoom'],
	[['l'], 'spot'],
	[['t'], 'theme'],
	[['h'], 'ask'],
	[['Escape'], 'close'],
	[['?'], 'keys']
];

export const SPEAKER_KEYS: KeyTable = [
	...MOVES,
	[['g'], 'freeze'],
	[['v'], 'peek'],
	[['h'], 'ask'],
	[['t'], 'theme'],
	[['+', '='], 'larger'],
	[['-'], 'smaller'],
	[['?'], 'keys']
];

interface Pressed {
	readonly key: string;
	readonly repeat: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
}

type Answer =
	| { readonly does: StageDeed }
	| { readonly jump: number }
	| { readonly typed: string }
	| { readonly nothing: true }
	| null;

/** More digits than any talk has steps. */
const MOST_DIGITS = 3;

/**
 * What a key means after these digits. A key that is held down does its deed once; null leaves the key to the browser.
 */
export function answerTo(event: Pressed, table: KeyTable, digits: string, characters = true): Answer {
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	if (isCharacter(event.key) && !characters) return null;
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const found = table.find(([keys]) => keys.includes(key));
	if (event.repeat) return found || /^\d$/.test(key) ? { nothing: true } : null;
	if (/^\d$/.test(key)) return { typed: (digits + key).slice(-MOST_DIGITS) };
	if (digits !== '') {
		if (key === 'Enter') return { jump: Number(digits) };
		if (key === 'Backspace') return { typed: digits.slice(0, -1) };
		if (key === 'Escape') return { typed: '' };
	}
	return found ? { does: found[1] } : null;
}

/** Digits wait so long for the next, ms. */
const PATIENCE = 4000;

/** Answers keys by a table; `typed` tells what digits stand, so that they can be shown. */
export class Keyboard {
	readonly #table: KeyTable;
	readonly #hands: { readonly does: (deed: StageDeed) => void; readonly jump: (step: number) => void };
	readonly #typed: (digits: string) => void;
	#digits = '';
	#waiting: ReturnType<typeof setTimeout> | undefined;

	constructor(
		table: KeyTable,
		hands: { readonly does: (deed: StageDeed) => void; readonly jump: (step: number) => void },
		typed: (digits: string) => void
	) {
		this.#table = table;
		this.#hands = hands;
		this.#typed = typed;
	}

	press = (event: KeyboardEvent) => {
		const target = event.target instanceof Element ? event.target : null;
		if (event.defaultPrevented || target?.closest('input, select, textarea, dialog')) return;
		// A button or a link that has the focus is meant by these.
		if ((event.key === 'Enter' || event.key === ' ') && target?.closest('button, a, summary') && this.#digits === '')
			return;
		const answer = answerTo(event, this.#table, this.#digits, charactersAnswer());
		if (!answer) return;
		event.preventDefault();
		if ('nothing' in answer) return;
		this.#keep('typed' in answer ? answer.typed : '');
		if ('jump' in answer) this.#hands.jump(answer.jump);
		if ('does' in answer) this.#hands.does(answer.does);
	};

	#keep(digits: string) {
		clearTimeout(this.#waiting);
		if (this.#digits !== digits) this.#typed(digits);
		this.#digits = digits;
		if (digits !== '') this.#waiting = setTimeout(() => this.#keep(''), PATIENCE);
	}
}
