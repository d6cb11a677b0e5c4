import { mayBeMistyped, type Wish } from '../wish.ts';
import { type AtHand, beginning, entered, type Entered, reversed } from './directory.ts';

/** How a term answers a word, the best first. */
export const [EXACT, STEM, BEGUN, MISTYPED] = [0, 1, 2, 3];

/** How a term answers a word of a query; null where it does not. */
export function kindOf({ word, stems, begun, errs }: Wish, term: string): number | null {
	if (term === word) return EXACT;
	if (stems.includes(term)) return STEM;
	if (begun && term.startsWith(word)) return BEGUN;
	return errs && mayBeMistyped(term) && isOneError(word, term) ? MISTYPED : null;
}

/** The terms that answer a word, each once or more. */
export function answersTo(index: AtHand, wish: Wish): readonly Entered[] {
	const { word, stems, begun, errs } = wish;
	return [
		...[word, ...stems].flatMap((term) => entered(index, 'rows', term) ?? []),
		...(begun ? beginning(index, 'rows', word) : []),
		...(errs ? [...mistypedFor(index, word)].flatMap((term) => entered(index, 'rows', term) ?? []) : [])
	];
}

/**
 * What a word may have been meant for. One error leaves the first half of a word as it is, or the second, by which what is
 * sorted from its end is found; or it exchanged the two letters between which the halves meet.
 */
function* mistypedFor(index: AtHand, word: string): Generator<string> {
	const letters = [...word];
	const half = letters.length >>> 1;
	const [start, end] = [letters.slice(0, half), letters.slice(half)].map((part) => part.join(''));
	for (const { term } of beginning(index, 'words', start ?? '')) if (isOneError(word, term)) yield term;
	for (const { term } of beginning(index, 'ends', reversed(end ?? ''))) {
		const meant = reversed(term);
		if (isOneError(word, meant)) yield meant;
	}
	const swapped = entered(index, 'words', exchanged(letters, half - 1).join(''));
	if (swapped && swapped.term !== word) yield swapped.term;
}

/** Whether one letter of a word was written otherwise, left out or added, or two neighbours were exchanged. */
export function isOneError(written: string, meant: string): boolean {
	if (Math.abs(written.length - meant.length) > 2) return false;
	const [a, b] = [[...written], [...meant]];
	let from = 0;
	while (from < a.length && a[from] === b[from]) from++;
	let same = 0;
	while (same < Math.min(a.length, b.length) - from && a.at(-1 - same) === b.at(-1 - same)) same++;
	const [left, right] = [a.length - same - from, b.length - same - from];
	if (Math.max(left, right) === 1) return true;
	return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

function exchanged(letters: readonly string[], at: number): readonly string[] {
	const [a = '', b = ''] = letters.slice(at, at + 2);
	return [...letters.slice(0, at), b, a, ...letters.slice(at + 2)];
}
