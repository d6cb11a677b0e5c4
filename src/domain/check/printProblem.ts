import type { Problem } from '../problem.ts';

/** One problem as one line: data/events/x.yaml:7:7 when: «2018-13» is not a date. Write 2018-12, or … */
export function printProblem({ file, line, column, field, message, hint, level }: Problem): string {
	const place = `${file}:${line}:${column}${field === '' ? '' : ` ${field}`}:`;
	const text = `${place}${level === 'warning' ? ' (warning)' : ''} ${message}${hint === '' ? '' : ` ${hint}`}`;
	// What a curator wrote may hold line breaks and codes that a terminal obeys.
	return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd');
}

/** As many are printed; of the others their count. */
const PRINTED = 100;

/** The problems, one a line, then their count; `untold` errors are not among them. */
export function printProblems(problems: readonly Problem[], files: number, untold = 0): string {
	const listed = problems.filter(({ level }) => level === 'error').length;
	const [errors, warnings] = [listed + untold, problems.length - listed];
	const faulty = new Set(problems.map(({ file }) => file)).size;
	const counts = [errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''];
	const told = counts.filter((count) => count !== '').join(' and ');
	const closing =
		told === '' ? `${plural(files, 'file')}, no fault.` : `${told} in ${faulty} of ${plural(files, 'file')}.`;
	const more = Math.max(0, problems.length - PRINTED) + untold;
	const rest = more > 0 ? [`… and ${more} more.`] : [];
	return [...problems.slice(0, PRINTED).map(printProblem), ...rest, closing].join('\n');
}

function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
