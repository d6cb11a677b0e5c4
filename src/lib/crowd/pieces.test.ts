import { afterEach, expect, test, vi } from 'vitest';
import { Pieces } from './pieces.ts';
import type { Opening } from './protocol.ts';

afterEach(() => void vi.unstubAllGlobals());

/** Ten events a piece, served as a host does; tells how often each address was asked for. */
function serve() {
	const asked = new Map<string, number>();
	vi.stubGlobal('fetch', (address: string) => {
		asked.set(address, (asked.get(address) ?? 0) + 1);
		const n = Number(/(\d+)\.json$/.exec(address)?.[1]);
		const events = Array.from({ length: 10 }, (_, i) => ({
			...{ id: `e${n * 10 + i}`, title: `Event ${n * 10 + i}`, kind: 'talks', theme: 'truces', when: '2016-05-20' },
			dated: { by: ['stated'], why: '' }
		}));
		return Promise.resolve(new Response(JSON.stringify({ version: 1, events, places: [] })));
	});
	return asked;
}

test('as many events as are shown at once, each of another piece, are fetched once and stay', async () => {
	const asked = serve();
	const rows = Array.from({ length: 400 }, (_, i) => i * 10 + (i % 10));
	await new Promise<void>((resolve) => {
		const pieces = new Pieces({ manifest: { pieceRows: 10 } } as Opening, '/texts/', { oncame: look, onfailed: look });
		function look() {
			const shown = rows.filter((row) => pieces.at(row, true)?.event.id === `e${row}`);
			if (shown.length === rows.length) resolve();
		}
		look();
	});
	expect(asked.size).toBe(400);
	expect(Math.max(...asked.values())).toBe(1);
});
