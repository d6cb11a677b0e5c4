import { expect, test } from 'vitest';
import { One } from './one.svelte.ts';

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `e${from + i}`);

test('is the one that was chosen, and no other, whether told apart before or not', () => {
	const one = new One();
	one.tellApart(['a', 'b']);
	for (const id of ['a', 'c', 'b', null, 'c']) {
		one.id = id;
		expect(['a', 'b', 'c'].filter((each) => one.is(each))).toEqual(id === null ? [] : [id]);
	}
	one.tellApart(['c', 'd']);
	expect([one.is('c'), one.is('d')]).toEqual([true, false]);
});

test('of a crowd that passes by, those at hand are told apart', () => {
	const one = new One();
	one.id = 'e5';
	for (let from = 0; from < 20_000; from += 500) one.tellApart(['e5', ...ids(from, from + 500)]);
	expect(one.is('e5')).toBe(true);
	one.id = 'e19999';
	expect([one.is('e5'), one.is('e19999')]).toEqual([false, true]);
	one.id = 'e3';
	expect([one.is('e3'), one.is('e19999')]).toEqual([true, false]);
});
