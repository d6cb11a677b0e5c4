import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLine, readSignal, type Signal } from './signals.ts';

const standing = { step: 3, told: 0, screen: 'on', hidden: null, began: null };
const signal = { kind: 'standing', from: 'stage', standing, ratio: 1.6 };

describe('readSignal', () => {
	test.each([
		{ kind: 'hello', from: 'speaker' },
		{ kind: 'leave', from: 'stage' },
		signal,
		{ ...signal, ratio: null },
		{ ...signal, standing: { ...standing, screen: 'black', hidden: 'dates', told: 2, began: 1.5e12 } }
	])('hears %j', (data) => expect(readSignal(data, 5)).toEqual(data));

	test.each([
		null,
		'hello',
		{ kind: 'hello', from: 'someone' },
		{ kind: 'standing', from: 'stage' },
		{ ...signal, standing: { ...standing, step: 5 } },
		{ ...signal, standing: { ...standing, step: -1 } },
		{ ...signal, standing: { ...standing, step: 1.5 } },
		{ ...signal, standing: { ...standing, told: '1' } },
		{ ...signal, standing: { ...standing, screen: 'red' } },
		{ ...signal, standing: { ...standing, hidden: 'names' } },
		{ ...signal, standing: { ...standing, hidden: undefined } },
		{ ...signal, standing: { ...standing, began: Infinity } },
		{ kind: 'go', from: 'stage', step: 2 }
	])('does not hear %j', (data) => expect(readSignal(data, 5)).toBeNull());

	test('an impossible screen is no shape', () => {
		for (const ratio of [0, -1, 99, NaN, '1.6'])
			expect(readSignal({ ...signal, ratio }, 5)).toEqual({ ...signal, ratio: null });
	});

	test('no message breaks it', () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				expect(() => readSignal(data, 5)).not.toThrow();
			})
		);
	});
});

describe('openLine', () => {
	/** Messages come in tasks of their own. */
	const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

	test('joins the windows of one talk, and no others', async () => {
		const heard: Record<string, Signal[]> = { same: [], talk: [], site: [] };
		const listen = (name: string, base: string, talk: string) =>
			openLine(base, talk, { scenes: 5, hear: (signal) => heard[name]?.push(signal) });
		const lines = [listen('same', '', 'a'), listen('talk', '', 'b'), listen('site', '/other', 'a')];
		const sender = openLine('', 'a', { scenes: 5, hear: () => {} });
		sender.send({ kind: 'hello', from: 'speaker' });
		await soon();
		for (const line of [...lines, sender]) line.close();
		expect(heard).toEqual({ same: [{ kind: 'hello', from: 'speaker' }], talk: [], site: [] });
	});

	test('ignores what is malformed', async () => {
		const heard: Signal[] = [];
		const line = openLine('/x', 'a', { scenes: 5, hear: (signal) => heard.push(signal) });
		const stranger = new BroadcastChannel('chronocarte /x present a');
		stranger.postMessage({ ...signal, standing: { ...standing, step: 99 } });
		stranger.postMessage('<script>');
		await soon();
		stranger.close();
		line.close();
		expect(heard).toEqual([]);
	});
});
