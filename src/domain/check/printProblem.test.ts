import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import { printProblem, printProblems } from './printProblem.ts';

const problem: Problem = {
	file: 'data/events/x.yaml',
	line: 7,
	column: 9,
	field: 'when',
	message: '«2018-13» is not a date.',
	hint: 'Write 2018-12, or 2018.',
	level: 'error'
};

describe('printProblem', () => {
	it.each<[string, Partial<Problem>, string]>([
		['a fault', {}, 'data/events/x.yaml:7:9 when: «2018-13» is not a date. Write 2018-12, or 2018.'],
		[
			'a warning',
			{ level: 'warning' },
			'data/events/x.yaml:7:9 when: (warning) «2018-13» is not a date. Write 2018-12, or 2018.'
		],
		['of a whole file', { field: '', hint: '' }, 'data/events/x.yaml:7:9: «2018-13» is not a date.'],
		[
			'on one line, without codes for a terminal',
			{ message: 'a\nb \u001b[31mc' },
			'data/events/x.yaml:7:9 when: a b \ufffd[31mc Write 2018-12, or 2018.'
		]
	])('%s', (_, change, line) => {
		expect(printProblem({ ...problem, ...change })).toBe(line);
	});

	it.each<[readonly Problem[], string]>([
		[[], '3 files, no fault.'],
		[[problem], '1 error in 1 of 3 files.'],
		[
			[problem, { ...problem, line: 8 }, { ...problem, file: 'data/y', level: 'warning' }],
			'2 errors and 1 warning in 2 of 3 files.'
		]
	])('closes with the count', (problems, closing) => {
		expect(printProblems(problems, 3).split('\n').at(-1)).toBe(closing);
	});

	it('prints a hundred, and how many more there are', () => {
		const many = Array.from({ length: 130 }, (_, i) => ({ ...problem, line: i + 1 }));
		const lines = printProblems(many, 3, 2000).split('\n');
		expect([lines.length, lines[99]]).toEqual([102, printProblem({ ...problem, line: 100 })]);
		expect(lines.slice(-2)).toEqual(['… and 2030 more.', '2130 errors in 1 of 3 files.']);
		expect(printProblems(many.slice(0, 100), 3)).not.toContain('more');
	});
});
