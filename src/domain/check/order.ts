import type { Problem } from '../problem.ts';

/** Problems in order of file, line and column, each once: a parser that stumbles may stumble at one spot many times. */
export function inOrder(problems: readonly Problem[]): Problem[] {
	return [...problems]
		.sort(compared)
		.filter((problem, i, all) => i === 0 || compared(problem, all[i - 1] ?? problem) !== 0);
}

function compared(a: Problem, b: Problem): number {
	return (
		compare(a.file, b.file) ||
		a.line - b.line ||
		a.column - b.column ||
		compare(a.field, b.field) ||
		compare(a.message, b.message)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
