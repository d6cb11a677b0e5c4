import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeHistory } from './history.ts';

type Write = readonly [how: 'push' | 'replace', search: string, at: number];

function start() {
	const writes: Write[] = [];
	const began = performance.now();
	const note = (how: Write[0]) => (search: string) => writes.push([how, search, performance.now() - began]);
	return { ...writeHistory({ push: note('push'), replace: note('replace') }), writes };
}

describe('history', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test('the first change of a gesture is written at once', () => {
		const { write, writes } = start();
		write('?a', 'window');
		expect(writes).toEqual([['push', '?a', 0]]);
	});

	test.each(['window', 'day'] as const)(
		'two hundred ticks of %s make one entry, and its last correction is the end',
		(by) => {
			const { write, writes } = start();
			for (let tick = 0; tick < 200; tick++) {
				write(`?${tick}`, by);
				vi.advanceTimersByTime(16);
			}
			vi.runAllTimers();
			expect(writes.filter(([how]) => how === 'push')).toHaveLength(1);
			expect(writes.length).toBeLessThanOrEqual(Math.ceil((200 * 16) / 310) + 1);
			expect(writes.at(-1)).toEqual(['replace', '?199', expect.any(Number)]);
		}
	);

	test.each(['event', 'pick'] as const)('two choices of %s are two entries', (gesture) => {
		const { write, writes } = start();
		write('?a', gesture);
		vi.advanceTimersByTime(400);
		write('?b', gesture);
		expect(writes.map(([how, search]) => [how, search])).toEqual([
			['push', '?a'],
			['push', '?b']
		]);
	});

	test('a choice that follows at once is an entry too', () => {
		const { write, writes } = start();
		write('?a', 'event');
		vi.advanceTimersByTime(50);
		write('?b', 'event');
		vi.runAllTimers();
		expect(writes).toEqual([
			['push', '?a', 0],
			['push', '?b', 310]
		]);
	});

	test('a movement that rested is over: the next one is another entry', () => {
		const { write, writes } = start();
		write('?a', 'map');
		vi.advanceTimersByTime(799);
		write('?b', 'map');
		vi.advanceTimersByTime(1200);
		write('?c', 'map');
		vi.runAllTimers();
		expect(writes.map(([how]) => how)).toEqual(['push', 'replace', 'push']);
	});

	test('what goes on by itself is one entry, however slowly', () => {
		const { write, writes } = start();
		for (const search of ['?a', '?b', '?c']) {
			write(search, 'day', search !== '?a');
			vi.advanceTimersByTime(3000);
		}
		write('?d', 'day');
		vi.runAllTimers();
		expect(writes.map(([how, search]) => [how, search])).toEqual([
			['push', '?a'],
			['replace', '?b'],
			['replace', '?c'],
			['push', '?d']
		]);
	});

	test('another gesture is another entry, and the one before keeps its end', () => {
		const { write, writes } = start();
		write('?a', 'window');
		write('?b', 'window');
		write('?b&event', 'event');
		vi.runAllTimers();
		expect(writes.map(([how, search]) => [how, search])).toEqual([
			['push', '?a'],
			['replace', '?b'],
			['push', '?b&event']
		]);
	});

	test('whatever a hand does, no two writes are nearer than 310 ms', () => {
		const { write, writes } = start();
		const gestures = ['event', 'window', 'window', 'map', 'pick', 'event'] as const;
		for (let i = 0; i < 400; i++) {
			write(`?${i}`, gestures[(i * 7) % gestures.length] ?? 'event');
			vi.advanceTimersByTime((i * 37) % 90);
		}
		vi.runAllTimers();
		const gaps = writes.slice(1).map(([, , at], i) => at - (writes[i]?.[2] ?? 0));
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(310);
		expect(writes.at(-1)?.[1]).toBe('?399');
	});

	test('when history moves by itself, what waits is forgotten, and the next change is a new entry', () => {
		const { write, end, writes } = start();
		write('?a', 'window');
		write('?b', 'window');
		end();
		vi.advanceTimersByTime(1000);
		expect(writes).toHaveLength(1);
		write('?c', 'window');
		expect(writes.at(-1)).toEqual(['push', '?c', 1000]);
	});
});
