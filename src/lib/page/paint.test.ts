import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Patience } from './paint.ts';

const hand = new EventTarget();
let ends: () => void;
let patience: Patience;
let ran: string[];

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
	vi.stubGlobal('document', { hidden: false });
	vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
	vi.stubGlobal('addEventListener', hand.addEventListener.bind(hand));
	patience = new Patience();
	ends = patience.listen();
	ran = [];
});

afterEach(() => {
	ends();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** What waits, and takes so long when it runs, ms. */
const ask = (name: string, takes = 0) =>
	patience.later(() => {
		ran.push(name);
		vi.advanceTimersByTime(takes);
	});

const press = (type: string, repeat = false) => {
	const event = Object.assign(new Event(type), { repeat });
	Object.defineProperty(event, 'timeStamp', { value: performance.now() });
	hand.dispatchEvent(event);
};

describe('what may come after the next picture', () => {
	test('comes after the next picture, also while a key is held, where pictures are quick', () => {
		press('keydown');
		ask('view');
		vi.advanceTimersByTime(20);
		expect(ran).toEqual(['view']);
	});

	describe('where pictures take long', () => {
		beforeEach(() => {
			ask('long', 90);
			vi.advanceTimersByTime(300);
			ran = [];
		});

		test('comes after the next picture when nothing is held', () => {
			ask('view');
			vi.advanceTimersByTime(20);
			expect(ran).toEqual(['view']);
		});

		test.each([
			['keydown', 'keyup'],
			['pointerdown', 'pointerup'],
			['pointerdown', 'pointercancel'],
			['keydown', 'blur']
		])('waits from %s to %s, and for the picture of that', (down, up) => {
			press(down);
			ask('view');
			vi.advanceTimersByTime(80);
			expect(ran).toEqual([]);
			press(up);
			expect(ran).toEqual([]);
			vi.advanceTimersByTime(20);
			expect(ran).toEqual(['view']);
			vi.advanceTimersByTime(500);
			expect(ran).toEqual(['view']);
		});

		test('goes on while a key stays down', () => {
			press('keydown');
			ask('first');
			vi.advanceTimersByTime(180);
			press('keydown', true);
			ask('second');
			vi.advanceTimersByTime(20);
			expect(ran).toEqual(['first', 'second']);
		});
	});

	test('comes at once where nobody looks', () => {
		vi.stubGlobal('document', { hidden: true });
		ask('view');
		expect(ran).toEqual(['view']);
	});
});
