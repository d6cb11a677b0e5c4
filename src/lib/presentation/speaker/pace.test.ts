import { describe, expect, test } from 'vitest';
import { clockText, paceOf } from './pace.ts';

const min = 60_000;

describe('paceOf', () => {
	const minutes = [2, 3, 1];
	test.each([
		{ name: 'the title has not begun', step: 0, elapsed: 0, left: 6 * min, ahead: 0 },
		{ name: 'a step within its time', step: 2, elapsed: 3 * min, left: 3 * min, ahead: 0 },
		{ name: 'a step begun early', step: 2, elapsed: 1 * min, left: 5 * min, ahead: 1 * min },
		{ name: 'a step that lasts too long', step: 1, elapsed: 3 * min, left: 3 * min, ahead: -1 * min },
		{ name: 'the end, early', step: 4, elapsed: 5 * min, left: 1 * min, ahead: 1 * min },
		{ name: 'the end, late', step: 4, elapsed: 8 * min, left: -2 * min, ahead: -2 * min },
		{ name: 'long on the title', step: 0, elapsed: 1 * min, left: 5 * min, ahead: -1 * min }
	])('$name', ({ step, elapsed, left, ahead }) => {
		expect(paceOf(minutes, step, elapsed)).toEqual({ elapsed, left, ahead });
	});
});

describe('clockText', () => {
	test.each([
		[0, '00:00'],
		[801_000, '13:21'],
		[59_999, '00:59'],
		[3_725_000, '1:02:05'],
		[-30_000, '−00:30'],
		[-400, '00:00']
	])('%i ms is %s', (ms, text) => expect(clockText(ms)).toBe(text));
});
