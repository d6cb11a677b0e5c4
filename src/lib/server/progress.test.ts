import { describe, expect, it } from 'vitest';
import { progressText } from './progress.ts';

describe('how far a long work is', () => {
	it('is told as a bar, with the time left', () => {
		const progress = { doing: 'check', rows: 250_000, share: 0.25 } as const;
		expect(progressText(progress, 20, true)).toBe(
			'Checking [######..................] 250,000 rows, 25 %, 1 min 0 s left'
		);
		expect(progressText({ doing: 'compile', rows: 9, share: 1 }, 20, true)).toBe(
			`Compiling [${'#'.repeat(24)}] 9 rows, 100 %, 0 s left`
		);
	});

	it('is told in words where there is no terminal, without a time as long as nothing is done', () => {
		expect(progressText({ doing: 'check', rows: 1024, share: 0.5 }, 3.2, false)).toBe(
			'Checking 1,024 rows, 50 %, 4 s left'
		);
		expect(progressText({ doing: 'check', rows: 0, share: 0 }, 0, false)).toBe('Checking 0 rows, 0 %');
	});
});
