import { expect, test } from 'vitest';
import { steady } from './steady.ts';

test('a list of the same things is the list that was given before', () => {
	const keep = steady<number>();
	const first = keep([1, 2]);
	expect(keep([1, 2])).toBe(first);
	expect(keep([1, 3])).toEqual([1, 3]);
	expect(keep([1, 3, 4])).toEqual([1, 3, 4]);
	expect(keep([1, 3])).toEqual([1, 3]);
	expect(keep([])).toEqual([]);
});

test('what is the same may be told', () => {
	const keep = steady<{ id: string; n: number }>((a, b) => a.id === b.id);
	const first = keep([{ id: 'a', n: 1 }]);
	expect(keep([{ id: 'a', n: 2 }])).toBe(first);
	expect(keep([{ id: 'b', n: 2 }])).not.toBe(first);
});
