import { describe, expect, test } from 'vitest';
import { answerTo, SPEAKER_KEYS, STAGE_KEYS } from './keys.ts';

const press = (key: string, more = {}) => ({
	...{ key, repeat: false, ctrlKey: false, metaKey: false, altKey: false },
	...more
});

describe('answerTo', () => {
	test.each([
		['ArrowRight', 'next'],
		['PageDown', 'next'],
		[' ', 'next'],
		['N', 'next'],
		['Enter', 'next'],
		['ArrowUp', 'back'],
		['Backspace', 'back'],
		['Home', 'first'],
		['End', 'last'],
		['.', 'black'],
		['B', 'black'],
		['w', 'white'],
		['?', 'keys']
	])('«%s» is %s in both windows', (key, does) => {
		expect(answerTo(press(key), STAGE_KEYS, '')).toEqual({ does });
		expect(answerTo(press(key), SPEAKER_KEYS, '')).toEqual({ does });
	});

	test('digits, then Enter, jump', () => {
		expect(answerTo(press('1'), STAGE_KEYS, '')).toEqual({ typed: '1' });
		expect(answerTo(press('2'), STAGE_KEYS, '1')).toEqual({ typed: '12' });
		expect(answerTo(press('Enter'), STAGE_KEYS, '12')).toEqual({ jump: 12 });
	});

	test('digits can be taken back, one or all', () => {
		expect(answerTo(press('Backspace'), STAGE_KEYS, '12')).toEqual({ typed: '1' });
		expect(answerTo(press('Escape'), STAGE_KEYS, '12')).toEqual({ typed: '' });
	});

	test('any other key after digits does its own', () =>
		expect(answerTo(press('ArrowRight'), STAGE_KEYS, '12')).toEqual({ does: 'next' }));

	test('a key that is held down does nothing more, and the browser neither', () => {
		expect(answerTo(press('ArrowRight', { repeat: true }), STAGE_KEYS, '')).toEqual({ nothing: true });
		expect(answerTo(press('1', { repeat: true }), STAGE_KEYS, '1')).toEqual({ nothing: true });
	});

	test.each([
		press('r', { ctrlKey: true }),
		press('f', { metaKey: true }),
		press('ArrowLeft', { altKey: true }),
		press('q')
	])('%j is left to the browser', (event) => expect(answerTo(event, STAGE_KEYS, '')).toBeNull());

	test('keys of one character can be turned off; the space bar and arrows stay', () => {
		expect(answerTo(press('n'), STAGE_KEYS, '', false)).toBeNull();
		expect(answerTo(press('1'), STAGE_KEYS, '', false)).toBeNull();
		expect(answerTo(press(' '), STAGE_KEYS, '', false)).toEqual({ does: 'next' });
		expect(answerTo(press('ArrowLeft'), STAGE_KEYS, '', false)).toEqual({ does: 'back' });
	});

	test('no key stands for two deeds', () => {
		for (const table of [STAGE_KEYS, SPEAKER_KEYS]) {
			const keys = table.flatMap(([keys]) => keys);
			expect(new Set(keys).size).toBe(keys.length);
		}
	});
});
